/// <reference types="office-js" />
import { familyOfFormula, markColors, markFormula } from "../core/mark";
import type { CellAddress, MarkFamily } from "../core/workbook";
import { operation, told, type Change, type Operation } from "./change";
import { addressLists, joinCells, rangesOf } from "./rectangles";
import { refuseClosed, type SheetDirectory } from "./sheet-directory";

/** The marks as they are to be: families that are taken off everywhere, and cells that are marked. */
export interface MarkPlan {
  readonly families: ReadonlySet<MarkFamily>;
  readonly cells: ReadonlyMap<MarkFamily, readonly CellAddress[]>;
}

/** One of our conditional formats, as Excel has it. */
interface OwnMark {
  readonly sheet: string;
  readonly sheetId: string;
  readonly id: string;
  /** `null`: it has no marker yet. */
  readonly family: MarkFamily | null;
}

/** Where one of our conditional formats stood; asked for right before it is taken away. */
interface TakenMark {
  readonly mark: OwnMark;
  readonly ranges: Excel.RangeAreas;
}

/** The conditional formats of a sheet, being asked for. */
interface AskedSheet {
  readonly id: string;
  readonly formats: Excel.ConditionalFormatCollection;
}

/**
 * Takes our marks of some families away and sets new ones, on any number of sheets. A mark is a
 * conditional format with a marker for its formula: no cell's own look is touched, and only what
 * carries the marker is ever taken away.
 */
export function markCells(
  plan: MarkPlan,
  directory: SheetDirectory,
  knownIds: readonly string[]
): Change {
  let asked: AskedSheet[] = [];
  let askedBack: AskedSheet[] = [];
  let taken: TakenMark[] = [];
  let marksBefore: readonly OwnMark[] = [];
  let drawn: Excel.ConditionalFormat[] = [];
  let drawnIds: ReadonlySet<string> = new Set();
  const marked = new Set([...plan.cells.values()].flat().map(({ sheet }) => sheet));
  const nameOf = (id: string) => directory.listed().find((sheet) => sheet.id === id)?.name ?? id;

  return {
    get sheets() {
      return [...new Set([...marksBefore.map(({ sheet }) => sheet), ...marked])];
    },
    ask(context) {
      asked = knownIds.map((id) => askFormats(context, id));
    },
    askMore(context) {
      const seen = new Set(asked.map(({ id }) => id));
      const more = directory.listed().filter(({ id }) => !seen.has(id));
      asked = [...asked, ...more.map(({ id }) => askFormats(context, id))];
      return more.length > 0;
    },
    check() {
      marksBefore = ownMarks(asked, plan.families, nameOf);
      refuseClosed(directory, this.sheets);
    },
    operations() {
      taken = [];
      drawn = [];
      return [
        ...marksBefore.map((mark) =>
          operation((context) => {
            taken.push({ mark, ranges: takeMark(context, mark) });
          }, 5)
        ),
        ...[...plan.cells].flatMap(([family, cells]) =>
          [...bySheet(cells)].flatMap(([sheet, places]) => {
            const lists = addressLists(joinCells(places));
            return lists.map((list) =>
              drawMark(
                (context) => directory.sheet(context, sheet),
                family,
                list,
                (format) => drawn.push(format)
              )
            );
          })
        ),
      ];
    },
    note() {
      drawnIds = new Set(drawn.flatMap((format) => told(() => format.id) ?? []));
    },
    askBack(context) {
      const ids = directory.listed().map(({ id }) => id);
      askedBack = ids.map((id) => askFormats(context, id));
    },
    // A mark is ours; nobody else's work is lost with it.
    changedSince: () => null,
    takeBack() {
      const before = new Set(marksBefore.map(({ id }) => id));
      const current = ownMarks(askedBack, plan.families, nameOf, drawnIds);
      const there = new Set(current.map(({ id }) => id));
      return [
        ...current
          .filter(({ id }) => !before.has(id))
          .map((mark) => operation((context) => void formatOf(context, mark).delete(), 3)),
        ...taken
          .filter(({ mark }) => !there.has(mark.id))
          .flatMap((one) => redrawMark(one, askedBack)),
      ];
    },
  };
}

function askFormats(context: Excel.RequestContext, id: string): AskedSheet {
  const formats = context.workbook.worksheets
    .getItemOrNullObject(id)
    .getRange()
    .conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return { id, formats };
}

/**
 * What of the conditional formats is ours; a sheet that is gone has none.
 *
 * @param drawn ids of formats that were drawn but may never have got their marker
 */
function ownMarks(
  asked: readonly AskedSheet[],
  families: ReadonlySet<MarkFamily>,
  nameOf: (id: string) => string,
  drawn: ReadonlySet<string> = new Set()
): readonly OwnMark[] {
  return asked.flatMap(({ id: sheetId, formats }) =>
    (told(() => formats.items) ?? []).flatMap((format): readonly OwnMark[] => {
      if (format.type !== "Custom") return [];
      const formula = told(() => format.customOrNullObject.rule.formula);
      const family = formula === undefined ? null : familyOfFormula(formula);
      const ours = (family && families.has(family)) || drawn.has(format.id);
      return ours ? [{ sheet: nameOf(sheetId), sheetId, id: format.id, family }] : [];
    })
  );
}

function formatOf(context: Excel.RequestContext, mark: OwnMark): Excel.ConditionalFormat {
  const sheet = context.workbook.worksheets.getItem(mark.sheetId);
  return sheet.getRange().conditionalFormats.getItem(mark.id);
}

/** Asks where the mark stands and takes it away: in this order, within one request. */
function takeMark(context: Excel.RequestContext, mark: OwnMark): Excel.RangeAreas {
  const format = formatOf(context, mark);
  const ranges = format.getRanges().load("address");
  format.delete();
  return ranges;
}

/** One conditional format of ours over the cells of an address list. */
export function drawMark(
  sheet: (context: Excel.RequestContext) => Excel.Worksheet,
  family: MarkFamily,
  addresses: string,
  drawn: (format: Excel.ConditionalFormat) => void = () => undefined
): Operation {
  return operation(
    (context) => {
      const format = sheet(context).getRanges(addresses).conditionalFormats.add("Custom");
      drawn(format);
      format.custom.rule.formula = `=${markFormula(family)}`;
      drawLook(format.custom.format, family);
    },
    22,
    addresses
  );
}

/**
 * Error: bold, light red, framed. Shortfall: italic, underlined, amber, with a broken frame, since
 * Excel gives add-ins no hatch. Black-and-white print and colour-blind readers tell them apart by
 * frame and letters.
 */
function drawLook(format: Excel.ConditionalRangeFormat, family: MarkFamily): void {
  const { text, fill, line } = markColors(family);
  format.font.color = `#${text}`;
  format.fill.color = `#${fill}`;
  if (family === "error") format.font.bold = true;
  else {
    format.font.italic = true;
    format.font.underline = "Single";
  }
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = format.borders.getItem(side);
    border.style = family === "error" ? "Continuous" : "Dash";
    border.color = `#${line}`;
  }
}

/** Sets a mark again that was taken away; nothing where its sheet is gone or its place never told. */
function redrawMark(
  { mark, ranges }: TakenMark,
  present: readonly AskedSheet[]
): readonly Operation[] {
  const addresses = told(() => ranges.address);
  const sheet = present.find(({ id }) => id === mark.sheetId);
  const { family } = mark;
  if (addresses === undefined || !sheet || !family || told(() => sheet.formats.items) === undefined)
    return [];
  return addressLists(rangesOf(addresses)).map((list) =>
    drawMark((context) => context.workbook.worksheets.getItem(mark.sheetId), family, list)
  );
}

function bySheet(cells: readonly CellAddress[]): ReadonlyMap<string, CellAddress[]> {
  const sheets = new Map<string, CellAddress[]>();
  for (const cell of cells) {
    const list = sheets.get(cell.sheet) ?? [];
    sheets.set(cell.sheet, list);
    list.push(cell);
  }
  return sheets;
}
