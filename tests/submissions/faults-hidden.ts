import { sheet, text } from "./book";
import {
  draftAgain,
  fault,
  figureOf,
  fileOf,
  pickFile,
  pickForm,
  pickSpot,
  refill,
  type Expectation,
  type FaultKind,
  type Plant,
  type Site,
} from "./fault";
import { amountText } from "./figures";

const HARMLESS: readonly Expectation[] = ["nothing", "info"];

export const HIDDEN_FAULTS: readonly FaultKind[] = [
  fault("form_hidden", ["info", "query"], "counts", (site) => {
    const form = pickForm(site);
    if (!form || fileOf(site.delivery, form).book!.sheets.length < 2) return null;
    form.sheet.state = site.chance.pick(["hidden", "veryHidden"]);
    return {
      forms: [form.plan.number],
      form,
      says: "The sheet with the form is hidden; its figures count, and it is said.",
    };
  }),
  fault("hidden_other_copy", ["info", "query", "identification", "hard"], "either", (site) => {
    const form = pickForm(site);
    if (!form) return null;
    const other = draftAgain(site);
    const copy = other.forms.get(form.plan.number)!;
    for (const figure of other.figures.get(form.plan.number)!.values()) {
      if (figure.current !== null && figure.current > 9)
        figure.current = Math.floor(figure.current * 0.9);
    }
    refill({ ...site, delivery: other });
    copy.sheet.name = `${form.plan.number}备份`;
    copy.sheet.state = "hidden";
    fileOf(site.delivery, form).book!.sheets.push(copy.sheet);
    return {
      forms: [form.plan.number],
      form,
      says: "A hidden sheet holds the same form with other figures; the one that is seen counts, and which is meant is asked.",
    };
  }),
  fault("rows_hidden", ["info", "query"], "counts", (site) => {
    const spot = pickSpot(
      site,
      (one, figure) => one.from.how === "drawn" && (figure.current ?? 0) > 0
    );
    if (!spot) return null;
    spot.form.rows.get(spot.one.code)!.isHidden = true;
    return {
      forms: [spot.form.plan.number],
      form: spot.form,
      code: spot.one.code,
      column: "current",
      says: "A hidden row holds figures; they count, and it is said.",
    };
  }),
  fault("used_range_to_the_end", HARMLESS, "counts", (site) => {
    const form = pickForm(site);
    if (!form || fileOf(site.delivery, form).book!.dialect === "exceljs") return null;
    form.sheet.dimension = "A1:XFD1048576";
    form.sheet.farRows = [1048575, 1048576];
    return {
      forms: [form.plan.number],
      form,
      says: "Formatting reaches to the last row; the form is as small as ever.",
    };
  }),
  fault("thousands_of_empty_sheets", HARMLESS, "counts", (site) => {
    const { file } = pickFile(site);
    const book = file.book!;
    book.dialect = "shared";
    for (let at = 1; at <= 2000; at++) book.sheets.push(sheet(`空${String(at)}`, []));
    return { forms: [], files: [file], says: "Two thousand empty sheets stand behind the forms." };
  }),
];

export const UNIT_FAULTS: readonly FaultKind[] = [
  fault("unit_changed_figures_left", ["hard", "query"], "either", (site) =>
    changeUnit(site, false)
  ),
  fault("unit_changed_figures_converted", ["hard", "query", "info"], "either", (site) =>
    changeUnit(site, true)
  ),
];

/** 元 where the form in force says 万元. */
function changeUnit(site: Site, isConverted: boolean): Plant | null {
  const form = pickForm(site, (one) => one.plan.indicators.some(({ unit }) => unit === "万元"));
  if (!form) return null;
  const table = form.marks.get("unit");
  if (table) table.row.cells.set(table.column, text("计量单位：元"));
  for (const one of form.plan.indicators) {
    if (one.unit !== "万元") continue;
    const { cells } = form.rows.get(one.code)!;
    const column = form.columns.get("unit");
    if (column !== undefined) cells.set(column, text("元", "label"));
    if (!isConverted) continue;
    for (const kind of ["current", "last"] as const) {
      const amount = figureOf(site, form, one.code)[kind];
      if (amount === null) continue;
      const yuan = amountText(amount * 10000, one.places);
      cells.set(form.columns.get(kind)!, { value: { kind: "number", text: yuan }, style: "whole" });
    }
  }
  const what = isConverted
    ? "and the figures were converted with it"
    : "and the figures were left as in 万元";
  return {
    forms: [form.plan.number],
    form,
    ...(table ? { mark: "unit" as const } : { column: "unit" as const }),
    says: `The form says 元 where the one in force says 万元, ${what}.`,
  };
}
