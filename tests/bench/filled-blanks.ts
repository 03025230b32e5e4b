import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { figureKey } from "../../src/core/report";
import { readReport } from "../../src/core/report-read";
import { readScheme } from "../../src/core/scheme/scheme-read";
import type { Edit, Workbook } from "../../src/core/workbook";
import { deflateNode } from "../../src/files/deflate-node";
import { inflateNode } from "../../src/files/inflate-node";
import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";

const codec = { inflate: inflateNode, deflate: deflateNode };

/**
 * Fills in the blank forms that `heshu blank` gave out, as the units would, and writes them to another
 * folder: locked cells, drop-downs and input hints are all there, which generated workbooks lack.
 *
 * @param figures lines of `unit,form,code,this year,last year`, as the generator writes them
 * @param blanks a folder of workbooks whose names begin with the unit's code
 */
export function fillBlanks(schemePath: string, figures: string, blanks: string, out: string): void {
  const { scheme } = readScheme(readWorkbook(readFileSync(schemePath), inflateNode));
  const ofUnit = figuresByUnit(readFileSync(figures, "utf8"));
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(blanks)) {
    const bytes = readFileSync(path.join(blanks, name));
    const workbook = readWorkbook(bytes, inflateNode);
    const report = readReport(workbook, scheme, { through: null });
    const cells = new Map(
      [...report.figures.values(), ...report.silent].map((one) => [
        figureKey(one.indicator, one.column),
        one,
      ])
    );
    const edits = (ofUnit.get(name.split("-")[0] ?? "") ?? []).flatMap((one): readonly Edit[] =>
      (["actual", "lastYear"] as const).flatMap((column): readonly Edit[] => {
        const figure = cells.get(figureKey(one, column));
        const value = one[column];
        // What the form computes or was given stays as it is.
        if (!figure || value === null || figure.reading.kind !== "blank") return [];
        return [{ kind: "write", at: figure.at, value }];
      })
    );
    const signed = signatures(workbook);
    writeFileSync(path.join(out, name), patchWorkbook(bytes, [...edits, ...signed], codec));
  }
}

/** Names, telephone and day behind their captions. */
function signatures({ sheets }: Workbook): readonly Edit[] {
  return sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, value }): readonly Edit[] => {
      const text = SIGNED.find(([caption]) => caption === value)?.[1];
      if (text === undefined) return [];
      return [{ kind: "write", at: { sheet, row, column }, value: `${String(value)}${text}` }];
    })
  );
}

const SIGNED = [
  ["单位负责人：", "周敏"],
  ["统计负责人：", "林晓"],
  ["填表人：", "王芳"],
  ["联系电话：", "0571-88001234"],
  ["报出日期：", "2025年1月8日"],
] as const;

interface UnitFigure {
  readonly form: string;
  readonly code: string;
  readonly actual: number | string | null;
  readonly lastYear: number | string | null;
}

function figuresByUnit(text: string): ReadonlyMap<string, readonly UnitFigure[]> {
  const units = new Map<string, UnitFigure[]>();
  // A dash is written as the dash it is.
  const figure = (cell: string | undefined) =>
    cell ? (/\d/u.test(cell) ? Number(cell) : cell) : null;
  for (const line of text.trim().split("\n").slice(1)) {
    const [unit = "", form = "", code = "", actual, lastYear] = line.split(",");
    const own = units.get(unit) ?? [];
    units.set(unit, own);
    own.push({ form, code, actual: figure(actual), lastYear: figure(lastYear) });
  }
  return units;
}
