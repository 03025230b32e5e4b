/**
 * A name for a new sheet: `审核结果`, or `审核结果(2)` where that is taken.
 *
 * @param taken the names of the sheets that are there, in lower case
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}(${String(count)})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
