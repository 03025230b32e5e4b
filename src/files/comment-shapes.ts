import { cellName } from "../core/address";
import type { CommentedCell } from "./comments-xml";

const NAMESPACES: readonly (readonly [prefix: string, uri: string])[] = [
  ["v", "urn:schemas-microsoft-com:vml"],
  ["o", "urn:schemas-microsoft-com:office:office"],
  ["x", "urn:schemas-microsoft-com:office:excel"],
];

const BOX_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing (VML) that holds no box yet. */
export function emptyShapes(): string {
  return `<xml${declared(NAMESPACES)}></xml>`;
}

/** Shapes are numbered in blocks of 1,024, and a block belongs to one drawing of the workbook. */
const BLOCK = 1024;

/** The first block that no drawing of the workbook has taken. */
export function freshShapeBlock(drawings: readonly string[]): number {
  return 1 + Math.max(0, ...drawings.map((vml) => Math.max(0, ...blocksOf(vml))));
}

/**
 * Adds a box for each comment to a drawing. VML is not XML to the letter (Excel leaves `<br>` open),
 * so it is extended as text, before its closing tag. `block` gives a fresh block of shape numbers.
 */
export function addShapes(
  vml: string,
  cells: readonly CommentedCell[],
  widths: (column: number) => number,
  block: () => number
): string {
  const numbers = numberShapes(vml, block);
  // Declared on the shapes where the drawing's root names these namespaces differently.
  const root = /<(?:[\w.-]{1,40}:)?xml\b[^>]{0,4000}>/.exec(vml)?.[0] ?? "";
  const missing = NAMESPACES.filter(
    ([prefix, uri]) => !new RegExp(`xmlns:${prefix}\\s*=\\s*["']${uri}["']`).test(root)
  );
  const boxes = cells.map((cell) => boxXml(cell, numbers.next(), widths, declared(missing)));
  const hasType = /<v:shapetype\b[^>]{0,400}_x0000_t202["']/.test(vml);
  const type = hasType ? "" : BOX_TYPE.replace("<v:shapetype", `$&${declared(missing)}`);
  return appendToRoot(numbers.claim(vml, declared(missing)), type + boxes.join(""));
}

/** Numbers for new shapes of a drawing; `claim` notes the blocks that were taken for them. */
export function numberShapes(
  vml: string,
  block: () => number
): {
  readonly next: () => number;
  readonly claim: (vml: string, namespaces?: string) => string;
} {
  const blocks = [...blocksOf(vml)];
  const known = blocks.length;
  let fresh = 0;
  let last = highestShape(vml);
  return {
    next: () => {
      if (last % BLOCK === BLOCK - 1 || !blocks.includes(Math.floor(last / BLOCK))) {
        const taken = block() + fresh++;
        blocks.push(taken);
        last = taken * BLOCK;
      }
      return ++last;
    },
    claim: (text, namespaces = "") =>
      blocks.length > known ? withBlocks(text, blocks, namespaces) : text,
  };
}

/** Takes the boxes of comments at these cells (`D8`) out of a drawing; all else stays as it is. */
export function removeShapes(vml: string, refs: ReadonlySet<string>): string {
  const pieces: string[] = [];
  let kept = 0;
  for (const { start, end } of shapes(vml)) {
    const shape = vml.slice(start, end);
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) continue;
    const row = numberIn(shape, "Row");
    const column = numberIn(shape, "Column");
    if (row === null || column === null || !refs.has(cellName(row, column))) continue;
    pieces.push(vml.slice(kept, start));
    kept = end;
  }
  return pieces.join("") + vml.slice(kept);
}

/** Where the shapes of a drawing stand. A shape holds no other. */
export function* shapes(vml: string): Generator<{ readonly start: number; readonly end: number }> {
  const open = /<((?:[\w.-]{1,40}:)?shape)[\s>]/g;
  for (let match = open.exec(vml); match; match = open.exec(vml)) {
    const close = `</${match[1] ?? ""}>`;
    const at = vml.indexOf(close, match.index);
    if (at < 0) return;
    const end = at + close.length;
    yield { start: match.index, end };
    open.lastIndex = end;
  }
}

/** The number that an element of a shape holds, such as its row. */
export function numberIn(shape: string, name: string): number | null {
  const match = new RegExp(`<(?:[\\w.-]{1,40}:)?${name}>\\s{0,40}([0-9]{1,7})\\s{0,40}</`).exec(
    shape
  );
  return match?.[1] === undefined ? null : Number(match[1]);
}

function declared(namespaces: typeof NAMESPACES): string {
  return namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
}

/** Bounded, as all patterns here are: a drawing made of openings would take quadratic time. */
const ID_MAP = /(<(?:[\w.-]{1,40}:)?idmap\b[^>]{0,400}?\sdata\s*=\s*)(?:"([^"]*)"|'([^']*)')/;

function blocksOf(vml: string): readonly number[] {
  const match = ID_MAP.exec(vml);
  return (match?.[2] ?? match?.[3] ?? "")
    .split(",")
    .map(Number)
    .filter((block) => Number.isInteger(block) && block > 0 && block < 1_000_000);
}

function withBlocks(vml: string, blocks: readonly number[], namespaces: string): string {
  if (ID_MAP.test(vml)) return vml.replace(ID_MAP, `$1"${blocks.join(",")}"`);
  const layout =
    `<o:shapelayout${namespaces} v:ext="edit">` +
    `<o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>`;
  return appendToRoot(vml, layout);
}

function highestShape(vml: string): number {
  let highest = 0;
  for (const [, digits] of vml.matchAll(/_x0000_s([0-9]{1,9})/g)) {
    highest = Math.max(highest, Number(digits));
  }
  return highest;
}

function appendToRoot(vml: string, added: string): string {
  const close = vml.lastIndexOf("</");
  const selfClosed = vml.lastIndexOf("/>");
  if (close >= 0 && close > selfClosed) return vml.slice(0, close) + added + vml.slice(close);
  const root = /<((?:[\w.-]+:)?xml)\b[^>]{0,4000}\/>$/.exec(vml.trimEnd());
  if (!root) return vml;
  const opened = `${vml.slice(0, vml.lastIndexOf("/>")).trimEnd()}>`;
  return `${opened}${added}</${root[1] ?? "xml"}>`;
}

function boxXml(
  { row, column, text }: CommentedCell,
  number: number,
  widths: (column: number) => number,
  namespaces: string
): string {
  return (
    `<v:shape${namespaces} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;` +
    `margin-left:60pt;margin-top:1.5pt;width:${Math.round(BOX_WIDTH * 0.75)}pt;` +
    `height:${Math.round(boxHeight(text) * 0.75)}pt;z-index:1;visibility:hidden" ` +
    `fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
    `<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor(row, column, text, widths)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** All in pixels. A line of 宋体 9 holds 20 Chinese characters in this width. */
const BOX_WIDTH = 260;
const LINE_HEIGHT = 16;
const HALF_CHARACTER = 6;
const ROW_HEIGHT = 18;
const TALLEST = 600;

function boxHeight(text: string): number {
  const perLine = Math.floor((BOX_WIDTH - 20) / HALF_CHARACTER);
  let lines = 0;
  for (const line of text.split("\n")) {
    let halves = 0;
    for (const character of line) halves += character < "\u0100" ? 1 : 2;
    lines += Math.max(1, Math.ceil(halves / perLine));
  }
  return Math.min(TALLEST, Math.max(3, lines + 1) * LINE_HEIGHT);
}

/** Where all columns to the right are hidden, the search for room ends here. */
const MOST_COLUMNS = 100;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Left column, offset, top row, offset, right column, offset, bottom row, offset: beside the cell. */
function anchor(
  row: number,
  column: number,
  text: string,
  widths: (column: number) => number
): string {
  const left = Math.min(column + 1, LAST_COLUMN - 6);
  let right = left;
  let rest = BOX_WIDTH + 15;
  const farthest = Math.min(LAST_COLUMN, left + MOST_COLUMNS);
  while (right < farthest && rest > widths(right)) rest -= widths(right++);
  const height = boxHeight(text);
  const rows = Math.floor(height / ROW_HEIGHT);
  const top = Math.max(0, Math.min(row - 1, LAST_ROW - rows - 1));
  return [left, 15, top, 10, right, Math.round(rest), top + rows, height % ROW_HEIGHT].join(", ");
}
