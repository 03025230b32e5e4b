import { schemeOfFile } from "../core/foreign-scheme";
import { readScheme } from "../core/scheme/scheme-read";
import { readFrame, type CollectFrame } from "../core/submission/collect-frame";
import type { CollectingWords } from "../locales/collect-words";
import type { CollectObstacle, CollectStart } from "./collect-calls";
import type { ReadingTools } from "./read-submitted";
import type { CheckedBy } from "./take-in";
import { simplified } from "./workbook-bytes";

export interface OpenScheme {
  readonly words: CollectingWords;
  readonly by: CheckedBy;
}

/**
 * Reads the open workbook as the scheme of a collection.
 *
 * @param name stands for the workbook in the addresses of its cells, since it has none of a file
 */
export async function openScheme(
  { workbook: asRead, language }: CollectStart,
  name: string,
  words: CollectingWords,
  tools: ReadingTools
): Promise<OpenScheme | CollectObstacle> {
  const workbook = await simplified(asRead, tools.loadSimplify);
  const { scheme, faults } = readScheme(workbook);
  const frame = readFrame(workbook, schemeOfFile(scheme, name), asRead);
  const all = [...faults, ...frame.faults];
  if (all.length > 0) return { kind: "faults", faults: all };
  if (frame.register.units.length === 0) return { kind: "no_register" };
  const circle = circleOf(frame.register);
  if (circle !== null) return { kind: "circle", units: circle };
  const digest = await tools.sha256(new TextEncoder().encode(frameText(frame)));
  return { words, by: { frame, origin: { scheme: digest, language } } };
}

/** The names of units that stand above one another in a circle; `null` where none do. */
export function circleOf({ cycles }: CollectFrame["register"]): string | null {
  const [cycle] = cycles;
  return cycle ? [...cycle, cycle[0] ?? ""].join(" → ") : null;
}

/**
 * Everything that the reading of a submission depends on, as a text. An open workbook has no bytes to
 * tell it by, and a sheet that she adds to it, such as the board, must not make every file a new one.
 */
function frameText({ scheme, register, settings, lastYear, bureau, hidden }: CollectFrame): string {
  const { sheets, ...rest } = scheme;
  void sheets;
  const own = [bureau.forms, bureau.findings, hidden];
  const parts = [rest, register.units, settings, lastYear.figures, ...own];
  return JSON.stringify(parts, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set || value instanceof Float64Array
      ? [...(value as Iterable<unknown>)]
      : value
  );
}
