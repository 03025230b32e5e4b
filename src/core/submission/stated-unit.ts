import type { FormTable } from "../form/form";
import { readPeriod } from "../period";
import { bareText, shownText } from "../text";
import type { Sheet } from "../workbook";
import type { StatedUnit } from "./unit-match";
import { bareUnitCode, type UnitRegister } from "./unit-register";

/**
 * What a form says of its unit: its name, and its code. Many forms ask for two codes, 单位代码 and
 * 统一社会信用代码: the one that the register knows counts.
 */
export function statedUnit(
  table: FormTable,
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

const CAPTION = /^(?:填报)?(?:单位|机构|综合机关)代码(?:[:：](.{0,80}))?$/u;

/** 单位代码 above the table, with its value behind the colon or in the next cell. */
function captionedCode(sheet: Sheet, header: number): string {
  for (const [index, cell] of sheet.cells.entries()) {
    if (cell.row >= header) break;
    if (typeof cell.value !== "string" || cell.value.length > LONGEST) continue;
    const caption = CAPTION.exec(bareText(cell.value).replace(/：/gu, ":"));
    if (!caption) continue;
    if (caption[1]) return caption[1];
    const next = sheet.cells[index + 1];
    // Beside a code that nobody filled in stands another caption.
    if (next?.row === cell.row && !/[:：]/u.test(shownText(next))) return shownText(next);
  }
  return "";
}

function clipped(text: string): string {
  return text.trim().slice(0, LONGEST);
}

const LONGEST = 200;
