import type { PlacedFigures } from "../figure-places";
import type { Figure } from "../report";
import { isSameFigure } from "../same-figure";
import type { CollectFrame } from "./collect-frame";
import { digitsOf, enoughDigits } from "./figure-digits";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import { bareUnitName, type RegisteredUnit } from "./unit-register";

/** A figure of last year that is not what the unit reported then. */
export interface AlteredFigure {
  readonly figure: Figure;
  /** Of its indicator: see `FigurePlaces`. */
  readonly place: number;
  readonly known: number;
}

/** What altered figures of last year come to, where they have one cause. */
export interface MisplacedColumns {
  readonly findings: readonly SubmissionFinding[];
  /** Those that are not told so. */
  readonly left: readonly AlteredFigure[];
  /** Forms whose figures of this year are not the unit's own of this year either. */
  readonly forms: ReadonlySet<string>;
}

/** Fewer altered figures are told one by one. */
const FEWEST = 3;
/** The part of a column that must be equal to another, so that it is that other. */
const NEARLY_ALL = 0.8;

/**
 * Where many figures of last year were altered in a form, looks for the one cause that a unit can do
 * something about: to restore last year's column alone would hide that this year's is wrong too. They
 * are those of another unit; or this year's column holds what the unit reported last year, be the columns
 * swapped or the form that of last year; or rows have slipped.
 */
export function findMisplaced(
  altered: readonly AlteredFigure[],
  figures: PlacedFigures,
  unit: RegisteredUnit,
  frame: CollectFrame
): MisplacedColumns {
  const byForm = new Map<string, AlteredFigure[]>();
  for (const one of altered) {
    const { form } = one.figure.indicator;
    const same = byForm.get(form);
    if (same) same.push(one);
    else byForm.set(form, [one]);
  }
  const findings: SubmissionFinding[] = [];
  const left: AlteredFigure[] = [];
  const forms = new Set<string>();
  for (const [form, ofForm] of byForm) {
    const column = ofForm.length < FEWEST ? null : columnOf(form, figures, unit, frame);
    const whole =
      column && ofForm.length * 2 >= column.rows.length
        ? (ofOtherUnit(column, frame) ?? ofLastYear(column))
        : null;
    if (whole) {
      findings.push(whole);
      forms.add(form);
    } else if (column) {
      const { shifts, others } = slippedRows(column, ofForm);
      findings.push(...shifts);
      left.push(...others);
    } else left.push(...ofForm);
  }
  return { findings, left, forms };
}

/** A row of a form with what is known of last year. */
interface Row {
  readonly place: number;
  readonly key: string;
  readonly stated: Figure;
  readonly actual: number | null;
  readonly known: number;
}

interface Column {
  readonly form: string;
  /** In the order of the form. */
  readonly rows: readonly Row[];
  /** The place of the unit among those whose figures are known. */
  readonly own: number;
  readonly digits: number;
}

function columnOf(
  form: string,
  { all, placeOf, places, actual }: PlacedFigures,
  unit: RegisteredUnit,
  { lastYear }: CollectFrame
): Column | null {
  const own = lastYear.places.get(unit.code);
  if (own === undefined) return null;
  const rows = all.flatMap((stated, index): readonly Row[] => {
    if (stated.column !== "lastYear" || stated.indicator.form !== form) return [];
    const place = placeOf[index] ?? 0;
    const key = places.keys[place] ?? "";
    const known = lastYear.figures.get(key)?.[own] ?? NaN;
    if (Number.isNaN(known)) return [];
    return [{ place, key, stated, actual: actual[place]?.value ?? null, known }];
  });
  return { form, rows, own, digits: enoughDigits(lastYear.places.size) };
}

/** Last year's column is that of another unit. */
function ofOtherUnit({ form, rows, own, digits }: Column, frame: CollectFrame) {
  const { figures, places } = frame.lastYear;
  const told = rows.filter(({ stated }) => (stated.value ?? 0) !== 0);
  const same = new Uint32Array(places.size);
  for (const { key, stated } of told) {
    const ofUnits = figures.get(key) ?? [];
    for (let place = 0; place < ofUnits.length; place++)
      if (isSameFigure(ofUnits[place] ?? NaN, stated.value)) same[place] = (same[place] ?? 0) + 1;
  }
  same[own] = 0;
  const count = same.reduce((most, one) => Math.max(most, one), 0);
  const other = same.indexOf(count);
  const equal = told.filter(({ key, stated }) =>
    isSameFigure(figures.get(key)?.[other] ?? NaN, stated.value)
  );
  const values = equal.map(({ stated }) => stated.value);
  if (!isWhole(values, told.length, rows.length, digits)) return null;
  const { units, byName } = frame.register;
  const unit = units[other];
  if (!unit) return null;
  const unitCode = byName.get(bareUnitName(unit.readAs)) === null ? unit.code : null;
  return columnFinding(form, rows, {
    ...{ code: "last_year_of_other", other: unit.name, unitCode },
    ...{ count, of: told.length },
  });
}

/** This year's column is what the unit reported last year. */
function ofLastYear({ form, rows, digits }: Column) {
  const told = rows.filter(({ known, actual }) => known !== 0 && actual !== null);
  const equal = told.filter(({ known, actual }) => isSameFigure(actual, known));
  const count = equal.length;
  const values = equal.map(({ known }) => known);
  if (!isWhole(values, told.length, rows.length, digits)) return null;
  const isBlank = rows.every(({ stated }) => stated.value === null);
  return columnFinding(form, rows, { code: "this_year_of_last", count, of: told.length, isBlank });
}

/** Whether figures that are equal make the whole of a column, of which so many say something. */
function isWhole(
  equal: readonly (number | null)[],
  told: number,
  rows: number,
  digits: number
): boolean {
  const count = equal.length;
  return count >= NEARLY_ALL * told && count * 2 >= rows && tells(equal, digits);
}

function tells(values: readonly (number | null)[], digits: number): boolean {
  let sum = 0;
  for (const value of new Set(values)) sum += digitsOf(value ?? 0);
  return values.length >= FEWEST && sum >= digits;
}

function columnFinding(
  form: string,
  rows: readonly Row[],
  detail: Parameters<typeof submissionFinding>[1]
): SubmissionFinding {
  const at = rows[0]?.stated.at ?? null;
  return submissionFinding({ rule: "LASTYEAR", severity: "hard", form, at }, detail);
}

/** Rows one below another whose figures of last year are those of the row above, or of the one below. */
function slippedRows(
  { rows, digits }: Column,
  altered: readonly AlteredFigure[]
): { readonly shifts: readonly SubmissionFinding[]; readonly others: readonly AlteredFigure[] } {
  const isAltered = new Set(altered.map((one) => one.place));
  const told = new Set<number>();
  const shifts: SubmissionFinding[] = [];
  for (const by of [-1, 1] as const) {
    let run: Row[] = [];
    const close = () => {
      const [first] = run;
      const values = run.map(({ stated }) => stated.value);
      if (first && tells(values, digits)) {
        for (const { place } of run) told.add(place);
        const { indicator, at } = first.stated;
        const place = { severity: "hard", form: indicator.form, indicator, at } as const;
        const from = by < 0 ? "above" : "below";
        shifts.push(
          submissionFinding(
            { rule: "LASTYEAR", ...place },
            { code: "rows_slipped", from, count: run.length }
          )
        );
      }
      run = [];
    };
    rows.forEach((row, index) => {
      const source = rows[index + by];
      const isFrom = source !== undefined && isSameFigure(row.stated.value, source.known);
      if (isFrom && isAltered.has(row.place) && !told.has(row.place)) run.push(row);
      else close();
    });
    close();
  }
  return { shifts, others: altered.filter(({ place }) => !told.has(place)) };
}
