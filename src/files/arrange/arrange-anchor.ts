import type { ArrangedSheet } from "../../core/rows/formula-rows";
import { imagesOf, nearestImage, sourcesIn } from "../../core/rows/row-layout";
import { attribute } from "../xml";
import { childNamed, type Splice, type XmlElement } from "../xml-tree";

/** Whether a picture moves and grows with its cells, moves only, or does neither. */
export type AnchorMode = "twoCell" | "oneCell" | "absolute";

/** How a control's `anchor` says it. */
export function anchorMode({ attributes }: XmlElement): AnchorMode {
  const says = (name: string) => /^(?:1|true)$/.test(attribute(attributes, name) ?? "");
  return says("sizeWithCells") ? "twoCell" : says("moveWithCells") ? "oneCell" : "absolute";
}

/** The rows between which a picture stands. */
export interface AnchorRows {
  readonly from: number;
  readonly to: number;
  /** Whether it ends at the top of its last row. */
  readonly flush: boolean;
}

/**
 * Where a picture stands now. It is not copied with its rows: it stays with the first copy, and one that
 * reaches over copies stretches over them.
 */
export function anchoredRows(
  { from, to, flush }: AnchorRows,
  mode: AnchorMode,
  { layout }: ArrangedSheet
): { readonly from: number; readonly to: number } {
  if (mode === "absolute") return { from, to };
  const first = nearestImage(layout, from);
  const span = { top: from, bottom: to };
  const inOne = sourcesIn(layout, span).some((one) => one.first <= from && one.last >= to);
  if (mode === "oneCell" || inOne || to <= from) return { from: first, to: first + to - from };
  const last = flush ? to - 1 : to;
  const image = imagesOf(layout, last).at(-1) ?? nearestImage(layout, last);
  return { from: first, to: Math.max(first, image + (flush ? 1 : 0)) };
}

/** The changes to an anchor of `from` and, where it has one, `to`. */
export function arrangeAnchor(
  xml: string,
  anchor: XmlElement,
  mode: AnchorMode,
  arranged: ArrangedSheet
): readonly Splice[] {
  const from = rowIn(xml, childNamed(anchor, "from"));
  const to = rowIn(xml, childNamed(anchor, "to"));
  if (!from) return [];
  const rows = { from: from.row, to: to?.row ?? from.row, flush: to?.flush ?? false };
  const placed = anchoredRows(rows, mode, arranged);
  return [...renewRow(from, placed.from), ...(to ? renewRow(to, placed.to) : [])];
}

interface RowIn {
  readonly row: number;
  readonly flush: boolean;
  readonly element: XmlElement;
}

function rowIn(xml: string, corner: XmlElement | undefined): RowIn | null {
  const element = corner && childNamed(corner, "row");
  if (!element) return null;
  const row = Number(xml.slice(element.openEnd, element.closeStart));
  const offset = childNamed(corner, "rowOff");
  const flush = !offset || Number(xml.slice(offset.openEnd, offset.closeStart)) === 0;
  return Number.isInteger(row) && row >= 0 ? { row, flush, element } : null;
}

function renewRow({ row, element }: RowIn, now: number): readonly Splice[] {
  if (row === now) return [];
  return [{ start: element.openEnd, end: element.closeStart, text: String(now) }];
}
