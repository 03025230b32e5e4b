import { parseCellName } from "../../core/address";
import { arrangeFormula } from "../../core/rows/formula-rows";
import { hullOf, nearestImage } from "../../core/rows/row-layout";
import { attribute } from "../xml";
import { readTree, type Splice, spliceText, type XmlElement } from "../xml-tree";
import { anchorMode, arrangeAnchor } from "./arrange-anchor";
import {
  arrangeBreaks,
  arrangeCell,
  arrangeLink,
  arrangeSpanning,
  selectedCells,
} from "./arrange-areas";
import { arrangeRule, arrangeSparkline } from "./arrange-rules";
import {
  cutElement,
  type FrameSetting,
  nearestCell,
  ON_SHEET,
  renewFormula,
  renewTag,
} from "./arranging";

/** As deep as a control's place in its wrappings of alternatives. */
const DEPTH = 14;

/**
 * What stands around the rows of a worksheet, as it must read after they were laid out anew: views and
 * panes, filters, formats and validations, links, breaks, places of controls. What has no cell left goes.
 */
export function arrangeFrame(xml: string, setting: Omit<FrameSetting, "xml">): string {
  const root = readTree(xml, setting.part, DEPTH);
  return spliceText(xml, arrangeChildren(root, { ...setting, xml }));
}

type Arrange = (
  element: XmlElement,
  setting: FrameSetting,
  parent: XmlElement
) => readonly Splice[];

const ARRANGE: ReadonlyMap<string, Arrange> = new Map<string, Arrange>([
  ["dimension", arrangeSpanning],
  [
    "sheetView",
    (element, setting) => [
      ...arrangeCorner(element, setting),
      ...arrangeChildren(element, setting),
    ],
  ],
  [
    "customSheetView",
    (element, setting) => [
      ...arrangeCorner(element, setting),
      ...arrangeChildren(element, setting),
    ],
  ],
  ["pane", arrangePane],
  ["selection", arrangeSelection],
  ["protectedRange", arrangeArea],
  ["ignoredError", arrangeArea],
  ["cellWatch", arrangeCell],
  ["inputCells", arrangeCell],
  ["cellSmartTags", arrangeCell],
  ["autoFilter", arrangeFilter],
  ["sortState", arrangeFilter],
  ["sortCondition", arrangeSpanning],
  ["rowBreaks", arrangeBreaks],
  ["hyperlink", arrangeHyperlink],
  ["conditionalFormatting", arrangeArea],
  ["dataValidation", arrangeArea],
  ["sparkline", arrangeSparkline],
  ["sparklineGroup", arrangeSparklines],
  [
    "anchor",
    (element, { xml, arranged }) => arrangeAnchor(xml, element, anchorMode(element), arranged),
  ],
]);

/** Lists that go with the last of their members. */
const LISTS: ReadonlySet<string> = new Set([
  ...["dataValidations", "conditionalFormattings", "protectedRanges", "ignoredErrors", "extLst"],
  ...["hyperlinks", "cellWatches", "scenario", "scenarios", "sparklines", "sparklineGroups", "ext"],
]);

function arrangeChildren(parent: XmlElement, setting: FrameSetting): Splice[] {
  return parent.children.flatMap((child) => arrangeElement(child, setting, parent));
}

function arrangeElement(
  element: XmlElement,
  setting: FrameSetting,
  parent: XmlElement
): readonly Splice[] {
  const arrange = ARRANGE.get(element.name);
  if (arrange) return arrange(element, setting, parent);
  if (!LISTS.has(element.name)) return arrangeChildren(element, setting);
  const members = element.children.map((child) => arrangeElement(child, setting, element));
  const left = members.filter((splices, index) => !isCut(splices, element.children[index])).length;
  if (left === 0 && members.length > 0) return [cutElement(element)];
  const splices = members.flat();
  const counted = attribute(element.attributes, "count") !== undefined && left < members.length;
  return counted ? [renewTag(setting.xml, element, { count: String(left) }), ...splices] : splices;
}

function isCut([splice, more]: readonly Splice[], element: XmlElement | undefined): boolean {
  if (!splice || more || !element) return false;
  return splice.text === "" && splice.start === element.start && splice.end === element.end;
}

/** What lists its cells in `sqref`: with formulas that are read from them, or ranges alone. */
function arrangeArea(element: XmlElement, setting: FrameSetting): readonly Splice[] {
  const ruled = arrangeRule(element, setting);
  return ruled === "gone" ? [cutElement(element)] : ruled;
}

function arrangeFilter(element: XmlElement, setting: FrameSetting): readonly Splice[] {
  const own = arrangeSpanning(element, setting);
  return isCut(own, element) ? own : [...own, ...arrangeChildren(element, setting)];
}

function arrangeSparklines(group: XmlElement, setting: FrameSetting): readonly Splice[] {
  const { xml, part, arranged } = setting;
  const splices: Splice[] = [];
  for (const child of group.children) {
    if (child.name === "f") {
      splices.push(...renewFormula(xml, child, part, { arranged, home: ON_SHEET }));
    } else if (child.name === "sparklines") {
      const members = arrangeElement(child, setting, group);
      if (isCut(members, child)) return [cutElement(group)];
      splices.push(...members);
    }
  }
  return splices;
}

function arrangeHyperlink(element: XmlElement, setting: FrameSetting): readonly Splice[] {
  const before = attribute(element.attributes, "location");
  const location =
    before === undefined ? undefined : arrangeFormula(before, setting.arranged, ON_SHEET).text;
  return arrangeLink(element, location, setting);
}

/** The corner of a window, or of its part that scrolls. */
function arrangeCorner(element: XmlElement, { xml, arranged }: FrameSetting): readonly Splice[] {
  const corner = attribute(element.attributes, "topLeftCell");
  if (corner === undefined) return [];
  return [renewTag(xml, element, { topLeftCell: nearestCell(corner, arranged) })];
}

/** Frozen rows stretch with the copies among them. */
function arrangePane(pane: XmlElement, setting: FrameSetting, view: XmlElement): readonly Splice[] {
  const { layout } = setting.arranged;
  const rows = Number(attribute(pane.attributes, "ySplit") ?? 0);
  const frozen = /^frozen/.test(attribute(pane.attributes, "state") ?? "");
  const corner = attribute(pane.attributes, "topLeftCell");
  const told: Record<string, string> = {};
  if (corner !== undefined) told.topLeftCell = nearestCell(corner, setting.arranged);
  if (frozen && Number.isInteger(rows) && rows > 0) {
    const top = parseCellName(attribute(view.attributes, "topLeftCell") ?? "")?.row ?? 0;
    const hull = hullOf(layout, { top, bottom: top + rows - 1 });
    const begin = nearestImage(layout, top);
    told.ySplit = String(Math.max(1, hull ? hull.bottom - begin + 1 : 1));
  }
  return Object.keys(told).length === 0 ? [] : [renewTag(setting.xml, pane, told)];
}

function arrangeSelection(element: XmlElement, { xml, arranged }: FrameSetting): readonly Splice[] {
  const active = attribute(element.attributes, "activeCell");
  const sqref = attribute(element.attributes, "sqref");
  const told: Record<string, string> = {};
  if (active !== undefined) told.activeCell = nearestCell(active, arranged);
  if (sqref !== undefined) told.sqref = selectedCells(sqref, arranged);
  return Object.keys(told).length === 0 ? [] : [renewTag(xml, element, told)];
}
