import { cellName, parseCellName } from "../../core/address";
import type { ArrangedSheet } from "../../core/rows/formula-rows";
import { arrangeFormula } from "../../core/rows/formula-rows";
import { imagesOf } from "../../core/rows/row-layout";
import { numberIn, numberShapes, shapes } from "../comment-shapes";
import { refOf } from "../comments-xml";
import { attribute, unescapeXml } from "../xml";
import { childNamed, readTree, type Splice, spliceText } from "../xml-tree";
import { escapePlain, withoutAttribute } from "../xml-write";
import { anchoredRows } from "./arrange-anchor";
import { cutElement, type FrameSetting, ON_SHEET, renewTag } from "./arranging";

/** The rows where what hangs on a cell stands now; a conversation stays with the first copy. */
function rowsFor(
  ref: string,
  threaded: ReadonlySet<string>,
  { layout }: ArrangedSheet
): readonly number[] {
  const images = imagesOf(layout, parseCellName(ref)?.row ?? 0);
  return threaded.has(ref) ? images.slice(0, 1) : images;
}

/** The comments of a sheet: copied with their rows, gone with them. `threaded` holds the conversations. */
export function arrangeComments(
  xml: string,
  { part, arranged }: Omit<FrameSetting, "xml">,
  threaded: ReadonlySet<string>
): string {
  const list = childNamed(readTree(xml, part, 2), "commentList");
  const splices: Splice[] = [];
  for (const comment of list?.children ?? []) {
    const ref = refOf(comment);
    const at = parseCellName(ref);
    if (!at) continue;
    const drawn = rowsFor(ref, threaded, arranged).map((row, copy) => {
      const { text } = renewTag(xml, comment, { ref: cellName(row, at.column) });
      // No two things may carry the same id.
      const tag = copy === 0 ? text : withoutAttribute(text, "xr:uid");
      return tag + xml.slice(comment.openEnd, comment.end);
    });
    splices.push({ start: comment.start, end: comment.end, text: drawn.join("") });
  }
  return spliceText(xml, splices);
}

/** Conversations stay with the first copy of their row. */
export function arrangeThreads(xml: string, { part, arranged }: Omit<FrameSetting, "xml">): string {
  const splices = readTree(xml, part, 1).children.flatMap((comment) => {
    const at = parseCellName(attribute(comment.attributes, "ref") ?? "");
    if (!at) return [];
    const row = imagesOf(arranged.layout, at.row)[0];
    if (row === undefined) return [cutElement(comment)];
    return [renewTag(xml, comment, { ref: cellName(row, at.column) })];
  });
  return spliceText(xml, splices);
}

/**
 * The old kind of drawing: boxes of comments go with their cells, and are copied with them; controls
 * move, and the cells they are bound to are told anew. It is no XML to the letter, so it is text here.
 */
export function arrangeShapes(
  vml: string,
  arranged: ArrangedSheet,
  threaded: ReadonlySet<string>,
  block: () => number
): string {
  const numbers = numberShapes(vml, block);
  const splices: Splice[] = [];
  for (const { start, end } of shapes(vml)) {
    const shape = vml.slice(start, end);
    const row = numberIn(shape, "Row");
    const column = numberIn(shape, "Column");
    const note = /ObjectType\s*=\s*["']Note["']/.test(shape);
    if (!note || row === null || column === null) {
      splices.push({ start, end, text: arrangeControl(shape, arranged) });
      continue;
    }
    const rows = rowsFor(cellName(row, column), threaded, arranged);
    const drawn = rows.map((now, copy) => {
      const moved = moveNote(shape, row, now);
      return copy === 0 ? moved : renumbered(moved, numbers.next());
    });
    splices.push({ start, end, text: drawn.join("") });
  }
  return numbers.claim(spliceText(vml, splices));
}

const ANCHOR = /(<(?:[\w.-]{1,40}:)?Anchor>)([^<]{0,200})(<)/;

function moveNote(shape: string, from: number, to: number): string {
  const moved = shape.replace(
    /(<(?:[\w.-]{1,40}:)?Row>)[^<]{0,40}(<)/,
    (_, open: string, close: string) => `${open}${to}${close}`
  );
  return withAnchor(moved, (top, bottom) => {
    const by = Math.max(to - from, -top);
    return [top + by, bottom + by];
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function withAnchor(
  shape: string,
  move: (top: number, bottom: number, flush: boolean) => readonly [number, number]
): string {
  return shape.replace(ANCHOR, (whole: string, open: string, text: string, close: string) => {
    const numbers = text.split(",").map(Number);
    const [, , top, , , , bottom, offset] = numbers;
    if (numbers.length !== 8 || top === undefined || bottom === undefined) return whole;
    if (!numbers.every(Number.isFinite)) return whole;
    [numbers[2], numbers[6]] = move(top, bottom, offset === 0);
    return `${open}${numbers.join(", ")}${close}`;
  });
}

function renumbered(shape: string, number: number): string {
  return shape
    .replace(/(\sid\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, head: string) => `${head}"_x0000_s${number}"`)
    .replace(/\so:spid\s*=\s*(?:"[^"]*"|'[^']*')/, "");
}

/** In this dialect the element says that the shape does not move, or grow. */
function arrangeControl(shape: string, arranged: ArrangedSheet): string {
  const says = (name: string) =>
    new RegExp(`<(?:[\\w.-]{1,40}:)?${name}\\s{0,40}(?:/>|>\\s{0,40}(?:t|True|</))`).test(shape);
  const mode = says("MoveWithCells") ? "absolute" : says("SizeWithCells") ? "oneCell" : "twoCell";
  const moved = withAnchor(shape, (from, to, flush) => {
    const rows = anchoredRows({ from, to, flush }, mode, arranged);
    return [rows.from, rows.to];
  });
  return moved.replace(
    /(<(?:[\w.-]{1,40}:)?Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]{1,1000})(<)/g,
    (_, open: string, formula: string, close: string) => {
      const told = arrangeFormula(unescapeXml(formula), arranged, ON_SHEET).text;
      return open + escapePlain(told) + close;
    }
  );
}
