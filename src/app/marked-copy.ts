import { addressText } from "../core/address";
import { explanationLine } from "../core/explanations";
import { findSchemeSheets } from "../core/scheme/scheme-sheets";
import type { CellAddress, Edit, Sheet, Workbook } from "../core/workbook";
import { RESULTS_NAMES } from "../locales/results-names";
import type { Words } from "../locales/words";
import { freeName } from "../core/free-name";
import { addedSheet, explanationLines } from "./explanation-sheet";
import type { ListedFinding, ListedResult } from "./listed-result";
import { markEdits, markFamily } from "./marks";
import { resultsSheet } from "./results-sheet";

/**
 * The edits that turn a workbook into its marked copy: marks of two families, a comment on every
 * marked cell, the sheet 审核结果 and, where explanations are asked for, a line for each on the sheet
 * 审核说明, which is added where there is none in our layout. Where the workbook is a marked copy itself, its
 * marks, our comments and our sheet 审核结果 are replaced.
 */
export function markedCopy(
  result: ListedResult,
  workbook: Workbook,
  words: Words
): readonly Edit[] {
  const sheets = new Set(workbook.sheets.map((sheet) => sheet.name));
  // Cells of a scheme that stands in a workbook of its own are listed, not marked.
  const here = result.findings.filter((one) => one.at !== null && sheets.has(one.at.sheet));
  const comments = new Map<string, { at: CellAddress; texts: string[] }>();
  for (const one of here) {
    if (!markFamily(one) || !one.at) continue;
    const key = addressText(one.at);
    const comment = comments.get(key) ?? { at: one.at, texts: [] };
    const message = `${one.sentence}${one.advice}`;
    comment.texts.push(words.results.comment(words.severity[one.severity], one.rule, message));
    comments.set(key, comment);
  }
  const earlier = workbook.sheets.filter((sheet) => isEarlierResult(sheet));
  const left = workbook.sheets.filter((sheet) => !earlier.includes(sheet));
  const taken = new Set(left.map((sheet) => sheet.name.toLowerCase()));
  const asked = result.findings.filter(
    (one) => one.severity === "query" && one.explanation === null
  );
  const edits: Edit[] = [
    ...earlier.map(({ name }): Edit => ({ kind: "removeSheet", sheet: name })),
    { kind: "clearMarks", families: ["error", "shortfall"] },
    { kind: "clearComments", authors: words.results.commentAuthors },
    ...markEdits(here, ["error", "shortfall"]),
  ];
  for (const { at, texts } of comments.values()) {
    edits.push({
      kind: "comment",
      at,
      text: texts.join("\n"),
      author: words.results.commentAuthor,
    });
  }
  edits.push({
    kind: "addSheet",
    content: resultsSheet(result, words, freeName(words.results.sheet, taken), sheets),
  });
  edits.push(...askEdits(asked, workbook, words));
  return edits;
}

/**
 * A line on 审核说明 for each query that has none there; a new sheet where there is none in our layout,
 * beside one that the unit has in its own.
 */
function askEdits(
  asked: readonly ListedFinding[],
  workbook: Workbook,
  words: Words
): readonly Edit[] {
  const open = (all: readonly ListedFinding[]) =>
    all.map((finding) => ({ finding, text: "", by: "", on: "" }));
  const list = findSchemeSheets(workbook).explanations;
  if (list?.columns.has("left")) {
    const isNew = (one: ListedFinding) => explanationLine(list, one) === null;
    return explanationLines(list, open(asked.filter(isNew)));
  }
  return asked.length === 0 ? [] : [addedSheet(open(asked), workbook, words)];
}

/** A sheet 审核结果 that ends in our own note, as ours does, in whatever language it was written. */
function isEarlierResult({ name, cells }: Sheet): boolean {
  const last = cells.at(-1)?.value;
  return Object.values(RESULTS_NAMES).some((one) => one.sheet === name && one.writtenBy === last);
}
