import { writeZip } from "../../src/files/zip-write";
import { deflateNode } from "../../src/files/deflate-node";
import { changedRow } from "./collect-run";
import {
  form,
  rowsK1,
  rowsK2,
  schemeWorkbook,
  UNITS,
  unitWorkbook,
  workbook,
  write,
  type Rows,
} from "./submitted-sample";

/** Five units, and one whose code and name are no part of a path. */
export const returnedScheme = (settings: Rows = []) =>
  schemeWorkbook({
    settings,
    register: [
      ...UNITS.map(([code, name]) => [code, name, "K1、K2", "2023-11-10", null]),
      ["../甲 1", "高新区（本部）/../*", "K1", "2023-11-10", null],
    ],
  });

/** 东湖 one file, hard; 西塘 two of one name, wrong between them; 南河 in a zip, a query; 北山 with the odd unit. */
export function submit(into: (name: string) => string, name: string): string {
  const of = (file: string, bytes: Uint8Array) => write(into(`${name}/${file}`), bytes);
  const broken = changedRow(rowsK1(0), "01", (row) => [...row.slice(0, 3), 99, 18]);
  of("东湖.xlsm", unitWorkbook(0, {}, { k1: broken }));
  of("a/表.xlsx", workbook([form({ unit: "西塘镇", rows: rowsK1(1) })]));
  const k2 = changedRow(rowsK2(1), "02", (row) => [...row.slice(0, 3), 25, 22]);
  of("b/表.xlsx", workbook([form({ unit: "西塘镇", number: "K2", rows: k2 })]));
  const zero = changedRow(rowsK2(2), "01", (row) => [...row.slice(0, 3), 0, 22]);
  const zipped = new Map([["in/南河.xlsx", unitWorkbook(2, {}, { k2: zero })]]);
  of("all.zip", writeZip(null, zipped, deflateNode));
  const both = (unit: string, change: "03" | "none") => {
    const rows = changedRow(rowsK1(3), change, (row) => [...row.slice(0, 3), "约九", 9]);
    return { ...form({ unit, rows }), name: unit.slice(0, 2) };
  };
  of("两家.xlsx", workbook([both("北山乡", "03"), both("高新区（本部）", "03")]));
  of("坏.xlsx", Buffer.from("not a workbook"));
  return into(name);
}
