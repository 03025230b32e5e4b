/** Longer texts are names nobody mistypes by a letter; the bound keeps the work small. */
const LONGEST = 64;

/**
 * The known code or name that an unknown one was probably meant to be: the closest by letters
 * added, dropped, changed or swapped, at most one in three. Case, width, spaces and leading zeros
 * do not count. `null` where none is close.
 */
export function nearestCode(unknown: string, known: readonly string[]): string | null {
  const wanted = fold(unknown);
  if (wanted.length === 0 || wanted.length > LONGEST) return null;
  let nearest: string | null = null;
  let smallest = Math.min(3, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of known) {
    const folded = fold(candidate);
    if (folded.length === 0 || Math.abs(folded.length - wanted.length) >= smallest) continue;
    const distance = editDistance(wanted, folded);
    // Of a single character every other is one step away: only the same text is near.
    if (distance < smallest && distance < Math.max(wanted.length, folded.length)) {
      smallest = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

function fold(text: string): string {
  if (text.length > LONGEST * 4) return text;
  const bare = text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
  return /^0+[0-9]/.test(bare) ? bare.replace(/^0+(?=[0-9])/, "") : bare;
}

/** Optimal string alignment: a swap of two neighbours is one step. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from.charCodeAt(row - 1) === to.charCodeAt(column - 1);
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1)
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        from.charCodeAt(row - 1) === to.charCodeAt(column - 2) &&
        from.charCodeAt(row - 2) === to.charCodeAt(column - 1);
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
