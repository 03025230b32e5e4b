/** Looks that can be told apart in black and white: dark and hatched bars, a dashed line. */

const DARK = "1F3864";

/** Bars of a series, dark. */
export function darkBar(): string {
  return `<c:spPr>${solid(DARK)}${outline(DARK)}</c:spPr>`;
}

/** A light, hatched bar with a dark outline. */
export function lightBar(): string {
  return (
    '<c:spPr><a:pattFill prst="wdUpDiag">' +
    `<a:fgClr>${color(DARK)}</a:fgClr><a:bgClr>${color("FFFFFF")}</a:bgClr></a:pattFill>` +
    `${outline(DARK)}</c:spPr>`
  );
}

export function dashedLine(): string {
  return (
    `<c:spPr><a:ln w="22225" cap="flat">${solid("C00000")}` +
    '<a:prstDash val="dash"/><a:round/></a:ln></c:spPr>'
  );
}

/** Labels of eight points; `eaVert` sets Chinese from top to bottom. */
export function smallText(direction: "eaVert" | "horz"): string {
  return (
    `<c:txPr><a:bodyPr rot="0" vert="${direction}"/>` +
    '<a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
  );
}

function outline(of: string): string {
  return `<a:ln w="9525">${solid(of)}</a:ln>`;
}

function solid(of: string): string {
  return `<a:solidFill>${color(of)}</a:solidFill>`;
}

function color(of: string): string {
  return `<a:srgbClr val="${of}"/>`;
}
