import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  form,
  rowsK1,
  unitWorkbook,
  workbook,
  type Rows,
  type Value,
} from "../cli/submitted-sample";

/** Puts a value into the column of this year of a row. */
const put = (rows: Rows, code: string, value: Value): Rows =>
  rows.map((row) => (row[2] === code ? [...row.slice(0, 3), value, row[4] ?? null] : row));

/** A folder in which each unit of the sample stands otherwise, for pictures. */
export function boardSample(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "heshu-board-")), "报送");
  mkdirSync(folder);
  const wrong = put(put(rowsK1(1), "01", 99), "05", 0);
  const files: Readonly<Record<string, Uint8Array>> = {
    东湖镇: unitWorkbook(0),
    西塘镇: unitWorkbook(1, {}, { k1: wrong }),
    南河街道: unitWorkbook(2, { date: "2023年11月15日" }, { k1: put(rowsK1(2), "05", 0) }),
    北山乡: workbook([form({ unit: "北山乡", rows: rowsK1(3) })]),
    外地某单位: workbook([form({ unit: "外地某单位", rows: rowsK1(3) })]),
  };
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
  return folder;
}
