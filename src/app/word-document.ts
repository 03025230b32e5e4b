import type { CheckResult } from "../core/check";
import { attainmentCharts } from "../core/summary/attainment-chart";
import { applyToSheet } from "../core/summary/filled-sheet";
import { sheetDocument } from "../core/summary/sheet-document";
import type { SummaryFill } from "../core/summary/summary";
import type { CellAddress, Edit, Sheet } from "../core/workbook";
import type { Codec } from "../files/package-edit";
import { writeDocx } from "../files/write-docx";
import { documentWords as english } from "../locales/en-us-document";
import type { Words } from "../locales/words";
import { documentWords as chinese } from "../locales/zh-cn-document";

/** What a Word document is made from. */
export interface FilledSummary {
  /** The sheet that the edits are for: the template, or an earlier fill of it. */
  readonly sheet: Sheet;
  readonly edits: readonly Edit[];
  readonly figures: SummaryFill["figures"];
  readonly result: CheckResult;
}

/** The bytes of a filled summary as a Word document, with the chart of attainment. */
export function wordDocument(
  { sheet, edits, figures, result }: FilledSummary,
  language: Words["language"],
  codec: Codec
): Promise<Uint8Array> {
  const words = language === "en-US" ? english : chinese;
  const names = indicatorNames(result);
  const content = sheetDocument(applyToSheet(sheet, edits), {
    figures: figures.map((one) => ({ ...one, indicator: names.get(placeOf(one.source)) ?? "" })),
    charts: attainmentCharts(result.targets),
    notCalculated: words.notCalculated,
  });
  return writeDocx(content, words, codec);
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
