import {
  newLayouts,
  sameLayout,
  sameWay,
  type FigureLayouts,
  type FigureWay,
  type FormLayout,
  type PackedFigures,
} from "./packed-figures";

/** Packed figures of many submissions, laid one after another into a few large blocks. */
export interface FigureBlocks {
  readonly layouts: FigureLayouts;
  numbers: Float64Array;
  ways: Uint8Array;
  used: number;
  /** The layouts of the submission before: those of the next are mostly the same. */
  last: readonly FormLayout[];
  /** What stands here for layouts and ways that were packed elsewhere. */
  readonly layoutFor: WeakMap<FormLayout, FormLayout>;
  readonly waysFor: WeakMap<readonly FigureWay[], number[]>;
}

/** Numbers in a block: half a megabyte. */
const BLOCK = 1 << 16;

export function newBlocks(): FigureBlocks {
  return {
    layouts: newLayouts(true),
    ...{ numbers: new Float64Array(0), ways: new Uint8Array(0), used: 0, last: [] },
    layoutFor: new WeakMap(),
    waysFor: new WeakMap(),
  };
}

/** Keeps a copy of packed figures; `null` where they are too unlike all others. */
export function keepFigures(packed: PackedFigures, blocks: FigureBlocks): PackedFigures | null {
  const layouts = layoutsFor(packed.layouts, blocks);
  const ways = waysFor(packed, blocks);
  if (!layouts || !ways) return null;
  const { length } = packed;
  if (blocks.used + length > blocks.numbers.length) {
    const size = Math.max(BLOCK, length);
    blocks.numbers = new Float64Array(size);
    blocks.ways = new Uint8Array(size);
    blocks.used = 0;
  }
  const start = blocks.used;
  blocks.used += length;
  blocks.numbers.set(packed.numbers.subarray(packed.start, packed.start + length), start);
  for (let at = 0; at < length; at++)
    blocks.ways[start + at] = ways[packed.ways[packed.start + at] ?? 0] ?? 0;
  const { numbers, ways: own } = blocks;
  const texts = packed.texts.length === 0 ? NO_TEXTS : packed.texts;
  return { layouts, numbers, ways: own, start, length, known: blocks.layouts.ways, texts };
}

const NO_TEXTS: readonly string[] = [];

function layoutsFor(
  others: readonly FormLayout[],
  blocks: FigureBlocks
): readonly FormLayout[] | null {
  const own: FormLayout[] = [];
  for (const other of others) {
    const known = blocks.layoutFor.get(other) ?? sameLayout(other, blocks.layouts);
    if (!known) return null;
    blocks.layoutFor.set(other, known);
    own.push(known);
  }
  const { last } = blocks;
  if (own.length === last.length && own.every((one, at) => one === last[at])) return last;
  return (blocks.last = own);
}

function waysFor({ known }: PackedFigures, blocks: FigureBlocks): readonly number[] | null {
  const own = blocks.waysFor.get(known) ?? [];
  blocks.waysFor.set(known, own);
  for (let at = own.length; at < known.length; at++) {
    const way = known[at];
    const number = way ? sameWay(way, blocks.layouts) : null;
    if (number === null) return null;
    own.push(number);
  }
  return own;
}
