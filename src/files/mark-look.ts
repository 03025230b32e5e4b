import type { MarkFamily } from "../core/workbook";

/** Formulas that are always true and tell our conditional formats from the user's own. */
const FORMULAS: Readonly<Record<MarkFamily, string>> = {
  error: 'N("heshu:error")=0',
  shortfall: 'N("heshu:shortfall")=0',
};

/**
 * Error: bold, light red, framed. Shortfall: italic, underlined, hatched amber. Black-and-white
 * print and colour-blind readers tell them apart by frame, hatch and letters.
 */
const LOOKS: Readonly<Record<MarkFamily, string>> = {
  error:
    `<dxf><font><b/><color rgb="FF9C0006"/></font>` +
    `<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>` +
    `<border>${["left", "right", "top", "bottom"].map(frameLine).join("")}</border></dxf>`,
  shortfall:
    `<dxf><font><i/><u/><color rgb="FF5B2C00"/></font><fill><patternFill patternType="lightUp">` +
    `<fgColor rgb="FFC65911"/><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf>`,
};

/** The marker formula of a family, without `=`. */
export function markFormula(family: MarkFamily): string {
  return FORMULAS[family];
}

/** The family's differential format as it stands in `<dxfs>` of the styles part. */
export function markLook(family: MarkFamily): string {
  return LOOKS[family];
}

/** The `<cfRule>` of a family's mark. */
export function markRule(family: MarkFamily, dxfId: number, priority: number): string {
  return (
    `<cfRule type="expression" dxfId="${dxfId}" priority="${priority}">` +
    `<formula>${FORMULAS[family]}</formula></cfRule>`
  );
}

function frameLine(side: string): string {
  return `<${side} style="thin"><color rgb="FF9C0006"/></${side}>`;
}
