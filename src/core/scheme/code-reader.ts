import { bareCode } from "../row-match";
import { indicatorKey, type Indicator } from "./scheme";

/** The code that a cell means: as it stands in the catalogue, though Excel made 1 of 01. */
export function codeReader(
  indicators: readonly Indicator[]
): (form: string, text: string) => string | null {
  const codes = new Map<string, string>();
  for (const { form, code } of indicators) codes.set(indicatorKey(form, bareCode(code)), code);
  for (const { form, code } of indicators) codes.set(indicatorKey(form, code), code);
  return (form, text) =>
    codes.get(indicatorKey(form, text)) ?? codes.get(indicatorKey(form, bareCode(text))) ?? null;
}
