import { addressText } from "../core/address";
import type { CheckResult } from "../core/check";
import type { Finding } from "../core/finding";
import type { ContentCell, SheetContent } from "../core/sheet-content";
import type { CellAddress, Edit, MarkFamily, Workbook } from "../core/workbook";
import type { Words } from "../locales/words";
import { sentence } from "./json";
import { CAPTION, CENTRE, NOTE, NUMBER, TEXT, TITLE } from "./results-look";
import { resultsSheet } from "./results-sheet";

/**
 * The edits that turn a workbook into its marked copy: marks of two families, a comment on every
 * marked cell, the sheet 审核结果 and, where explanations are asked for and no sheet for them is
 * there yet, the sheet 审核说明 with a line for each.
 */
export function markedCopy(result: CheckResult, workbook: Workbook, words: Words): readonly Edit[] {
  const marks = new Map<MarkFamily, Map<string, CellAddress>>([
    ["error", new Map()],
    ["shortfall", new Map()],
  ]);
  const comments = new Map<string, { at: CellAddress; texts: string[] }>();
  for (const one of result.findings) {
    const family = markFamily(one);
    if (!family || !one.at) continue;
    marks.get(family)?.set(addressText(one.at), one.at);
    const key = addressText(one.at);
    const comment = comments.get(key) ?? { at: one.at, texts: [] };
    const message = `${sentence(one, words)}${words.advice(one)}`;
    comment.texts.push(words.results.comment(words.severity[one.severity], one.rule, message));
    comments.set(key, comment);
  }
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const asked = result.findings.filter(
    (one) => one.severity === "query" && one.explanation === null
  );
  const edits: Edit[] = [...marks].map(([family, cells]) => ({
    kind: "mark",
    family,
    cells: [...cells.values()],
  }));
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
    content: resultsSheet(result, words, freeName(words.results.sheet, taken)),
  });
  if (asked.length > 0 && !taken.has(words.results.explanationSheet.toLowerCase())) {
    edits.push({ kind: "addSheet", content: explanationSheet(asked, words) });
  }
  return edits;
}

/** Errors are what the form has to answer for; shortfalls are true figures that are low. */
export function markFamily(one: Finding): MarkFamily | null {
  if (one.code === "target") return "shortfall";
  return one.severity === "info" ? null : "error";
}

/** `审核结果`, or `审核结果(2)` where that is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}(${String(count)})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

const WIDTHS = [18, 26, 12, 12, 50, 12, 14];

/** A sheet on which the reporting unit writes its explanations, one line for each that is asked for. */
function explanationSheet(asked: readonly Finding[], words: Words): SheetContent {
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
    ...asked.flatMap((one, index) =>
      [one.rule, one.at ? addressText(one.at) : "", one.left, one.right, null, null, null].map(
        (value, column) => ({
          row: 3 + index,
          column,
          value,
          style: styles[column] ?? TEXT,
        })
      )
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
      ...asked.map((_, index): [number, number] => [3 + index, 30]),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    freeze: { rows: 3, columns: 0 },
    gridLines: false,
    print: { landscape: true, fitWidth: true, titleRows: [2, 2] },
  };
}
