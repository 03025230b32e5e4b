import { isSameFigure } from "../same-figure";
import { indicatorKey } from "../scheme/scheme";
import type { CollectFrame } from "./collect-frame";
import { digitsOf, enoughDigits } from "./figure-digits";
import { addFigure, hashText, type FigureHash } from "./figure-hash";
import { lastYearOf } from "./last-year";
import type { FigureRun, FormLayout, LaidFigure } from "./packed-figures";
import type { UnitStanding } from "./standing";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import type { SubmissionReader } from "./submission-reader";
import { takenRuns } from "./taken-figures";
import type { UnitRegister } from "./unit-register";

/** Of every unit's forms a number that is equal for equal figures, to find copies among many units. */
export interface Copies {
  /** Place in `units` of the first form with this number. */
  readonly first: Map<number, number>;
  readonly units: string[];
  readonly forms: string[];
  /** Places of forms that may be equal: to be looked at again. */
  readonly pairs: [number, number][];
  /** Of each layout the figures of this year: their place, a number for what each is of. */
  readonly printed: WeakMap<FormLayout, readonly PrintedPlace[]>;
  /** Digits that chance does not repeat among so many units. */
  readonly digits: number;
}

interface PrintedPlace {
  readonly place: number;
  readonly code: number;
  /** Rates follow from others and count for nothing. */
  readonly isRate: boolean;
}

/**
 * Two units with a few small figures may well report the same. A form is looked at only where its figures
 * have so many digits that among all pairs of units not one in a million would agree by chance.
 */
export function newCopies({ register }: CollectFrame): Copies {
  const digits = enoughDigits(register.units.length);
  return { first: new Map(), units: [], forms: [], pairs: [], printed: new WeakMap(), digits };
}

/** Adds a unit's figures of this year, form by form. */
export function addToCopies(
  copies: Copies,
  unit: string,
  runs: readonly FigureRun[],
  frame: CollectFrame
): void {
  const prints = new Map<string, FigureHash & { digits: number; seen: number[] }>();
  for (const { layout, numbers, start } of runs) {
    const { form } = layout;
    for (const { place, code, isRate } of printedPlaces(layout, copies, frame)) {
      const value = numbers[start + place] ?? NaN;
      if (Number.isNaN(value)) continue;
      const print = prints.get(form) ?? { high: 0, low: 0, digits: 0, seen: [] };
      prints.set(form, print);
      addFigure(print, value, code);
      if (print.digits >= copies.digits || value === 0 || isRate) continue;
      if (print.seen.includes(value)) continue;
      print.seen.push(value);
      print.digits += digitsOf(value);
    }
  }
  for (const [form, { high, low, digits }] of prints) {
    if (digits < copies.digits) continue;
    const place = copies.units.push(unit) - 1;
    copies.forms.push(form);
    const key = (high >>> 11) * 4_294_967_296 + (low >>> 0);
    const first = copies.first.get(key);
    if (first === undefined) copies.first.set(key, place);
    else copies.pairs.push([first, place]);
  }
}

function printedPlaces(
  layout: FormLayout,
  { printed }: Copies,
  { scheme }: CollectFrame
): readonly PrintedPlace[] {
  const known = printed.get(layout);
  if (known) return known;
  const places = layout.places.flatMap(({ form, code, column }, place) => {
    if (column !== "actual") return [];
    const key = indicatorKey(form, code);
    return [{ place, code: hashText(key), isRate: scheme.byKey.get(key)?.measure === "rate" }];
  });
  printed.set(layout, places);
  return places;
}

/**
 * Asks both units about a form in which every figure of this year is the same; only the one that copied
 * where last year's figures tell it, as far as the scheme knows them or by their being the same too.
 * Not where one stands above the other, whose figures may be those of the only unit below it.
 */
export function copyFindings(
  { pairs, units, forms }: Copies,
  stood: readonly UnitStanding[],
  read: Pick<SubmissionReader, "packed">,
  frame: CollectFrame
): ReadonlyMap<string, readonly SubmissionFinding[]> {
  const found = new Map<string, SubmissionFinding[]>();
  if (pairs.length === 0) return found;
  const byCode = new Map(stood.map((one) => [one.unit.code, one]));
  const asked = new Set<number>();
  for (const [one, other] of pairs) {
    const form = forms[one] ?? "";
    const [first, second] = [byCode.get(units[one] ?? ""), byCode.get(units[other] ?? "")];
    if (!first || !second || forms[other] !== form) continue;
    if (isAbove(first, second, frame.register)) continue;
    const sides = [
      { place: one, unit: first.unit, ...sideOf(first, form, read, frame) },
      { place: other, unit: second.unit, ...sideOf(second, form, read, frame) },
    ] as const;
    if (!areEqual(sides[0].figures, sides[1].figures)) continue;
    const haveOneHistory = areEqual(sides[0].before, sides[1].before);
    for (const [own, from] of [sides, [sides[1], sides[0]]] as const) {
      if (asked.has(own.place) || hasCopied(from, own, haveOneHistory)) continue;
      asked.add(own.place);
      const { code } = own.unit;
      const finding = copyFinding(form, from.unit.name, own.figures);
      found.set(code, [...(found.get(code) ?? []), finding]);
    }
  }
  return found;
}

/** A figure that is a number. */
interface CopiedFigure {
  readonly laid: LaidFigure;
  readonly value: number;
}

/** What a unit says in a form. */
interface Side {
  /** Those of this year. */
  readonly figures: readonly CopiedFigure[];
  /** Those of last year, but for 0: a total of figures that a new unit lacks is 0 where it is a formula. */
  readonly before: readonly CopiedFigure[];
  /** Whether last year's figures are those that the unit reported then; `null` where none is known. */
  readonly isOwn: boolean | null;
}

function sideOf(
  unit: UnitStanding,
  form: string,
  read: Pick<SubmissionReader, "packed">,
  { lastYear }: CollectFrame
): Side {
  const known = lastYearOf(lastYear, unit.unit.code);
  const figures: CopiedFigure[] = [];
  const stated: CopiedFigure[] = [];
  let isOwn: boolean | null = null;
  for (const { layout, numbers, start } of takenRuns(unit, read)) {
    if (layout.form !== form) continue;
    for (const [place, laid] of layout.places.entries()) {
      const value = numbers[start + place] ?? NaN;
      const isNumber = !Number.isNaN(value);
      if (laid.column === "actual" && isNumber) figures.push({ laid, value });
      if (laid.column !== "lastYear") continue;
      if (isNumber && value !== 0) stated.push({ laid, value });
      const before = known(indicatorKey(form, laid.code));
      if (before === undefined) continue;
      isOwn = isOwn !== false && isSameFigure(isNumber ? value : null, before);
    }
  }
  return { figures, before: stated, isOwn };
}

/**
 * Whether last year's figures tell that the form is the other's: what it says of last year is not its
 * own, and it is the other's as far as one can see.
 */
function hasCopied(copy: Side, other: Side, haveOneHistory: boolean): boolean {
  if (copy.isOwn === false) return other.isOwn ?? haveOneHistory;
  return copy.isOwn === null && other.isOwn === true && haveOneHistory && other.before.length > 0;
}

function copyFinding(
  form: string,
  other: string,
  figures: readonly CopiedFigure[]
): SubmissionFinding {
  const cell = figures[0]?.laid;
  const at = cell ? { sheet: cell.sheet, row: cell.row, column: cell.cellColumn } : null;
  return submissionFinding(
    { rule: "FILE.copy", severity: "query", form, at },
    { code: "figures_of_other", other, count: figures.length }
  );
}

function isAbove(
  { unit: one }: UnitStanding,
  { unit: other }: UnitStanding,
  register: UnitRegister
): boolean {
  const reaches = (from: string, to: string) => {
    const seen = new Set<string>();
    for (let code: string | null = from; code !== null && !seen.has(code);) {
      if (code === to) return true;
      seen.add(code);
      code = register.byCode.get(code)?.above ?? null;
    }
    return false;
  };
  return reaches(one.code, other.code) || reaches(other.code, one.code);
}

function areEqual(one: readonly CopiedFigure[], other: readonly CopiedFigure[]): boolean {
  const values = new Map(one.map(({ laid, value }) => [laid.code, value]));
  return (
    one.length === other.length && other.every(({ laid, value }) => values.get(laid.code) === value)
  );
}
