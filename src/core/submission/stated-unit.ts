import type { FormTable } from "../form/form";
import { readPeriod } from "../period";
import { bareText, shownText } from "../text";
import type { Cell, Sheet } from "../workbook";
import type { StatedUnit } from "./unit-match";

/** What a form says of its unit: its name and code in the marks, or a code under a caption of its own. */
export function statedUnit(table: FormTable, sheet: Sheet | undefined): StatedUnit {
  const { unitName, creditCode } = table.legal;
  const code = creditCode?.text ?? "";
  const name = unitName?.text ?? "";
  return {
    // Beside a name that nobody filled in stands the period.
    name: readPeriod(name) ? "" : clipped(name),
    code: clipped(code === "" && sheet ? captionedCode(sheet, table.headerRows[0]) : code),
  };
}

const CAPTION = /^(?:填报)?(?:单位|机构|综合机关)代码(?:[:：](.{0,80}))?$/u;

/** 单位代码 above the table, with its value behind the colon or in the next cell. */
function captionedCode(sheet: Sheet, header: number): string {
  for (const { value, next } of codeCaptions(sheet, header)) {
    if (value !== "") return value;
    if (next) return shownText(next);
  }
  return "";
}

/** A caption 单位代码, what stands behind its colon, and the cell after it in its row. */
export interface CodeCaption {
  readonly cell: Cell;
  readonly value: string;
  readonly next: Cell | null;
}

/** The captions of the unit's code above a table, from the top. */
export function codeCaptions(sheet: Sheet, header: number): readonly CodeCaption[] {
  const found: CodeCaption[] = [];
  for (const [index, cell] of sheet.cells.entries()) {
    if (cell.row >= header) break;
    if (typeof cell.value !== "string" || cell.value.length > LONGEST) continue;
    const caption = CAPTION.exec(bareText(cell.value).replace(/：/gu, ":"));
    const next = sheet.cells[index + 1];
    if (caption)
      found.push({ cell, value: caption[1] ?? "", next: next?.row === cell.row ? next : null });
  }
  return found;
}

function clipped(text: string): string {
  return text.trim().slice(0, LONGEST);
}

const LONGEST = 200;
