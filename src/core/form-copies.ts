import type { Figure } from "./report";
import type { FindingDetail } from "./finding";
import { figureColumns } from "./figure-plan";
import { yearAround, type FormTable, type LegalMarks } from "./form/form";
import type { FormIdentity } from "./form/form-identity";
import { findPeriod } from "./period";

/** A table that was taken for a form of the scheme. */
export interface FoundTable {
  readonly table: FormTable;
  readonly identity: FormIdentity;
  readonly isVisible: boolean;
}

/**
 * What a table is to its form: its first table; a further panel or part (续表) of it, on its sheet or a
 * page on another one; or something else that looks like it, with what is to be said of that.
 */
export type TablePart = "first" | "further" | "page" | Aside | null;

export type Aside = Extract<FindingDetail, { code: "form_aside" | "form_twice" }>;

/**
 * Says which of the tables of a workbook are its forms. A workbook holds drafts, last year's sheet and
 * kept copies beside a form: the form is the one whose marks are right, wherever it stands, and of equals
 * the first. What holds none of its rows is its next page. A further one with the marks of this year and
 * other figures is `form_twice`; whatever else looks like the form is `form_aside`.
 *
 * @param year of the scheme
 * @param read the figures of a table: asked only of forms that are found again
 * @returns a part for each table; `null` for the further tables of what is no form
 */
export function chooseForms(
  found: readonly FoundTable[],
  year: number,
  read: (one: FoundTable) => readonly Figure[]
): ReadonlyMap<FormTable, TablePart> {
  const parts = new Map<FormTable, TablePart>();
  for (const copies of gatherCopies(found).values()) {
    let [taken] = copies;
    if (copies.length > 1) {
      const weighed = copies.map((one) => weigh(one, year, read)).sort(byRank);
      const [best] = weighed;
      taken = best;
      for (const other of weighed.slice(1)) {
        const part = best ? partOf(other, best) : null;
        setParts(parts, other, part, part === "page" ? "further" : null);
      }
    }
    if (taken) setParts(parts, taken, "first", "further");
  }
  return parts;
}

/**
 * Marks among which two forms stand are those of the one with their form number: the other's could not be
 * told apart, and nothing is said against it by them.
 */
export function withOwnMarks(tables: readonly FoundTable[]): readonly FoundTable[] {
  const owners = new Map<LegalMarks, string>();
  for (const { table, identity } of tables)
    if (identity.by === "number") owners.set(table.legal, identity.form);
  const others = new Map<LegalMarks, LegalMarks>();
  return tables.map((one) => {
    const { legal } = one.table;
    if ((owners.get(legal) ?? one.identity.form) === one.identity.form) return one;
    const own = others.get(legal) ?? { ...legal, formNumber: null, approval: null, expiry: null };
    others.set(legal, own);
    return { ...one, table: { ...one.table, legal: own } };
  });
}

function setParts(
  parts: Map<FormTable, TablePart>,
  { tables }: Copy,
  first: TablePart,
  others: TablePart
): void {
  tables.forEach(({ table }, place) => parts.set(table, place === 0 ? first : others));
}

/** Tables that stand together on a sheet: the first has the marks. */
interface Copy {
  readonly tables: [FoundTable, ...FoundTable[]];
}

function gatherCopies(found: readonly FoundTable[]): ReadonlyMap<string, readonly Copy[]> {
  const byForm = new Map<string, Copy[]>();
  const bySheet = new Map<string, Map<LegalMarks | null, Copy>>();
  for (const one of found) {
    const { form } = one.identity;
    const { sheet, legal } = one.table;
    // By its marks, and the first of the sheet.
    const onSheet = bySheet.get(`${form} ${sheet}`) ?? new Map<LegalMarks | null, Copy>();
    bySheet.set(`${form} ${sheet}`, onSheet);
    const own = onSheet.get(isMarked(legal) ? legal : null);
    if (own) {
      own.tables.push(one);
      continue;
    }
    const copy: Copy = { tables: [one] };
    onSheet.set(legal, copy);
    if (!onSheet.has(null)) onSheet.set(null, copy);
    const copies = byForm.get(form);
    if (copies) copies.push(copy);
    else byForm.set(form, [copy]);
  }
  return byForm;
}

/** What has none is a second panel of a form, or its next part (续表) lower down. */
function isMarked({ formNumber, period }: LegalMarks): boolean {
  return Boolean(formNumber?.text || period?.text);
}

interface Weighed extends Copy {
  readonly isNumbered: boolean;
  readonly isNamed: boolean;
  /** `null` for none. */
  readonly year: number | null;
  readonly isOfYear: boolean;
  readonly isFilled: boolean;
  readonly figures: ReadonlyMap<string, Figure>;
  /** What makes it the form, the weightiest first. */
  readonly rank: readonly boolean[];
}

function weigh(
  { tables }: Copy,
  year: number,
  read: (one: FoundTable) => readonly Figure[]
): Weighed {
  const [{ table, identity, isVisible }] = tables;
  const figures = tables.flatMap(read);
  const { unitName, creditCode } = table.legal;
  const stated = yearAround(table) ?? findPeriod(table.sheet)?.period.year ?? null;
  const isNumbered = identity.by === "number";
  const isNamed = Boolean(unitName?.text || creditCode?.text);
  const isOfYear = stated === year;
  const isFilled = figures.some(({ column, value }) => column === "actual" && value !== null);
  return {
    ...{ tables, isNumbered, isNamed, isOfYear, isFilled, year: stated },
    figures: new Map(figures.map((one) => [`${one.indicator.code} ${one.column}`, one])),
    rank: [
      isNumbered || isNamed,
      isVisible,
      isOfYear,
      isFilled,
      isNumbered,
      stated === null || isOfYear,
      isNamed,
      figureColumns(table).has("lastYear"),
    ],
  };
}

function byRank(one: Weighed, other: Weighed): number {
  const at = one.rank.findIndex((has, place) => has !== other.rank[place]);
  return at < 0 ? 0 : one.rank[at] ? -1 : 1;
}

function partOf(other: Weighed, best: Weighed): TablePart {
  const { table, isVisible } = other.tables[0];
  const { sheet } = best.tables[0].table;
  const aside = (why: Extract<Aside, { why: unknown }>["why"], text = ""): Aside => ({
    code: "form_aside",
    ...{ why, text, sheet, isHidden: !isVisible },
  });
  if (other.year !== null && !other.isOfYear) return aside("year", String(other.year));
  const number = other.isNumbered ? "" : (table.legal.formNumber?.text ?? "");
  if (number !== "") return aside("number", number);
  const all = [...other.figures];
  if (!all.some(([key]) => best.figures.has(key))) return "page";
  if (!other.isFilled) return aside("blank");
  if (all.every(([key, one]) => isSame(one, best.figures.get(key)))) return aside("same");
  // With fewer columns, or others, it needs every mark to pass for a form.
  const marks = [other.isNumbered, other.isOfYear, other.isNamed].filter(Boolean).length;
  if (marks < (rolesOf(table) === rolesOf(best.tables[0].table) ? 2 : 3)) return aside("marks");
  return { code: "form_twice", sheet };
}

function isSame(one: Figure, other: Figure | undefined): boolean {
  return one.value === other?.value && one.reading.kind === other.reading.kind;
}

function rolesOf({ columns }: FormTable): string {
  return columns.map(({ role }) => role).join();
}
