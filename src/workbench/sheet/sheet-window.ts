import { intersection, isInside } from "../../../tests/excel-host/model/area";
import type { ConditionalLook } from "../../../tests/excel-host/model/conditional-format";
import { cellKey, type SheetModel } from "../../../tests/excel-host/model/workbook";
import type { Range } from "../../core/workbook";
import { isMarkFormula } from "./mark-formula";

/** What of a sheet lies in a window, looked up once for all its cells. */
export interface SheetWindow {
  readonly sheet: SheetModel;
  readonly area: Range;
  readonly merges: readonly Range[];
  /** Conditional formats that always apply: the marks, in the order in which they win. */
  readonly marks: readonly { readonly areas: readonly Range[]; readonly look: ConditionalLook }[];
  /** Comments and notes by the key of their cell. */
  readonly comments: ReadonlyMap<number, string>;
}

export function windowOf(sheet: SheetModel, area: Range): SheetWindow {
  const marks = sheet.conditionalFormats.flatMap(({ formula, areas, look }) => {
    const here = isMarkFormula(formula) ? areas.filter((one) => intersection(one, area)) : [];
    return here.length === 0 ? [] : [{ areas: here, look }];
  });
  return {
    sheet,
    area,
    merges: sheet.merges.filter((one) => intersection(one, area)),
    marks,
    comments: commentsOf(sheet),
  };
}

function commentsOf(sheet: SheetModel): ReadonlyMap<number, string> {
  return new Map([
    ...sheet.notes.map(({ row, column, text }) => [cellKey(row, column), text] as const),
    ...sheet.comments.map(({ row, column, content, replies }) => {
      const said = [content, ...replies.map((reply) => reply.content)].join("\n");
      return [cellKey(row, column), said] as const;
    }),
  ]);
}

/** The merged area around a cell. */
export function mergeAt({ merges }: SheetWindow, row: number, column: number): Range | null {
  return merges.find((one) => isInside(one, row, column)) ?? null;
}

export function looksAt({ marks }: SheetWindow, row: number, column: number) {
  return marks.flatMap(({ areas, look }) =>
    areas.some((one) => isInside(one, row, column)) ? [look] : []
  );
}
