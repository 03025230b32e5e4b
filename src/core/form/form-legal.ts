import type { LegalMarks, Signatures, TextAt } from "./form";
import type { GridCell, GridRow } from "./form-grid";
import { compactText } from "./form-text";
import { marksIn, titleBesideUnit, type MarkName } from "./form-marks";
import { findPeriod } from "../period";
import { remembered } from "../remembered";
import { isUnitText } from "../unit-word";

/** What stands above and below a table. */
export interface Surroundings {
  readonly title: TextAt | null;
  readonly legal: LegalMarks;
  readonly signatures: Signatures;
  /** 计量单位 of the whole table. */
  readonly unit: string | null;
  readonly notes: readonly TextAt[];
}

/** Reads the rows before (`front`) and after (`back`) a table. */
export function readSurroundings(
  front: readonly GridRow[],
  back: readonly GridRow[]
): Surroundings {
  const marks = new Map<MarkName, TextAt>();
  const units: string[] = [];
  for (const row of [...front, ...back]) collectMarks(row, marks, units);
  const mark = (name: MarkName) => marks.get(name) ?? null;
  const title = readTitle(front);
  const period = mark("period");
  return {
    title,
    legal: {
      formNumber: mark("formNumber"),
      issuer: mark("issuer"),
      approval: mark("approval"),
      expiry: mark("expiry"),
      unitName: mark("unitName"),
      creditCode: mark("creditCode"),
      period: period?.text ? period : (readPeriodCell(front) ?? period ?? titlePeriod(title)),
    },
    signatures: {
      head: mark("head"),
      statistician: mark("statistician"),
      preparer: mark("preparer"),
      phone: mark("phone"),
      date: mark("date"),
    },
    unit: units[0] ?? null,
    notes: readNotes(back),
  };
}

/** The first of each name counts: what stands above goes before what stands below. */
function collectMarks(row: GridRow, marks: Map<MarkName, TextAt>, units: string[]): void {
  row.cells.forEach((cell, index) => {
    const inCell = marksIn(cell);
    if (inCell.length === 0 || row.mark === "note") return;
    inCell.forEach(({ name, value }, place) => {
      const alone = place === inCell.length - 1 && (value === null || value === "");
      const beside = alone ? valueBeside(row, index, name) : null;
      const at = beside ?? { text: answer(value ?? ""), row: cell.row, column: cell.column };
      if (name === "unit") takeUnit(at, marks, units);
      else if (!marks.has(name) && (value !== null || beside || index === 0)) marks.set(name, at);
    });
  });
}

/** 单位：万元 is the unit of measure, 单位：科技局 the unit that reports. */
function takeUnit(at: TextAt, marks: Map<MarkName, TextAt>, units: string[]): void {
  const bare = compactText(at.text).replace(/^\(|\)$/g, "");
  if (isUnitText(bare)) units.push(bare);
  else if (at.text !== "" && !marks.has("unitName")) marks.set("unitName", at);
}

/** A line to write on, or a lone dash, is no answer. */
function answer(text: string): string {
  return /^[\s_＿—-]*$/.test(text) ? "" : text.trim();
}

/** Beside a unit's name that nobody has filled in stands the period, which is no name. */
function valueBeside(row: GridRow, index: number, name: MarkName | "unit"): TextAt | null {
  const next = row.cells[index + 1];
  if (!next || marksIn(next).length > 0) return null;
  if ((name === "unit" || name === "unitName") && isPeriodAlone(next.compact)) return null;
  return { text: answer(next.text), row: next.row, column: next.column };
}

/** The title: the widest merged text that is no mark, else the first one. */
function readTitle(front: readonly GridRow[]): TextAt | null {
  let title: GridCell | null = null;
  for (const row of front) {
    if (row.mark !== null) continue;
    for (const cell of row.cells) {
      if (!isTitleCell(cell)) continue;
      if (!title || (title.right === title.column && cell.right > cell.column)) title = cell;
    }
  }
  return (
    title && {
      text: titleBesideUnit(title) ?? title.text.trim(),
      row: title.row,
      column: title.column,
    }
  );
}

function isTitleCell(cell: GridCell): boolean {
  const { compact } = cell;
  if (cell.kind !== "text" || compact.length < 3) return false;
  if (marksIn(cell).length > 0) return titleBesideUnit(cell) !== null;
  if (/^附[表件][0-9一二三四五]{0,2}[:：]?$|^\(.{1,20}\)$|^表[0-9-]{1,5}$/.test(compact))
    return false;
  return !isPeriodAlone(compact);
}

/** 2022年1—10月, with brackets or 报告期 around it at most. */
const isPeriodAlone = remembered((compact): boolean => {
  const found = findPeriod(compact);
  if (!found) return /^\(?20_*[ ]?年.{0,8}月?\)?$/.test(compact);
  return compact.length - found.words.length <= 4 && !/日/.test(compact);
});

function readPeriodCell(front: readonly GridRow[]): TextAt | null {
  for (const row of front) {
    for (const cell of row.cells) {
      if (cell.compact.length > 40 || !isPeriodAlone(cell.compact)) continue;
      const text = cell.text.trim().replace(/^[(（]|[)）]$/g, "");
      return { text: text.trim(), row: cell.row, column: cell.column };
    }
    const beside = periodInMarks(row);
    if (beside) return beside;
  }
  return null;
}

/** A cell may hold the period beside a mark: 2022年1—10月  计量单位：万元. */
function periodInMarks(row: GridRow): TextAt | null {
  for (const cell of row.cells) {
    if (!marksIn(cell).some((mark) => mark.name === "unit" || mark.name === "unitName")) continue;
    const found = findPeriod(cell.text);
    if (found) return { text: found.words, row: cell.row, column: cell.column };
  }
  return null;
}

function titlePeriod(title: TextAt | null): TextAt | null {
  const found = title && findPeriod(title.text);
  return found ? { text: found.words, row: title.row, column: title.column } : null;
}

/** The notes from the first note row on; signature and page rows are none. */
function readNotes(back: readonly GridRow[]): readonly TextAt[] {
  const notes: TextAt[] = [];
  for (const row of back) {
    const mark = row.mark;
    if (mark === "signature" || mark === "page" || mark === "legal") continue;
    for (const cell of row.cells) {
      notes.push({ text: cell.text.trim(), row: cell.row, column: cell.column });
    }
  }
  return notes;
}
