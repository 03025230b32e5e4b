import { row, text, type BookRow } from "./book";
import { fault, isFreeLeaf, pickForm, pickSpot, type Expectation, type FaultKind } from "./fault";
import type { FormSheet } from "./form-sheet";

const ALTERED: readonly Expectation[] = ["hard", "query", "identification", "info"];
const HARMLESS: readonly Expectation[] = ["nothing", "info"];

function rowBelow(form: FormSheet, code: string, fresh: BookRow): void {
  const at = form.sheet.rows.indexOf(form.rows.get(code)!);
  form.sheet.rows.splice(at + 1, 0, fresh);
}

export const ROW_FAULTS: readonly FaultKind[] = [
  fault("row_added", ALTERED, "either", (site) => {
    const spot = pickSpot(
      site,
      (one, figure, form) => isFreeLeaf(one, form) && (figure.current ?? 0) > 5
    );
    if (!spot) return null;
    const { form, one } = spot;
    const cells = new Map([...form.rows.get(one.code)!.cells]);
    cells.set(form.columns.get("name")!, text("　　本单位自加：外聘部分", "label"));
    cells.set(form.columns.get("code")!, text("99", "label"));
    rowBelow(form, one.code, { cells, merges: [], isHidden: false });
    return {
      forms: [form.plan.number],
      form,
      code: one.code,
      column: "name",
      says: "The unit put in a row of its own below this one; the template may not be altered.",
    };
  }),
  fault("row_deleted", ["hard", "query", "unchecked", "identification"], "returned", (site) => {
    const spot = pickSpot(
      site,
      (one, figure, form) => isFreeLeaf(one, form) && (figure.current ?? 0) > 5
    );
    if (!spot) return null;
    const { form, one } = spot;
    form.sheet.rows.splice(form.sheet.rows.indexOf(form.rows.get(one.code)!), 1);
    return {
      forms: [form.plan.number],
      form,
      code: one.code,
      says: "The row of this indicator was deleted; its figure is missing.",
    };
  }),
  fault("row_renamed", ALTERED, "either", (site) => {
    const spot = pickSpot(site, isLeaf);
    if (!spot) return null;
    const { form, one } = spot;
    const other = site.chance.pick(["其他未列明事项", "本单位自主指标", "上级下达任务数"]);
    form.rows.get(one.code)!.cells.set(form.columns.get("name")!, text(other, "label"));
    return {
      forms: [form.plan.number],
      form,
      code: one.code,
      column: "name",
      says: "The row bears another name than the form in force; what the figure means must be asked.",
    };
  }),
  fault("rows_reordered", HARMLESS, "counts", (site) => {
    const form = pickForm(site);
    if (!form) return null;
    const leaves = form.plan.indicators.filter(
      (one) => isFreeLeaf(one, form) && one.adds === "部分"
    );
    const pair = leaves.flatMap((one) =>
      leaves
        .filter((other) => other.code > one.code && other.parent === one.parent)
        .map((other) => [one, other] as const)
    );
    if (pair.length === 0) return null;
    const [one, other] = site.chance.pick(pair);
    const { rows } = form.sheet;
    const first = rows.indexOf(form.rows.get(one.code)!);
    const second = rows.indexOf(form.rows.get(other.code)!);
    [rows[first], rows[second]] = [rows[second]!, rows[first]!];
    return {
      forms: [form.plan.number],
      form,
      code: one.code,
      says: "Two rows changed places, codes and figures with them.",
    };
  }),
  fault("blank_row_inserted", HARMLESS, "counts", (site) => {
    const spot = pickSpot(site, isLeaf);
    if (!spot) return null;
    rowBelow(spot.form, spot.one.code, row());
    return {
      forms: [spot.form.plan.number],
      form: spot.form,
      code: spot.one.code,
      says: "An empty row was put in; every code still stands with its figures.",
    };
  }),
  fault("codes_as_numbers", HARMLESS, "counts", (site) => {
    const form = pickForm(site);
    if (!form) return null;
    for (const [code, line] of form.rows) {
      line.cells.set(form.columns.get("code")!, {
        value: { kind: "number", text: String(Number(code)) },
        style: "label",
      });
    }
    return { forms: [form.plan.number], form, says: "Excel made 1 of the code 01." };
  }),
  fault("footnote_marks", HARMLESS, "counts", (site) => {
    const spot = pickSpot(site, isLeaf);
    if (!spot) return null;
    changeName(spot.form, spot.one.code, (name) => name + site.chance.pick(["*", "①", "（注1）"]));
    return {
      forms: [spot.form.plan.number],
      form: spot.form,
      code: spot.one.code,
      column: "name",
      says: "The name carries a footnote mark.",
    };
  }),
  fault("formula_like_remark", HARMLESS, "counts", (site) => {
    const form = pickForm(site, (one) => one.columns.has("remark"));
    if (!form) return null;
    const code = site.chance.pick(form.plan.indicators).code;
    const remark = site.chance.pick([
      "=上年数+新增",
      "=1+1",
      "@见附件",
      "+新增2项",
      '=HYPERLINK("http://example.invalid","点此")',
    ]);
    form.rows.get(code)!.cells.set(form.columns.get("remark")!, text(remark, "label"));
    return {
      forms: [form.plan.number],
      form,
      code,
      column: "remark",
      says: "The remark is a text that looks like a formula, and must stay a text wherever it goes.",
    };
  }),
];

function isLeaf(one: { readonly from: { readonly how: string } }): boolean {
  return one.from.how === "drawn";
}

function changeName(form: FormSheet, code: string, change: (name: string) => string): void {
  const cells = form.rows.get(code)!.cells;
  const column = form.columns.get("name")!;
  const { value } = cells.get(column)!;
  if (value.kind === "text") cells.set(column, text(change(value.text), "label"));
}
