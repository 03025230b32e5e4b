import { ImportedXmlComponent, Paragraph } from "docx";
import type { AttainmentBar, AttainmentChart } from "../core/summary/attainment-chart";
import type { DocumentWords } from "../core/summary/document-words";
import type { SheetContent } from "../core/sheet-content";
import { STYLE, TEXT_WIDTH_MM } from "./docx-styles";
import { safeText } from "./docx-text";
import { TRANSITIONAL } from "./ooxml-dialect";
import { escapePlain, XML_HEAD } from "./xml-write";

/** The sheet behind a chart, which Word opens to edit its data. */
export const CHART_SHEET = "Sheet1";

/** English metric units in a millimetre. */
const EMU = 36_000;
const BAR_MM = 7.5;
const AROUND_MM = 24;

/** A paragraph that shows a chart; `relation` is the id under which the document knows its part. */
export function chartParagraph(
  { bars }: AttainmentChart,
  number: number,
  relation: string,
  words: DocumentWords
): Paragraph {
  const width = TEXT_WIDTH_MM * EMU;
  const height = Math.round((bars.length * BAR_MM + AROUND_MM) * EMU);
  const reached = bars.filter((one) => one.reached).length;
  const described = escapePlain(words.chart.description(bars.length, reached));
  const { drawings, relations } = TRANSITIONAL;
  const xml =
    `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:drawing>` +
    `<wp:inline xmlns:wp="${drawings}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${number}" name="Chart ${number}" descr="${described}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${drawings}/main"><a:graphicData uri="${drawings}/chart">` +
    `<c:chart xmlns:c="${drawings}/chart" xmlns:r="${relations}" r:id="${relation}"/>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  // The library gives back the document around the element.
  const run = (ImportedXmlComponent.fromXmlString(xml) as unknown as { root: never[] }).root[0];
  return new Paragraph({ style: STYLE.figure, children: run ? [run] : [] });
}

/** The figures behind a chart, as the sheet that is put into the document with it. */
export function chartSheet({ bars }: AttainmentChart, words: DocumentWords): SheetContent {
  const { indicator, reached, open, target } = words.chart;
  const cells = [indicator, reached, open, target].map((value, column) => ({
    row: 0,
    column,
    value,
  }));
  const rates = bars.flatMap(({ name, rate, reached: isReached }, index) => {
    const row = index + 1;
    const style = { format: "0.0%" };
    return [
      { row, column: 0, value: safeText(name) },
      { row, column: isReached ? 1 : 2, value: rate, style },
      { row, column: 3, value: 1, style },
    ];
  });
  return { name: CHART_SHEET, cells: [...cells, ...rates], widths: [32, 12, 12, 12] };
}

/**
 * The part of a chart: a lying bar for each indicator, filled where the target is met and hatched where
 * it is not, so that it can be read in black and white; frames up to 100 % side by side are the line of
 * the target. `data` is the relation to the sheet behind it. The order of elements is that of the schema.
 */
export function chartPart({ bars }: AttainmentChart, data: string, words: DocumentWords): string {
  const { drawings, relations } = TRANSITIONAL;
  const names = bars.map((one) => safeText(one.name));
  const rates = (pick: (bar: AttainmentBar) => boolean) =>
    bars.map((one) => (pick(one) ? one.rate : null));
  const { reached, open, target } = words.chart;
  const scale = scaleOf(bars);
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${drawings}/chart" xmlns:a="${drawings}/main" ` +
    `xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/>` +
    barsXml(
      seriesXml(
        0,
        reached,
        names,
        rates((one) => one.reached),
        FILLED,
        true
      ) +
        seriesXml(
          1,
          open,
          names,
          rates((one) => !one.reached),
          HATCHED,
          true
        ),
      120,
      AXES.bars
    ) +
    barsXml(
      seriesXml(
        2,
        target,
        names,
        bars.map(() => 1),
        FRAME,
        false
      ),
      20,
      AXES.target
    ) +
    axesXml(AXES.bars, scale, true) +
    axesXml(AXES.target, scale, false) +
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${TEXT}` +
    `<c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const outline = (width: number) => `<a:ln w="${width}">${BLACK}</a:ln>`;
const FILLED = `<a:solidFill><a:srgbClr val="A6A6A6"/></a:solidFill>${outline(6350)}`;
const HATCHED =
  `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>` +
  `<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>${outline(6350)}`;
const FRAME = `<a:noFill/>${outline(15_875)}`;

const TEXT =
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900">${BLACK}<a:latin typeface="Times New Roman"/>` +
  `<a:ea typeface="宋体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/** Ids of the axes, category and value; any numbers do, as long as they differ. */
const AXES = { bars: [1001, 1002], target: [1003, 1004] } as const;
type AxisIds = readonly [category: number, value: number];

function barsXml(series: string, gap: number, [category, value]: AxisIds): string {
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${gap}"/><c:overlap val="100"/><c:axId val="${category}"/>` +
    `<c:axId val="${value}"/></c:barChart>`
  );
}

function seriesXml(
  index: number,
  name: string,
  names: readonly string[],
  values: readonly (number | null)[],
  shape: string,
  hasLabels: boolean
): string {
  const column = "BCD"[index] ?? "B";
  const cells = (letter: string) => `${CHART_SHEET}!$${letter}$2:$${letter}$${names.length + 1}`;
  const points = (texts: readonly (string | null)[]) =>
    `<c:ptCount val="${texts.length}"/>` +
    texts
      .map((text, at) => (text === null ? "" : `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`))
      .join("");
  const numbers = values.map((one) => (one === null || !Number.isFinite(one) ? null : String(one)));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef>` +
    `<c:f>${CHART_SHEET}!$${column}$1</c:f><c:strCache>${points([escapePlain(name)])}</c:strCache>` +
    `</c:strRef></c:tx><c:spPr>${shape}</c:spPr><c:invertIfNegative val="0"/>` +
    (hasLabels ? LABELS : "") +
    `<c:cat><c:strRef><c:f>${cells("A")}</c:f>` +
    `<c:strCache>${points(names.map(escapePlain))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${cells(column)}</c:f><c:numCache><c:formatCode>0.0%</c:formatCode>` +
    `${points(numbers)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** At the foot of the bar on white, where neither hatching nor the frame of the target runs through. */
const LABELS =
  `<c:dLbls><c:numFmt formatCode="0.0%" sourceLinked="0"/><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>` +
  `<c:dLblPos val="inBase"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
  `<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly unit: number;
}

/** Where the axis ends at most: one bar of 900 % would make all others too short to be compared. */
const LONGEST = 2;

/** Whether a bar is longer than the axis: it is drawn to its end, and labelled with the true figure. */
export function isCut({ bars }: AttainmentChart): boolean {
  return bars.some((one) => Math.abs(one.rate) > LONGEST);
}

/** From 0 to beyond the longest bar; both pairs of axes must have the same. */
function scaleOf(bars: readonly AttainmentBar[]): Scale {
  const rates = bars.map((one) => one.rate).filter(Number.isFinite);
  const top = Math.min(LONGEST, Math.max(1, ...rates) * 1.1);
  const bottom = Math.max(-LONGEST, Math.min(0, ...rates) * 1.1);
  const step = (top - bottom) / 6;
  const unit = step > 0.25 ? 0.5 : step > 0.2 ? 0.25 : 0.2;
  return { min: Math.floor(bottom / unit) * unit, max: Math.ceil(top / unit) * unit, unit };
}

/** The axes of the target stand upon those of the bars and do not show. */
function axesXml([category, value]: AxisIds, { min, max, unit }: Scale, shows: boolean): string {
  const hidden = `<c:delete val="${shows ? 0 : 1}"/>`;
  const shape = `<c:spPr>${outline(6350)}</c:spPr>`;
  const light = `<c:majorGridlines><c:spPr><a:ln w="3175"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  return (
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>` +
    `${hidden}<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${shape}` +
    `<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/>` +
    `<c:min val="${min}"/></c:scaling>${hidden}<c:axPos val="b"/>${shows ? light : ""}` +
    `<c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${shape}<c:crossAx val="${category}"/>` +
    // Turned upside down, the names would have the figures above them.
    `<c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="${unit}"/></c:valAx>`
  );
}
