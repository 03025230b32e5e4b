/** Two names laid over each other: what each has that the other lacks, in pieces. */
export interface Overlay {
  readonly extra: readonly string[];
  readonly missing: readonly string[];
  /** How many signs they share. */
  readonly shared: number;
}

/** Shorter pieces are no words. */
const SHORTEST = 2;
/** Longer texts are no names, and the work grows with them. */
const LONGEST = 60;

/**
 * Lays words over a name by their longest common pieces, whatever the order: 申请专利 has both words of
 * 专利申请量.
 *
 * @returns `null` where they share nothing
 */
export function overlay(words: string, name: string): Overlay | null {
  if (words === name) return { extra: [], missing: [], shared: name.length };
  if (words.length > LONGEST || !sharesPair(words, name)) return null;
  let extra: readonly string[] = [words];
  let missing: readonly string[] = [name];
  let shared = 0;
  for (;;) {
    const piece = longestPiece(extra, missing);
    if (piece === "") break;
    shared += piece.length;
    extra = cutOut(extra, piece);
    missing = cutOut(missing, piece);
  }
  return shared === 0 ? null : { extra, missing, shared };
}

function sharesPair(one: string, other: string): boolean {
  for (let at = 0; at + SHORTEST <= one.length; at += 1) {
    if (other.includes(one.slice(at, at + SHORTEST))) return true;
  }
  return false;
}

function longestPiece(ones: readonly string[], others: readonly string[]): string {
  let best = "";
  for (const one of ones) {
    for (let from = 0; from + Math.max(SHORTEST, best.length + 1) <= one.length; from += 1) {
      let length = Math.max(SHORTEST, best.length + 1);
      while (from + length <= one.length) {
        const piece = one.slice(from, from + length);
        if (!others.some((other) => other.includes(piece))) break;
        best = piece;
        length += 1;
      }
    }
  }
  return best;
}

/** Takes a piece out of the first text that has it. */
function cutOut(texts: readonly string[], piece: string): readonly string[] {
  const at = texts.findIndex((one) => one.includes(piece));
  return texts.flatMap((one, index) => {
    if (index !== at) return [one];
    const from = one.indexOf(piece);
    return [one.slice(0, from), one.slice(from + piece.length)].filter((part) => part !== "");
  });
}
