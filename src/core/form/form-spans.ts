/** Whether a row or column lies in one of the ordered, inclusive spans. */
export function isHidden(spans: readonly (readonly [number, number])[], place: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = spans[middle] ?? [0, -1];
    if (place < first) high = middle - 1;
    else if (place > last) low = middle + 1;
    else return true;
  }
  return false;
}
