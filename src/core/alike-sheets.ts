import type { Cell, Sheet } from "./workbook";

/**
 * What a sheet has from sheets like it that were read before: copies of one form hold mostly the same
 * cells, and those are the same objects.
 */
export interface Likeness {
  /** The sheets that are alike. */
  readonly family: object;
  /** The cells that no sheet before it held. */
  readonly fresh: readonly Cell[];
  /** How much later sheets could have from those before this one, and from it too; 0 for the first. */
  readonly before: number;
  readonly after: number;
}

const LIKENESS = new WeakMap<Sheet["cells"], Likeness>();

/** Is told by whoever reads sheets along earlier ones. */
export function noteLikeness(cells: Sheet["cells"], likeness: Likeness): void {
  LIKENESS.set(cells, likeness);
}

/**
 * A question about sheets that remembers where its answer was no, and then asks only the fresh cells.
 *
 * @param tells whether a cell can have a part in a yes; a sheet without such cells is a no, and so is one
 *   whose telling cells are among those of a sheet that was a no
 * @param whole the question, asked of all cells
 */
export function askedOfFamilies(
  tells: (cell: Cell) => boolean,
  whole: (cells: Sheet["cells"]) => boolean
): (cells: Sheet["cells"]) => boolean {
  /** Up to where a family's cells are known to tell nothing new; below 0 where that is not known. */
  const known = new WeakMap<object, number>();
  return (cells) => {
    const like = LIKENESS.get(cells);
    if (!like) return whole(cells);
    const { family, fresh, before, after } = like;
    const upTo = before === 0 ? 0 : (known.get(family) ?? LOST);
    if (upTo !== before) {
      // Another sheet came between that was not asked about, or this one is asked about again.
      if (upTo !== after) known.set(family, LOST);
      return whole(cells);
    }
    if (before > 0 && !fresh.some(tells)) {
      known.set(family, after);
      return false;
    }
    const answer = whole(cells);
    const isFirstNo = before === 0 && !answer;
    if (isFirstNo) known.set(family, after);
    else if (after > before) known.set(family, LOST);
    return answer;
  };
}

const LOST = -1;
