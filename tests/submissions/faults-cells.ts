import type { CellValue } from "./book";
import {
  fault,
  figureOf,
  fileOf,
  isFreeLeaf,
  pickSpot,
  typeOver,
  type Expectation,
  type FaultKind,
  type Site,
  type Spot,
} from "./fault";
import { amountText, type Figure } from "./figures";
import type { FormSheet } from "./form-sheet";
import type { IndicatorPlan } from "./indicators";

type Fits = (one: IndicatorPlan, figure: Figure, form: FormSheet) => boolean;

/** This year's cell of a figure holds something else than the plain number. */
function cellFault(
  kind: string,
  expect: readonly Expectation[],
  outcome: FaultKind["outcome"],
  says: string,
  fits: Fits,
  change: (spot: Spot, site: Site) => CellValue | null
): FaultKind {
  return fault(kind, expect, outcome, (site) => {
    const spot = pickSpot(site, fits);
    const value = spot && change(spot, site);
    if (!value) return null;
    typeOver(spot.form, spot.one.code, "current", value);
    return {
      forms: [spot.form.plan.number],
      form: spot.form,
      code: spot.one.code,
      column: "current",
      says,
    };
  });
}

const said = (text: string): CellValue => ({ kind: "text", text });
const filled: Fits = (one, figure, form) => isFreeLeaf(one, form) && (figure.current ?? 0) > 0;
const count: Fits = (one, figure, form) => filled(one, figure, form) && one.places === 0;
const shown = ({ one, figure }: Spot) => amountText(figure.current!, one.places);
const UNREAD: readonly Expectation[] = ["hard", "unchecked", "query"];

const NO_NUMBER: readonly FaultKind[] = [
  cellFault(
    "about_a_number",
    UNREAD,
    "either",
    "“约20” is no figure; the exact one is asked for.",
    count,
    (spot, site) =>
      said(site.chance.pick([`约${shown(spot)}`, `${shown(spot)}左右`, `${shown(spot)}余`]))
  ),
  cellFault(
    "range_for_a_number",
    UNREAD,
    "either",
    "“20-30” is no figure; the exact one is asked for.",
    count,
    (spot, site) => {
      const to = String(spot.figure.current! + site.chance.whole(2, 10));
      return said(`${shown(spot)}${site.chance.pick(["-", "—", "~"])}${to}`);
    }
  ),
  cellFault(
    "word_for_a_number",
    UNREAD,
    "either",
    "A word stands where a figure is asked for.",
    filled,
    (_, site) => said(site.chance.pick(["无", "待定", "暂缺", "见附件", "同上", "保密"]))
  ),
  cellFault(
    "blank_for_figure",
    ["hard", "unchecked", "query"],
    "either",
    "The cell is blank: not answered.",
    filled,
    () => ({ kind: "none" })
  ),
  cellFault(
    "blank_for_zero",
    ["unchecked", "hard", "query", "info"],
    "either",
    "The cell is blank where last year was 0: 0 or not answered must be asked.",
    (_, figure) => figure.current === 0 && figure.last === 0,
    () => ({ kind: "none" })
  ),
  cellFault(
    "dots_for_figure",
    ["unchecked", "query", "hard", "info"],
    "either",
    "“…” says that the figure is not known.",
    filled,
    (_, site) => said(site.chance.pick(["…", "..."]))
  ),
  cellFault(
    "error_cell",
    ["hard", "unchecked"],
    "returned",
    "The cell shows an error of the spreadsheet.",
    filled,
    (_, site) => ({
      kind: "error",
      text: site.chance.pick(["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A"]),
    })
  ),
  cellFault(
    "unit_of_another_size",
    ["query", "hard", "unchecked", "info"],
    "either",
    "The figure carries a unit of another size than its row; converted or not must be asked.",
    (one, figure, form) =>
      filled(one, figure, form) && one.unit === "万元" && (figure.current ?? 0) > 500,
    (spot) => said(`${amountText(spot.figure.current!, spot.one.places + 4)}亿元`)
  ),
];

const CALCULATED: readonly FaultKind[] = [
  fault("formula_without_value", ["unchecked", "hard", "query"], "either", (site) => {
    const spot = pickSpot(
      site,
      (one, figure) => one.from.how === "sum" && (figure.current ?? 0) > 0
    );
    if (!spot || fileOf(site.delivery, spot.form).book!.dialect === "exceljs") return null;
    const { form, one } = spot;
    const column = form.columns.get("current")!;
    const parts = form.plan.indicators.filter(
      (other) => other.parent === one.code && other.adds === "部分"
    );
    const cells = form.rows.get(one.code)!.cells;
    cells.set(column, {
      value: { kind: "none" },
      style: cells.get(column)!.style,
      formula: (at) => parts.map((part) => at(form.rows.get(part.code)!, column)).join("+"),
    });
    return {
      forms: [form.plan.number],
      form,
      code: one.code,
      column: "current",
      says: "The formula was never calculated: there is no value to check.",
    };
  }),
  fault("link_to_another_workbook", ["info", "query", "nothing"], "counts", (site) => {
    const spot = pickSpot(site, filled);
    if (!spot) return null;
    const book = fileOf(site.delivery, spot.form).book!;
    if (book.dialect === "exceljs") return null;
    book.external = "file:///D:/统计/台账2024.xlsx";
    const column = spot.form.columns.get("current")!;
    const cells = spot.form.rows.get(spot.one.code)!.cells;
    const place = String(site.chance.whole(3, 60));
    cells.set(column, { ...cells.get(column)!, formula: () => `[1]Sheet1!$C$${place}` });
    return {
      forms: [spot.form.plan.number],
      form: spot.form,
      code: spot.one.code,
      column: "current",
      says: "The figure comes by a link from a workbook that was not sent; its stored value counts, and it is said.",
    };
  }),
  cellFault(
    "decimal_in_a_count",
    ["hard", "query"],
    "either",
    "People and things are counted in whole numbers.",
    count,
    (spot) => ({
      kind: "number",
      text: `${shown(spot)}.5`,
    })
  ),
  fault("merged_figures", UNREAD, "either", (site) => {
    const spot = pickSpot(site, (one, figure, form) => {
      const below = next(one, form);
      return (
        filled(one, figure, form) &&
        below !== undefined &&
        (figureOf(site, form, below.code).current ?? 0) > 0
      );
    });
    if (!spot) return null;
    const { form, one } = spot;
    const below = next(one, form)!;
    const column = form.columns.get("current")!;
    form.rows.get(one.code)!.merges.push([column, column, 2]);
    typeOver(form, one.code, "current", { kind: "number", text: shown(spot) });
    typeOver(form, below.code, "current", { kind: "none" });
    return {
      forms: [form.plan.number],
      form,
      code: below.code,
      column: "current",
      says: "The cells of two indicators were merged, so that the second has no figure.",
    };
  }),
];

/** The indicator of the row right below, where it is a free leaf too. */
function next(one: IndicatorPlan, form: FormSheet): IndicatorPlan | undefined {
  const rows = form.sheet.rows;
  const below = rows[rows.indexOf(form.rows.get(one.code)!) + 1];
  return form.plan.indicators.find(
    (other) => form.rows.get(other.code) === below && isFreeLeaf(other, form)
  );
}

const WRITTEN: readonly Expectation[] = ["nothing", "info"];

const OTHER_WRITINGS: readonly FaultKind[] = [
  cellFault("number_as_text", WRITTEN, "counts", "The number is stored as text.", filled, (spot) =>
    said(shown(spot))
  ),
  cellFault(
    "wide_digits",
    WRITTEN,
    "counts",
    "The number is typed in full-width digits.",
    filled,
    (spot) =>
      said(
        shown(spot).replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      )
  ),
  cellFault(
    "thousands_separators",
    WRITTEN,
    "counts",
    "The number carries thousands separators.",
    (one, figure, form) => filled(one, figure, form) && figure.current! >= 1000 * 10 ** one.places,
    (spot, site) =>
      said(shown(spot).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, site.chance.pick([",", "，"])))
  ),
  cellFault(
    "unit_glued_on",
    WRITTEN,
    "counts",
    "The number carries its own unit.",
    filled,
    (spot) => said(shown(spot) + spot.one.unit)
  ),
  cellFault(
    "blanks_around",
    WRITTEN,
    "counts",
    "Blanks stand around the number.",
    filled,
    (spot, site) =>
      said(site.chance.pick([` ${shown(spot)}`, `${shown(spot)}　`, `\u00a0${shown(spot)}\u00a0`]))
  ),
  cellFault(
    "percent_sign",
    WRITTEN,
    "counts",
    "The rate carries its sign.",
    (one, figure) => one.unit === "%" && (figure.current ?? 0) > 0,
    (spot) => said(`${shown(spot)}%`)
  ),
  cellFault(
    "floating_noise",
    WRITTEN,
    "counts",
    "The stored value has the noise of floating-point sums.",
    (one, figure) => one.places > 0 && one.from.how === "sum" && (figure.current ?? 0) > 100,
    (spot) => {
      const value = Number(shown(spot));
      const noisy = value * (1 + 2 * Number.EPSILON);
      return { kind: "number", text: String(noisy) };
    }
  ),
  cellFault(
    "rounding_within_tolerance",
    WRITTEN,
    "counts",
    "The total differs by the last decimal, within the tolerance of the rule.",
    (one, figure) =>
      one.places > 0 &&
      one.from.how === "sum" &&
      one.parent === "" &&
      one.code !== "01" &&
      one.code !== "03" &&
      (figure.current ?? 0) > 100,
    (spot) => {
      spot.figure.current! += 1;
      return { kind: "number", text: shown(spot) };
    }
  ),
];

export const CELL_FAULTS: readonly FaultKind[] = [...NO_NUMBER, ...CALCULATED, ...OTHER_WRITINGS];
