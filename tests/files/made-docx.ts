import type { AttainmentChart } from "../../src/core/summary/attainment-chart";
import { sheetDocument } from "../../src/core/summary/sheet-document";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { writeDocx } from "../../src/files/write-docx";
import { documentWords } from "../../src/locales/zh-cn-document";
import { sheetOf, type CellOf, type SheetOptions } from "../core/sheet-of";

type Rows = readonly (readonly CellOf[])[];
const NODE = { inflate: inflateNode, deflate: deflateNode };

interface Parts {
  readonly charts?: readonly AttainmentChart[];
  readonly options?: SheetOptions;
  /** A figure of the cell below the title, from row 8 of a form. */
  readonly figure?: number;
}

/** The Word document of a sheet that is written as it looks. */
export const write = (rows: Rows, { charts = [], options, figure }: Parts = {}, codec = NODE) => {
  const source = { sheet: "KW303 知识产权", row: 8, column: 4 };
  const figures =
    figure === undefined
      ? []
      : [{ at: { row: 1, column: 0 }, value: figure, indicator: "专利申请量", source }];
  const content = sheetDocument(sheetOf("总结", rows, options), {
    ...{ figures, charts, notCalculated: "（未计算）" },
  });
  return writeDocx([content], documentWords, codec);
};

/** A bar of a chart; the target is met from 100 % on. */
export const bar = (name: string, rate: number, reached = rate >= 1) => ({
  ...{ name, rate, reached, at: null },
});
