import { LIMITS, type Limits } from "../limits";
import { newKnownSheets, type KnownSheets } from "./known-sheet";
import { newKnownStrings, type KnownStrings } from "./known-strings";
import { newKnownTexts, type KnownTexts } from "./known-texts";

/**
 * What was read of earlier workbooks: one more copy of a form costs little more than inflating it. What
 * is read is the same with it and without; objects of an earlier workbook may come again in a later
 * one. Of bounded size, whatever the workbooks are.
 */
export interface KnownParts {
  /** The limits under which they were read; other ones refuse other files. */
  readonly limits: Limits;
  readonly texts: KnownTexts;
  readonly strings: KnownStrings;
  readonly sheets: KnownSheets;
}

export function newKnownParts(limits: Limits = LIMITS): KnownParts {
  return { limits, texts: newKnownTexts(), strings: newKnownStrings(), sheets: newKnownSheets() };
}
