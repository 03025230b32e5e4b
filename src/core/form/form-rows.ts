import type { FormColumn, FormRow } from "./form";
import type { GridCell } from "./form-grid";
import { isGroup } from "./form-groups";
import { placeRows, readLabel, type Label } from "./form-levels";
import type { Panel } from "./form-panels";
import { compactText, unitInBrackets } from "./form-text";
import { shownText } from "../text";

/** What stands in one row of a panel, by the roles of its columns. */
export interface RowCells {
  readonly row: number;
  readonly name: GridCell | null;
  /** 其中 stands in a column of its own, left of the name. */
  readonly ofWhich: boolean;
  readonly code: GridCell | null;
  readonly unit: GridCell | null;
  readonly figures: readonly GridCell[];
}

/** Reads the rows of a panel under its columns. Rows without anything in them are left out. */
export function readRows(
  panel: Panel,
  columns: readonly FormColumn[],
  isHidden: (row: number) => boolean
): readonly FormRow[] {
  const cells = rowCells(panel, columns);
  const has = (role: "code" | "unit") => columns.some((column) => column.role === role);
  const filled = cells.some((row) => row.figures.some((cell) => cell.kind === "number"));
  const layout = { code: has("code"), unit: has("unit"), filled };
  const labels = cells.map((row) => {
    const label = readLabel(row.name?.text ?? "");
    // Its own cell marks each row of the list, so that no other row continues it.
    return row.ofWhich ? { ...label, ofWhich: true, hang: -Infinity } : label;
  });
  const groups = cells.map((row, index) => {
    const label = labels[index];
    return label ? isGroup(row, label, labels[index + 1] ?? null, layout) : false;
  });
  const places = placeRows(
    labels.map((label, index) => ({ label, group: groups[index] ?? false }))
  );
  return cells.map((row, index) => {
    const label: Label = labels[index] ?? readLabel("");
    const place = places[index] ?? { level: 0, parent: null, ofWhich: false };
    return {
      row: row.row,
      code: codeText(row.code),
      label: (row.name?.text ?? "").trim(),
      name: label.name,
      unit: unitText(row.unit) ?? (row.name ? unitInBrackets(label.bare) : null),
      ...place,
      kind: groups[index] === true ? "group" : "indicator",
      hidden: isHidden(row.row),
    };
  });
}

function rowCells(panel: Panel, columns: readonly FormColumn[]): readonly RowCells[] {
  const roleOf = new Map(columns.map((column) => [column.column, column.role]));
  const names = columns.find((column) => column.role === "indicator")?.column ?? -1;
  const shared = columnsUnderCaption(panel, names);
  const read: RowCells[] = [];
  let above: GridCell | null = null;
  for (const row of panel.body) {
    if (row.mark !== null) continue;
    const own = row.cells.filter((cell) => roleOf.has(cell.column));
    if (own.length === 0) continue;
    const of = (role: string) => own.find((cell) => roleOf.get(cell.column) === role) ?? null;
    const named: GridCell | null = of("indicator");
    if (named) above = named;
    const group: GridCell | null = named ?? (above && above.bottom >= row.row ? above : null);
    const finer = own.filter((cell) => shared.has(cell.column) && cell.kind === "text").at(-1);
    read.push({
      row: row.row,
      name: finer ?? group ?? leftText(own, names, roleOf),
      ofWhich: finer !== undefined && /^其中:?$/.test(group?.compact ?? ""),
      code: of("code"),
      unit: of("unit"),
      figures: own.filter(
        (cell) => isFigureRole(roleOf.get(cell.column)) && !shared.has(cell.column)
      ),
    });
  }
  return read;
}

/** Columns beside the names under the same merged caption: 其中 may stand in one, the name in the next. */
function columnsUnderCaption(panel: Panel, names: number): ReadonlySet<number> {
  const caption = panel.columns.find((one) => one.column === names)?.captions.at(-1);
  const same = panel.columns.filter((one) => one.column > names && one.captions.at(-1) === caption);
  return new Set(caption ? same.map((one) => one.column) : []);
}

const isFigureRole = (role: string | undefined) =>
  role !== "code" && role !== "indicator" && role !== "unit" && role !== "remark";

/** A total or a group may be written into a column left of the names, over merged cells. */
function leftText(
  own: readonly GridCell[],
  names: number,
  roleOf: ReadonlyMap<number, string>
): GridCell | null {
  const left = own.filter((cell) => cell.column < names && cell.kind === "text");
  return left.filter((cell) => roleOf.get(cell.column) === "other").at(-1) ?? left.at(-1) ?? null;
}

function codeText(cell: GridCell | null): string | null {
  if (!cell || cell.kind === "sign") return null;
  return shownText(cell.cell).normalize("NFKC").replace(/\s+/g, "") || null;
}

function unitText(cell: GridCell | null): string | null {
  if (!cell || cell.kind === "sign") return null;
  return compactText(cell.text) || null;
}
