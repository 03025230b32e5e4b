import { parseRange, rangeName } from "../core/address";
import type { Range } from "../core/workbook";
import { refuseDamaged } from "./refuse";
import { addEntryRules } from "./sheet-choices";
import { LAST_COLUMN, LAST_ROW } from "./sheet-scan";
import { attribute } from "./xml";
import { childNamed, readTree } from "./xml-tree";
import { escapeAttribute, escapeText } from "./xml-write";

/** A title and a sentence of a hint. */
export interface HintText {
  readonly title: string;
  readonly text: string;
}

/** What cells may be filled with, and the hint that shows when one of them is chosen. */
export interface CellInput {
  readonly ranges: readonly Range[];
  /**
   * True for what may be entered: without `=`, written for the first cell of the first range, and moved
   * to the others as a formula is; `null` where anything may be.
   */
  readonly formula: string | null;
  readonly hint: HintText;
  /** What is said of an entry that is refused. */
  readonly refusal: HintText;
}

/** Excel holds a hint only up to these lengths; a longer one damages the file. */
export const LONGEST_HINT_TITLE = 32;
export const LONGEST_HINT = 255;
const LONGEST_REFUSAL = 225;
const LONGEST_FORMULA = 255;

/** Throws `damaged` (`input`) for what Excel cannot hold. */
export function checkInput(sheet: string, { ranges, formula, hint, refusal }: CellInput): void {
  const fits =
    ranges.length > 0 &&
    (formula ?? "=").length <= LONGEST_FORMULA &&
    hint.title.length <= LONGEST_HINT_TITLE &&
    hint.text.length <= LONGEST_HINT &&
    refusal.title.length <= LONGEST_HINT_TITLE &&
    refusal.text.length <= LONGEST_REFUSAL;
  if (!fits) refuseDamaged(sheet, "input");
}

/**
 * Adds entry rules to a sheet's frame. A cell has one rule at most: where the sheet has one already it
 * stays, and the range that it reaches into gets none.
 */
export function addInputs(frame: string, part: string, inputs: readonly CellInput[]): string {
  if (inputs.length === 0) return frame;
  const present = presentRanges(frame, part);
  const isFree = (range: Range) => !present.some((other) => touches(range, other));
  const rules = inputs.flatMap((input) => {
    const ranges = input.ranges.filter(isFree);
    // A formula speaks of the first cell: without it the others would be judged by another's content.
    const kept = ranges[0] === input.ranges[0] || input.formula === null ? ranges : [];
    return kept.length === 0 ? [] : [inputRule({ ...input, ranges: kept })];
  });
  return addEntryRules(frame, part, rules);
}

function inputRule({ ranges, formula, hint, refusal }: CellInput): string {
  const texts = [
    ["errorTitle", refusal.title],
    ["error", refusal.text],
    ["promptTitle", hint.title],
    ["prompt", hint.text],
  ] as const;
  const written = texts.map(([name, text]) => ` ${name}="${escapeAttribute(text)}"`).join("");
  const cells = ranges.map(rangeName).join(" ");
  const head =
    `<dataValidation${formula === null ? "" : ' type="custom"'} allowBlank="1" ` +
    `showInputMessage="1" showErrorMessage="1"${written} sqref="${cells}"`;
  if (formula === null) return `${head}/>`;
  return `${head}><formula1>${escapeText(formula)}</formula1></dataValidation>`;
}

function presentRanges(frame: string, part: string): readonly Range[] {
  const list = childNamed(readTree(frame, part, 2), "dataValidations");
  return (list?.children ?? []).flatMap(({ attributes }) => {
    const written = (attribute(attributes, "sqref") ?? "").trim();
    return written === ""
      ? []
      : written.split(/\s+/u).map((text) => parseRange(text) ?? WHOLE_SHEET);
  });
}

/** What a range of whole columns or rows, or one nobody can read, may reach into. */
const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

function touches(one: Range, other: Range): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}
