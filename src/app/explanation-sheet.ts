import { addressText } from "../core/address";
import { explanationLine } from "../core/explanations";
import type { FindingPlace } from "../core/finding";
import { freeName } from "../core/free-name";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import type { ContentCell, SheetContent } from "../core/sheet-content";
import type { Edit, Workbook } from "../core/workbook";
import type { Words } from "../locales/words";
import { CAPTION, CENTRE, NOTE, NUMBER, TEXT, TITLE } from "./results-look";

/** An explanation as it is written: what for, the text, by whom and on which day. */
export interface GivenExplanation {
  readonly finding: Pick<FindingPlace, "rule" | "at" | "left" | "right">;
  readonly text: string;
  readonly by: string;
  /** As it stands in the sheet, such as 2023-11-08; an input, so that the same input writes the same. */
  readonly on: string;
}

const WIDTHS = [18, 26, 12, 12, 50, 12, 14];
const FIRST_LINE = 3;

/** The sheet 审核说明 with a line for each explanation that is asked for, its text filled in or open. */
export function explanationSheet(given: readonly GivenExplanation[], words: Words): SheetContent {
  const { captions, explanationNote, explanationSheet: name } = words.results;
  const last = WIDTHS.length - 1;
  const header = [
    captions.rule,
    captions.cell,
    captions.left,
    captions.right,
    captions.explanation,
    captions.by,
    captions.on,
  ];
  const styles = [CENTRE, CENTRE, NUMBER, NUMBER, { ...TEXT, locked: false }, TEXT, TEXT];
  const cells: ContentCell[] = [
    { row: 0, column: 0, value: name, style: TITLE },
    { row: 1, column: 0, value: explanationNote, style: NOTE },
    ...header.map((value, column) => ({ row: 2, column, value, style: CAPTION })),
    ...given.flatMap((one, index) =>
      lineValues(one).map((value, column) => ({
        row: FIRST_LINE + index,
        column,
        value: value === "" ? null : value,
        style: styles[column] ?? TEXT,
      }))
    ),
  ];
  return {
    name,
    cells,
    widths: WIDTHS,
    heights: [
      [0, 28],
      [1, 18],
      [2, 22],
      ...given.map((_, index): [number, number] => [FIRST_LINE + index, 30]),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    freeze: { rows: FIRST_LINE, columns: 0 },
    gridLines: false,
    print: { landscape: true, fitWidth: true, titleRows: [2, 2] },
  };
}

function lineValues({
  finding,
  text,
  by,
  on,
}: GivenExplanation): readonly (string | number | null)[] {
  return [
    finding.rule,
    finding.at ? addressText(finding.at) : "",
    finding.left,
    finding.right,
    text,
    by,
    on,
  ];
}

/**
 * The edits that keep an explanation in the workbook: in the line of its rule, cell and figures where
 * the sheet has one, in a new line, or on a new sheet.
 */
export function explainEdits(
  workbook: Workbook,
  given: GivenExplanation,
  words: Words
): readonly Edit[] {
  const list = findSchemeSheets(workbook).explanations;
  if (!list?.columns.has("left")) return [addedSheet([given], workbook, words)];
  const line = explanationLine(list, given.finding);
  return lineEdits(list, given, line?.row ?? nextRow(list));
}

/** A new sheet in our layout, also beside one of that name that the unit has in its own. */
export function addedSheet(
  given: readonly GivenExplanation[],
  { sheets }: Workbook,
  words: Words
): Edit {
  const content = explanationSheet(given, words);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return { kind: "addSheet", content: { ...content, name: freeName(content.name, taken) } };
}

type ExplanationList = NonNullable<ReturnType<typeof findSchemeSheets>["explanations"]>;

/** The edits that add lines below those that a sheet 审核说明 has, in the look of ours. */
export function explanationLines(
  list: ExplanationList,
  given: readonly GivenExplanation[]
): readonly Edit[] {
  const first = nextRow(list);
  return given.flatMap((one, index) => [
    ...lineEdits(list, one, first + index),
    ...[...list.columns.values()].map((column): Edit => {
      const row = first + index;
      const range = { top: row, left: column, bottom: row, right: column };
      const isOpen = column === list.columns.get("explanation");
      const style = isOpen ? { ...TEXT, locked: false } : TEXT;
      return { kind: "format", sheet: list.sheet, range, style };
    }),
  ]);
}

const nextRow = (list: ExplanationList) =>
  Math.max(list.headerRow, ...list.rows.map((one) => one.row)) + 1;

function lineEdits(list: ExplanationList, given: GivenExplanation, row: number): readonly Edit[] {
  const keys = ["rule", "cell", "left", "right", "explanation", "by", "on"] as const;
  return lineValues(given).flatMap((value, index): readonly Edit[] => {
    const key = keys[index];
    const column = key === undefined ? undefined : list.columns.get(key);
    if (column === undefined) return [];
    return [
      { kind: "write", at: { sheet: list.sheet, row, column }, value: value === "" ? null : value },
    ];
  });
}
