import { bareFormNumber } from "../form/form-identity";
import { CAPTION, CENTRE, LABEL } from "../blank/form-look";
import { listText } from "../list";
import type { Report } from "../report";
import { indicatorKey, type Scheme } from "../scheme/scheme";
import { findSchemeSheets } from "../scheme/scheme-sheets";
import { judgeTargets } from "../targets";
import type { CellStyle } from "../sheet-content";
import { bareText } from "../text";
import type { Cell, CellAddress, Edit, Workbook } from "../workbook";
import type { YearChanges } from "./year-forms";
import { yearItem, type YearItem } from "./year-item";
import { namesYear } from "./year-text";

/** The columns that a plan gets beside its own; the last is filled in line by line. */
const BESIDE = ["上年目标", "上年完成数", "上年完成率", "确认"] as const;
const WIDTHS = [22, 12, 12, 10];

/** A line of the plan with what came of it. */
interface TakenOver {
  readonly row: number;
  readonly values: readonly [
    wording: string,
    actual: number | null,
    rate: number | null,
    confirmed: null,
  ];
}

/**
 * The plan for the next year: every line stays, with last year's wording, what was reached and an empty
 * 确认 beside it. As long as that is empty the line is nobody's target.
 */
export function movePlan(workbook: Workbook, report: Report, scheme: Scheme): YearChanges {
  const list = findSchemeSheets(workbook).plan;
  const sheet = workbook.sheets.find((one) => one.name === list?.sheet);
  if (!list || !sheet) return { edits: [], items: [] };
  const judged = new Map(
    judgeTargets(scheme, report).flatMap((one) =>
      one.wordingAt?.sheet === sheet.name ? [[one.wordingAt.row, one] as const] : []
    )
  );
  const items: YearItem[] = [];
  const taken: TakenOver[] = [];
  for (const line of list.rows) {
    const wording = listText(line, "wording");
    if (wording === "") continue;
    const at = placeOf(sheet.name, line.row, list.columns.get("wording") ?? 0);
    const result = judged.get(line.row) ?? null;
    const [actual, rate] = [result?.actual ?? null, result?.rate ?? null];
    const written = bareText(listText(line, "code"));
    const key = indicatorKey(bareFormNumber(listText(line, "form")), written);
    const name = result?.indicator.name ?? listText(line, "name");
    items.push(yearItem(at, { code: "plan_line", key, name, wording, actual, rate }));
    if (namesYear(wording)) items.push(yearItem(at, { code: "plan_dated", key, text: wording }));
    const base = line.cells.get("base")?.value;
    if (typeof base === "number") {
      const cell = placeOf(sheet.name, line.row, list.columns.get("base") ?? at.column);
      items.push(yearItem(cell, { code: "plan_base", key, base }));
    }
    taken.push({ row: line.row, values: [wording, actual, rate, null] });
  }
  const header = sheet.cells.filter((one) => one.row === list.headerRow);
  return { edits: besideEdits(sheet.name, list.headerRow, header, taken), items };
}

function besideEdits(
  sheet: string,
  headerRow: number,
  header: readonly Cell[],
  taken: readonly TakenOver[]
): readonly Edit[] {
  let free = Math.max(...header.map((one) => one.column)) + 1;
  const columns = BESIDE.map(
    (caption) => header.find((one) => one.value === caption)?.column ?? free++
  );
  const edits: Edit[] = [];
  columns.forEach((column, index) => {
    const caption = placeOf(sheet, headerRow, column);
    edits.push({ kind: "write", at: caption, value: BESIDE[index] ?? "" });
    edits.push(look(caption, CAPTION));
    for (const { row, values } of taken) {
      const at = placeOf(sheet, row, column);
      edits.push({ kind: "write", at, value: values[index] ?? null });
      edits.push(look(at, LOOKS[index] ?? LABEL));
    }
  });
  const sizes = columns.map((column, index) => [column, WIDTHS[index] ?? 12] as const);
  edits.push({ kind: "size", sheet, columns: sizes });
  const rows = taken.map((one) => one.row);
  const confirmed = columns[BESIDE.length - 1] ?? 0;
  if (rows.length > 0) {
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    const range = { top, bottom, left: confirmed, right: confirmed };
    edits.push({ kind: "addChoices", sheet, range, options: ["是", "否"] });
  }
  return edits;
}

const LOOKS: readonly CellStyle[] = [
  LABEL,
  { ...LABEL, align: "right", wrap: false },
  { ...LABEL, align: "right", wrap: false, format: "0.0%" },
  CENTRE,
];

function look({ sheet, row, column }: CellAddress, style: CellStyle): Edit {
  return {
    kind: "format",
    sheet,
    range: { top: row, bottom: row, left: column, right: column },
    style,
  };
}

function placeOf(sheet: string, row: number, column: number): CellAddress {
  return { sheet, row, column };
}
