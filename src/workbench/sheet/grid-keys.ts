import type { WorkbookModel } from "../../../tests/excel-host/model/workbook";
import { hasContent, findCell, usedArea } from "../../../tests/excel-host/model/cells";
import type { Range } from "../../core/workbook";
import { nextShown } from "./axis";
import type { Layout } from "./paint-cells";
import { selectedArea, wholeMerges } from "./selection";
import type { SheetUser } from "./user";

export interface KeyTarget {
  readonly workbook: () => WorkbookModel;
  readonly user: SheetUser;
  readonly layout: () => Layout;
  readonly edit: (text?: string) => void;
}

type Step = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

const STEPS = new Map<string, Step>([
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
]);
const PAGE = 20;

/** The keys of a sheet: arrows, Home, End and pages move; Shift extends; F2 and typing edit. */
export function listenToKeys(element: HTMLElement, target: KeyTarget): void {
  element.addEventListener("keydown", (event) => {
    if (event.target !== element) return;
    if (handle(event, target)) event.preventDefault();
  });
}

/** @returns true where the key has done something */
function handle(event: KeyboardEvent, target: KeyTarget): boolean {
  const { user, workbook, edit } = target;
  const control = event.ctrlKey || event.metaKey;
  const area = selectedArea(workbook());
  switch (event.key) {
    case "F2":
      edit();
      return true;
    case "Delete":
      user.clear(area);
      return true;
    case "Backspace":
      edit("");
      return true;
    case "Enter":
      move(target, [event.shiftKey ? -1 : 1, 0], 1, false);
      return true;
    case "Home":
      selectCell(target, control ? 0 : area.top, 0, event.shiftKey);
      return true;
    case "End": {
      const used = usedArea(workbook().active, false);
      if (control) selectCell(target, used?.bottom ?? 0, used?.right ?? 0, event.shiftKey);
      return control;
    }
    case "PageUp":
    case "PageDown":
      move(target, [event.key === "PageUp" ? -1 : 1, 0], PAGE, event.shiftKey);
      return true;
  }
  const step = STEPS.get(event.key);
  if (step) {
    if (control) jump(target, step, event.shiftKey);
    else move(target, step, 1, event.shiftKey);
    return true;
  }
  // An input method reports "Process": the editor must have the focus before its text arrives.
  const typed = event.key.length === 1 || event.key === "Process";
  if (typed && !control && !event.altKey) edit("");
  return false;
}

/** Moves by shown rows or columns; with Shift the selection grows or shrinks at its far side. */
function move(target: KeyTarget, [down, across]: Step, times: number, extend: boolean): void {
  const { workbook, layout } = target;
  const { rows, columns } = layout();
  const area = selectedArea(workbook());
  let row = down < 0 && !extend ? area.top : extend || down > 0 ? area.bottom : area.top;
  let column = across < 0 && !extend ? area.left : extend || across > 0 ? area.right : area.left;
  for (let count = 0; count < times; count += 1) {
    if (down !== 0) row = nextShown(rows, row, down);
    if (across !== 0) column = nextShown(columns, column, across);
  }
  selectCell(target, row, column, extend);
}

/** To the edge of the block of filled cells, or to the next block, as Ctrl and an arrow do. */
function jump(target: KeyTarget, [down, across]: Step, extend: boolean): void {
  const { workbook, layout } = target;
  const { rows, columns } = layout();
  const sheet = workbook().active;
  const area = selectedArea(workbook());
  const next = ({ row, column }: Place): Place => ({
    row: down === 0 ? row : nextShown(rows, row, down),
    column: across === 0 ? column : nextShown(columns, column, across),
  });
  const same = (one: Place, other: Place) => one.row === other.row && one.column === other.column;
  const filled = ({ row, column }: Place) => {
    const cell = findCell(sheet, row, column);
    return cell !== null && hasContent(cell);
  };
  const from = {
    row: down > 0 ? area.bottom : area.top,
    column: across > 0 ? area.right : area.left,
  };
  const inBlock = filled({ row: area.top, column: area.left }) && filled(next(from));
  let at = next(from);
  for (let after = next(at); !same(after, at); after = next(at)) {
    if (inBlock ? !filled(after) : filled(at)) break;
    at = after;
  }
  selectCell(target, at.row, at.column, extend);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function selectCell(target: KeyTarget, row: number, column: number, extend: boolean): void {
  const { workbook, user } = target;
  const { top, left } = selectedArea(workbook());
  const area: Range = extend
    ? {
        top: Math.min(top, row),
        bottom: Math.max(top, row),
        left: Math.min(left, column),
        right: Math.max(left, column),
      }
    : { top: row, bottom: row, left: column, right: column };
  user.select(wholeMerges(workbook().active, area));
}
