import type { FormTable } from "../form/form";
import { readPeriod } from "../period";
import { remembered } from "../remembered";
import { bareText, shownText } from "../text";
import type { Cell, Sheet } from "../workbook";
import type { StatedUnit } from "./unit-match";
import { bareUnitCode, type UnitRegister } from "./unit-register";

/**
 * What a form says of its unit: its name, and its code. Many forms ask for two codes, 单位代码 and
 * 统一社会信用代码: the one that the register knows counts.
 */
export function statedUnit(
  table: Pick<FormTable, "legal" | "headerRows">,
  sheet: Sheet | undefined,
  { byCode }: Pick<UnitRegister, "byCode">
): StatedUnit {
  const { unitName, creditCode } = table.legal;
  const name = unitName?.text ?? "";
  const captioned = sheet ? captionedCode(sheet, table.headerRows[0]) : "";
  const codes = [captioned, creditCode?.text ?? ""].map(clipped).filter((code) => code !== "");
  return {
    // Beside a name that nobody filled in stands the period.
    name: readPeriod(name) ? "" : clipped(name),
    code: codes.find((code) => byCode.has(bareUnitCode(code))) ?? codes[0] ?? "",
  };
}

/** What stands behind the colon of a caption; `null` for another text. */
function codeBehind(text: string): string | null {
  return OTHER_CAPTION.test(text) ? null : codeIn(text);
}

const OTHER_CAPTION = /^(?!(?:填报)?(?:单位|机构|综合机关)代码)[\u4e00-\u9fff]+[:：]/u;

const codeIn = remembered((text) => {
  const caption = CAPTION.exec(bareText(text).replace(/：/gu, ":"));
  return caption && (caption[1] ?? "");
});

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
  for (let index = 0; index < sheet.cells.length; index++) {
    const cell = sheet.cells[index] as Cell;
    if (cell.row >= header) break;
    if (typeof cell.value !== "string" || cell.value.length > LONGEST) continue;
    const value = codeBehind(cell.value);
    if (value === null) continue;
    const next = sheet.cells[index + 1];
    // Beside a code that nobody filled in stands another caption.
    const isValue = next?.row === cell.row && !/[:：]/u.test(shownText(next));
    found.push({ cell, value, next: isValue ? next : null });
  }
  return found;
}

function clipped(text: string): string {
  return text.trim().slice(0, LONGEST);
}

const LONGEST = 200;
