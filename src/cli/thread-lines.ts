import type { TakenIn } from "../app/take-in";
import type { WrittenLine } from "../app/written-line";
import type { FigureWay, FormLayout, PackedFigures } from "../core/submission/packed-figures";

/** What a thread tells of submissions: how figures are laid out is told once, then by its number. */
export interface ToldTaken {
  readonly taken: readonly (Omit<TakenIn, "lines"> & {
    readonly lines: readonly ToldLine[] | null;
  })[];
  /** Layouts and ways that were not told before, in the order of their numbers. */
  readonly layouts: readonly FormLayout[];
  readonly ways: readonly FigureWay[];
}

interface ToldLine extends Omit<WrittenLine, "packed"> {
  readonly packed: ToldFigures | null;
}

interface ToldFigures extends Omit<PackedFigures, "layouts" | "known"> {
  readonly layouts: readonly number[];
}

/** Writes what is told from one thread to another, with the memory that goes there without a copy. */
export function newTeller(): (
  taken: readonly TakenIn[]
) => readonly [told: ToldTaken, moved: ArrayBuffer[]] {
  const numbers = new Map<FormLayout, number>();
  // The ways of a thread are one list that grows.
  let known: readonly FigureWay[] = [];
  let told = 0;
  return (all) => {
    const moved: ArrayBuffer[] = [];
    const layouts: FormLayout[] = [];
    const numberOf = (layout: FormLayout) => {
      const number = numbers.get(layout) ?? numbers.size;
      if (number === numbers.size) layouts.push(layout);
      numbers.set(layout, number);
      return number;
    };
    const tellFigures = ({ layouts: own, known: ways, ...figures }: PackedFigures): ToldFigures => {
      known = ways;
      return { ...figures, layouts: own.map(numberOf) };
    };
    const tell = ({ packed, ...line }: WrittenLine): ToldLine => {
      moved.push(line.line.buffer);
      return { ...line, packed: packed && tellFigures(packed) };
    };
    const taken = all.map((one) => ({ ...one, lines: one.lines && one.lines.map(tell) }));
    const ways = known.slice(told);
    told = known.length;
    return [{ taken, layouts, ways }, moved];
  };
}

/** Reads what one thread tells, in the order in which it was told. */
export function newListener(): (told: ToldTaken) => readonly TakenIn[] {
  const layouts: FormLayout[] = [];
  const known: FigureWay[] = [];
  return (told) => {
    layouts.push(...told.layouts);
    known.push(...told.ways);
    const hear = ({ packed, ...line }: ToldLine): WrittenLine => {
      const own = packed?.layouts.flatMap((number) => layouts[number] ?? []) ?? [];
      return { ...line, packed: packed && { ...packed, layouts: own, known } };
    };
    return told.taken.map((one) => ({ ...one, lines: one.lines && one.lines.map(hear) }));
  };
}
