import { blankBase, unitWorkbook } from "../../src/app/blank-workbook";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { readFrame } from "../../src/core/submission/collect-frame";
import type { Workbook } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { zhCN } from "../../src/locales/zh-cn";
import { schemeWorkbook, type SchemeParts } from "../cli/submitted-sample";
import { codec } from "../files/hand-made";

/** The blank forms of the first unit; `bytes` may be the scheme's workbook with changes. */
export async function made(
  parts: SchemeParts,
  options: { totals?: boolean; through?: number | null; forms?: readonly string[] } = {},
  bytes = schemeWorkbook(parts)
) {
  const workbook = readWorkbook(bytes, inflateNode);
  const frame = readFrame(workbook, readScheme(workbook).scheme);
  const { totals = false, through = null, forms = ["K1", "K2"] } = options;
  const period = { year: 2023, through };
  const source = { bytes, workbook, frame, period, totals };
  const base = await blankBase(forms, source, (one) => Promise.resolve(one), codec, zhCN);
  const unit = frame.register.units[0]!;
  return { base, frame, unit, blank: unitWorkbook(base, unit, frame, codec) };
}

/** By row and column, as `8 4`. */
export const cellsOf = (workbook: Workbook, name: string) =>
  new Map(
    workbook.sheets
      .find((one) => one.name.startsWith(name))!
      .cells.map((cell) => [`${String(cell.row)} ${String(cell.column)}`, cell] as const)
  );
