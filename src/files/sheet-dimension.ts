import { parseRange, rangeName } from "../core/address";
import type { SheetValues } from "./write-cells";
import { attribute } from "./xml";
import { childNamed, spliceText, type XmlElement } from "./xml-tree";
import { withAttribute } from "./xml-write";

/**
 * Widens what a sheet's frame gives as its used range, since some readers believe it. `root` is the
 * frame's tree.
 */
export function widenDimension(frame: string, root: XmlElement, values: SheetValues): string {
  const dimension = childNamed(root, "dimension");
  const given = dimension && parseRange(attribute(dimension.attributes, "ref") ?? "");
  if (!given) return frame;
  let { top, left, bottom, right } = given;
  for (const [row, cells] of values) {
    for (const [column, { value = null, formula }] of cells) {
      if ((value === null || value === "") && formula === undefined) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const ref = rangeName({ top, left, bottom, right });
  if (ref === rangeName(given)) return frame;
  const { start, openEnd } = dimension;
  const tag = withAttribute(frame.slice(start, openEnd), "ref", ref);
  return spliceText(frame, [{ start, end: openEnd, text: tag }]);
}
