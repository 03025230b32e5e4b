import { parseRange } from "../../core/address";
import { hullOf, imagesOf, spansOf } from "../../core/rows/row-layout";
import type { Range } from "../../core/workbook";
import { attribute } from "../xml";
import { childNamed, readTree, type Splice, spliceText, type XmlElement } from "../xml-tree";
import {
  ELSEWHERE,
  type FrameSetting,
  hullRange,
  ON_SHEET,
  rangeText,
  refuseRows,
  renewFormula,
  renewTag,
} from "./arranging";

/**
 * A table of the arranged sheet: it grows and shrinks with its data rows. One whose header or totals
 * would be copied or lost, that would fall apart or lose its last row is refused with `rows_bound`.
 */
export function arrangeTable(xml: string, setting: Omit<FrameSetting, "xml">): string {
  const root = readTree(xml, setting.part, 4);
  const range = parseRange(attribute(root.attributes, "ref") ?? "");
  if (!range) return xml;
  const headers = Number(attribute(root.attributes, "headerRowCount") ?? 1);
  const totals = Number(attribute(root.attributes, "totalsRowCount") ?? 0);
  const whole = wholeTable(range, { headers, totals }, setting);
  const splices: Splice[] = [renewTag(xml, root, { ref: rangeText(whole) })];
  const filter = childNamed(root, "autoFilter");
  if (filter) {
    const ref = rangeText({ ...whole, bottom: whole.bottom - totals });
    splices.push(renewTag(xml, filter, { ref }));
  }
  for (const state of [root, filter].flatMap((one) => (one ? one.children : []))) {
    if (state.name === "sortState") splices.push(...arrangeSort(xml, state, setting));
  }
  splices.push(...columnFormulas(xml, root, setting, true));
  return spliceText(xml, splices);
}

function wholeTable(
  range: Range,
  { headers, totals }: { readonly headers: number; readonly totals: number },
  { arranged }: Omit<FrameSetting, "xml">
): Range {
  const { sheet, layout } = arranged;
  const { top, bottom } = range;
  const spans = spansOf(layout, { top, bottom });
  const [span] = spans;
  const data = hullOf(layout, { top: top + headers, bottom: bottom - totals });
  const once = (row: number, now: number) => {
    const images = imagesOf(layout, row);
    return images.length === 1 && images[0] === now;
  };
  const kept =
    spans.length === 1 &&
    span !== undefined &&
    data?.top === span.top + headers &&
    data.bottom === span.bottom - totals &&
    (headers === 0 || once(top, span.top)) &&
    (totals === 0 || once(bottom, span.bottom));
  return kept ? { ...range, ...span } : refuseRows(sheet, "table", range);
}

function arrangeSort(
  xml: string,
  state: XmlElement,
  { arranged }: Omit<FrameSetting, "xml">
): readonly Splice[] {
  return [state, ...state.children].flatMap((element) => {
    const range = parseRange(attribute(element.attributes, "ref") ?? "");
    const hull = range && hullRange(range, arranged);
    return hull ? [renewTag(xml, element, { ref: rangeText(hull) })] : [];
  });
}

/** Formulas of columns, in tables of any sheet. */
export function columnFormulas(
  xml: string,
  root: XmlElement,
  { part, arranged }: Omit<FrameSetting, "xml">,
  onSheet: boolean
): readonly Splice[] {
  const home = onSheet ? ON_SHEET : ELSEWHERE;
  const columns = childNamed(root, "tableColumns")?.children ?? [];
  return columns
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === "calculatedColumnFormula" || name === "totalsRowFormula")
    .flatMap((formula) => renewFormula(xml, formula, part, { arranged, home }));
}
