import { readTarget, type Target } from "../../../src/core/target/target";

/**
 * A reading on one line: `level 130.. 项 >=`, `growth ..-3 % <=`, `from_to 20→18.5 个月 =`; `as` and the
 * comparator to judge by where it differs, or the reason where nothing was read.
 */
export function shown(wording: string): string {
  const reading = readTarget(wording);
  return reading.ok ? shownTarget(reading.target) : reading.reason;
}

export function shownTarget(target: Target): string {
  const unit = target.unit === "" ? "" : ` ${target.unit}`;
  const judged = target.asTarget === target.comparator ? "" : ` as ${String(target.asTarget)}`;
  return `${target.kind} ${figures(target)}${unit} ${target.comparator}${judged}`;
}

function figures({ kind, low, high }: Target): string {
  if (/from_to|plan_actual/.test(kind)) return `${String(low)}→${String(high)}`;
  if (low !== null && low === high) return String(low);
  return `${low ?? ""}..${high ?? ""}`;
}

/** A table of wordings and readings, one a line, parted by a bar. */
export function rowsOf(table: string): readonly (readonly [wording: string, reading: string])[] {
  return table
    .split("\n")
    .map((line) => line.trim().split(" | "))
    .flatMap(([wording, reading]) => (wording && reading ? [[wording, reading] as const] : []));
}

/** The reading as in `shown`; how it would be judged as a target only where the row asks for it. */
export function statedAs(wording: string, expected: string): string {
  const reading = shown(wording);
  return expected.includes(" as ") ? reading : reading.replace(/ as .*$/, "");
}
