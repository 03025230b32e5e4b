import { cellName } from "../address";
import type { FormTable, TextAt } from "../form/form";
import { codeCaptions } from "../submission/stated-unit";
import type { Cell, Edit, Sheet } from "../workbook";
import { isPeriodText, movePeriod, periodWords, type FormPeriod } from "./period-text";
import { columnAfter, filledSlot, markSlot, textOf, type TextSlot } from "./text-slot";

type CellAt = (row: number, column: number) => Cell | undefined;

/** The name's mark; else the first empty cell at the left above the captions, under a caption of its own. */
function unitSlot(sheet: Sheet, table: FormTable, cellAt: CellAt): TextSlot | null {
  const place = table.legal.unitName;
  if (place) return markSlot("unitName", place, sheet, cellAt);
  for (let row = table.headerRows[0] - 1; row > 0; row--) {
    const isCovered = sheet.merges.some(
      (one) => one.top <= row && row <= one.bottom && one.left === 0
    );
    if (isCovered || cellAt(row, 0) !== undefined) continue;
    return { at: { sheet: sheet.name, row, column: 0 }, before: "单位详细名称：", after: "" };
  }
  return null;
}

/** Where a form asks for the unit's code. */
export interface CodeSlots {
  /** Behind 统一社会信用代码. */
  readonly credit: TextSlot | null;
  /** Behind each caption 单位代码. */
  readonly own: readonly TextSlot[];
}

/** Where the texts above a form go that are of its unit, with everything that stood there taken out. */
export interface UnitTexts {
  readonly unitName: TextSlot | null;
  readonly codes: CodeSlots;
  /** What makes the cells of the period and of these read so. */
  readonly edits: readonly Edit[];
  readonly hasPeriod: boolean;
}

/**
 * Sets the period of a form and finds the places of name and codes. Several may share a cell: from the
 * right to the left each takes its text out of what the one before has left, so that what stands behind
 * a slot is final.
 */
export function unitTexts(
  sheet: Sheet,
  table: FormTable,
  cellAt: CellAt,
  period: FormPeriod
): UnitTexts {
  const texts = new Map<string, string | null>();
  const now: CellAt = (row, column) => {
    const text = texts.get(cellName(row, column));
    if (text === undefined) return cellAt(row, column);
    return text === null ? undefined : { row, column, value: text };
  };
  const edits: WriteEdit[] = [];
  const write = (edit: WriteEdit) => {
    const { row, column } = edit.at;
    if (edit.value === null && now(row, column) === undefined) return;
    texts.set(cellName(row, column), typeof edit.value === "string" ? edit.value : null);
    edits.push(edit);
  };
  const dated = periodEdit(sheet, table, now, period);
  if (dated) write(dated);
  const { creditCode } = table.legal;
  const finders: readonly (() => TextSlot | null)[] = [
    () => unitSlot(sheet, table, now),
    () => creditCode && markSlot("creditCode", creditCode, sheet, now),
    ...codeCaptions(sheet, table.headerRows[0]).map(
      ({ cell }) =>
        () =>
          captionSlot(now(cell.row, cell.column) ?? cell, sheet)
    ),
  ];
  const found = new Map<() => TextSlot | null, TextSlot | null>();
  const fromRight = finders
    .map((find) => ({ find, place: find()?.before.length ?? 0 }))
    .sort((one, other) => other.place - one.place);
  for (const { find } of fromRight) {
    const slot = find();
    found.set(find, slot);
    if (slot) write({ kind: "write", at: slot.at, value: filledSlot(slot, "") });
  }
  const [unitName = null, credit = null, ...own] = finders.map((find) => found.get(find) ?? null);
  const codes = { credit, own: own.filter((one) => one !== null) };
  return { unitName, codes, edits, hasPeriod: dated !== null };
}

/** Behind the colon of a caption and before the next one, or in the cell beside one without. */
function captionSlot(caption: Cell, sheet: Sheet): TextSlot {
  const { row, column } = caption;
  const text = textOf(caption);
  const colon = text.search(/[:：]/u);
  if (colon >= 0) {
    const rest = text.slice(colon + 1);
    const next = /\s+[^\s:：]+[:：]/u.exec(rest);
    const after = next ? rest.slice(next.index) : "";
    return { at: { sheet: sheet.name, row, column }, before: text.slice(0, colon + 1), after };
  }
  const beside = columnAfter(sheet, row, column);
  return { at: { sheet: sheet.name, row, column: beside }, before: "", after: "" };
}

/** What sets the period of a form; `null` where it has no place for one. */
function periodEdit(
  sheet: Sheet,
  { legal, headerRows }: FormTable,
  cellAt: CellAt,
  period: FormPeriod
): WriteEdit | null {
  const place = legal.period ?? openPeriod(sheet, headerRows[0]);
  if (!place) return null;
  const at = { sheet: sheet.name, row: place.row, column: place.column };
  const text = textOf(cellAt(place.row, place.column));
  const moved = movePeriod(text, period);
  if (moved !== null) return { kind: "write", at, value: moved };
  const words = periodWords(period, false);
  // A template that leaves the months open: 2023年1— 月.
  if (place.text !== "" && text.includes(place.text))
    return { kind: "write", at, value: text.replace(place.text, () => words) };
  const slot = markSlot("period", place, sheet, cellAt);
  return slot && { kind: "write", at: slot.at, value: filledSlot(slot, words) };
}

/** A period above the captions whose months are left open. */
function openPeriod({ cells }: Sheet, header: number): TextAt | null {
  for (const cell of cells) {
    if (cell.row >= header) break;
    const text = textOf(cell).trim();
    if (isPeriodText(text))
      return {
        text: text.replace(/^[(（]|[)）]$/gu, ""),
        row: cell.row,
        column: cell.column,
      };
  }
  return null;
}

type WriteEdit = Extract<Edit, { readonly kind: "write" }>;

/** What the cells of the signatures and of the day read with only their captions left. */
export function emptiedSignatures(
  sheet: Sheet,
  table: FormTable,
  cellAt: CellAt
): readonly WriteEdit[] {
  const texts = new Map<string, WriteEdit>();
  const names = ["head", "statistician", "preparer", "phone", "date"] as const;
  // Several may share one cell: each takes its value out of what the one before has left.
  const left = new Map<string, string>();
  for (const name of names) {
    const place = table.signatures[name];
    if (!place) continue;
    const key = `${String(place.row)} ${String(place.column)}`;
    const now = (row: number, column: number): Cell | undefined => {
      const cell = cellAt(row, column);
      const text = row === place.row && column === place.column ? left.get(key) : undefined;
      return text === undefined ? cell : { row, column, value: text };
    };
    const slot = markSlot(name, place, sheet, now);
    if (!slot) continue;
    const value = filledSlot(slot, "");
    if (value !== null) left.set(key, value);
    const { row, column } = slot.at;
    texts.set(`${String(row)} ${String(column)}`, { kind: "write", at: slot.at, value });
  }
  return [...texts.values()];
}
