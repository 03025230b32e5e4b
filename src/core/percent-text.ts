import { tidyNumber } from "./units";

/** A fraction as a percentage with at most one decimal, 1.28 → `128%`; 0.9996 is not yet `100%`. */
export function percentText(fraction: number): string {
  const percent = tidyNumber(Math.round(fraction * 1000) / 10);
  const shown = fraction < 1 && percent >= 100 ? Math.floor(fraction * 10_000) / 100 : percent;
  return `${String(shown)}%`;
}
