import { markColors, markFormula } from "../core/mark";
import type { MarkFamily } from "../core/workbook";

export { markFormula };

/** Stands in every marker formula: a sheet without it has no marks. */
export const MARKER = "heshu:";

const ERROR = markColors("error");
const SHORTFALL = markColors("shortfall");

/**
 * Error: bold, light red, framed. Shortfall: italic, underlined, hatched amber. Black-and-white
 * print and colour-blind readers tell them apart by frame, hatch and letters.
 */
const LOOKS: Readonly<Record<MarkFamily, string>> = {
  error:
    `<dxf><font><b/><color rgb="FF${ERROR.text}"/></font>` +
    `<fill><patternFill><bgColor rgb="FF${ERROR.fill}"/></patternFill></fill>` +
    `<border>${["left", "right", "top", "bottom"].map(frameLine).join("")}</border></dxf>`,
  shortfall:
    `<dxf><font><i/><u/><color rgb="FF${SHORTFALL.text}"/></font><fill><patternFill patternType="lightUp">` +
    `<fgColor rgb="FF${SHORTFALL.line}"/><bgColor rgb="FF${SHORTFALL.fill}"/></patternFill></fill></dxf>`,
};

/** The family's differential format as it stands in `<dxfs>` of the styles part. */
export function markLook(family: MarkFamily): string {
  return LOOKS[family];
}

/** The `<cfRule>` of a family's mark. */
export function markRule(family: MarkFamily, dxfId: number, priority: number): string {
  return (
    `<cfRule type="expression" dxfId="${dxfId}" priority="${priority}">` +
    `<formula>${markFormula(family)}</formula></cfRule>`
  );
}

function frameLine(side: string): string {
  return `<${side} style="thin"><color rgb="FF${ERROR.line}"/></${side}>`;
}
