import type { CheckResult } from "../core/check";
import { attainmentCharts } from "../core/summary/attainment-chart";
import { applyToSheet } from "../core/summary/filled-sheet";
import { sheetDocument } from "../core/summary/sheet-document";
import type { SummaryFill } from "../core/summary/summary";
import type { FilledSheet } from "../core/summary/summary-plan";
import type { CellAddress, Edit, Sheet } from "../core/workbook";
import type { Codec } from "../files/package-edit";
import { writeDocx } from "../files/write-docx";
import { documentWords as english } from "../locales/en-us-document";
import type { Words } from "../locales/words";
import { documentWords as chinese } from "../locales/zh-cn-document";

/** A summary that goes into a Word document. */
export interface FilledSummary {
  /** The sheet that the edits are for: the template, or an earlier fill of it. */
  readonly sheet: Sheet;
  readonly edits: readonly Edit[];
  readonly figures: SummaryFill["figures"];
}

/** Summaries as they are filled, for a Word document. */
export function summariesInWord(sheets: readonly FilledSheet[]): readonly FilledSummary[] {
  return sheets.map(({ base, edits, figures }) => ({ sheet: base, edits, figures }));
}

/**
 * Filled summaries as one Word document, with the chart of attainment in the first.
 *
 * @returns the file, and how many of the figures do not stand in their cells
 */
export async function wordDocument(
  summaries: readonly FilledSummary[],
  result: CheckResult,
  language: Words["language"],
  codec: Codec
): Promise<{ readonly bytes: Uint8Array; readonly unshown: number }> {
  const words = language === "en-US" ? english : chinese;
  const names = indicatorNames(result);
  const documents = summaries.map(({ sheet, edits, figures }, index) =>
    sheetDocument(applyToSheet(sheet, edits), {
      figures: figures.map((one) => ({ ...one, indicator: names.get(placeOf(one.source)) ?? "" })),
      charts: index === 0 ? attainmentCharts(result.targets) : [],
      notCalculated: words.notCalculated,
    })
  );
  return {
    bytes: await writeDocx(documents, words, codec),
    unshown: documents.reduce((sum, one) => sum + one.unshown, 0),
  };
}

/** The indicator of each cell that a figure was read from or a target stands in. */
function indicatorNames({ report, targets }: CheckResult): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { at, indicator } of report.figures.values()) names.set(placeOf(at), indicator.name);
  for (const { wordingAt, indicator } of targets) {
    if (wordingAt) names.set(placeOf(wordingAt), indicator.name);
  }
  return names;
}

const placeOf = ({ sheet, row, column }: CellAddress) =>
  `${String(row)},${String(column)},${sheet}`;
