import { columnLetters } from "../core/address";
import type { ChartContent, ChartData, ChartSeries } from "../core/sheet-content";
import { dashedLine, darkBar, lightBar, smallText } from "./chart-look";
import type { Dialect } from "./ooxml-dialect";
import { escapeAttribute, escapePlain, XML_HEAD } from "./xml-write";

/** A chart's part. The order of its elements is that of the schema (CT_ChartSpace). */
export function chartXml(chart: ChartContent, { drawings, relations }: Dialect): string {
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${drawings}/chart" xmlns:a="${drawings}/main" ` +
    `xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}` +
    `<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `${plotXml(chart)}${axesXml(chart)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(title: string): string {
  if (title === "") return "";
  // Long ones would not fit at the usual size.
  const size = title.length > 20 ? '<a:rPr sz="1100" b="1"/>' : "";
  const run = `<a:r>${size}<a:t>${escapePlain(title)}</a:t></a:r>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

/** Ids of the two axes; any numbers do, as long as they differ. */
const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** Bars, lines, or bars with dashed lines over them on the same axes. */
function plotXml(chart: ChartContent): string {
  const numbered = chart.series.map((series, index) => ({ series, index }));
  const isLine = ({ series }: (typeof numbered)[number]) =>
    chart.kind === "line" || series.dashedLine === true;
  const xml = (all: typeof numbered, line: boolean) =>
    all.map(({ series, index }) => seriesXml(chart, series, index, line)).join("");
  const bars = numbered.filter((one) => !isLine(one));
  const lines = numbered.filter(isLine);
  const barChart =
    `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/>` +
    `<c:grouping val="clustered"/><c:varyColors val="0"/>${xml(bars, false)}` +
    `<c:gapWidth val="80"/>${AXES}</c:barChart>`;
  const lineChart =
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${xml(lines, true)}` +
    `<c:marker val="1"/>${AXES}</c:lineChart>`;
  return (bars.length > 0 ? barChart : "") + (lines.length > 0 ? lineChart : "");
}

function seriesXml(
  { categories }: ChartContent,
  { name, values, dashedLine: isDashed, light }: ChartSeries,
  index: number,
  line: boolean
): string {
  const look = isDashed ? dashedLine() : light ? darkBar() : "";
  const points = (light ?? []).map(
    (at) => `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/>${lightBar()}</c:dPt>`
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:v>${escapePlain(name)}</c:v></c:tx>${look}` +
    (line ? "" : '<c:invertIfNegative val="0"/>') +
    (isDashed ? '<c:marker><c:symbol val="none"/></c:marker>' : "") +
    (line ? "" : points.join("")) +
    `<c:cat><c:strRef>${sourceXml(categories)}${textsXml(categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef>${sourceXml(values)}${numbersXml(values)}</c:numRef></c:val>` +
    `${isDashed ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function axesXml({ kind, format, uprightLabels, series }: ChartContent): string {
  const [categories, values] = kind === "bar" ? ["l", "b"] : ["b", "l"];
  // Lying bars come from the bottom up: turned, they stand in the order of the sheet.
  const order = kind === "bar" ? "maxMin" : "minMax";
  const axis = (
    name: string,
    id: number,
    place: string,
    cross: number,
    scaling: string,
    more: string
  ) =>
    `<c:${name}><c:axId val="${id}"/><c:scaling>${scaling}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${place}"/>${more}<c:crossAx val="${cross}"/></c:${name}>`;
  const numberFormat =
    format === undefined
      ? ""
      : `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`;
  const labels = uprightLabels ? smallText("eaVert") : "";
  return (
    axis("catAx", CATEGORY_AXIS, categories ?? "b", VALUE_AXIS, orientation(order), labels) +
    axis(
      "valAx",
      VALUE_AXIS,
      values ?? "l",
      CATEGORY_AXIS,
      orientation("minMax") + (fromZero(series) ? '<c:min val="0"/>' : ""),
      `<c:majorGridlines/>${numberFormat}`
    )
  );
}

function orientation(order: string): string {
  return `<c:orientation val="${order}"/>`;
}

/** Bars beside a line are compared by their whole length. */
function fromZero(series: readonly ChartSeries[]): boolean {
  if (!series.some(({ dashedLine: isDashed }) => isDashed)) return false;
  return series.every(({ values }) => values.shown.every((value) => (value ?? 0) >= 0));
}

function sourceXml({ sheet, range }: ChartData<unknown>): string {
  const cell = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = cell(range.top, range.left);
  const last = cell(range.bottom, range.right);
  const cells = first === last ? first : `${first}:${last}`;
  return `<c:f>${escapePlain(`'${sheet.replace(/'/g, "''")}'!${cells}`)}</c:f>`;
}

function textsXml({ shown }: ChartData<string>): string {
  const points = shown.map(
    (text, index) => `<c:pt idx="${index}"><c:v>${escapePlain(text)}</c:v></c:pt>`
  );
  return `<c:strCache><c:ptCount val="${shown.length}"/>${points.join("")}</c:strCache>`;
}

function numbersXml({ shown }: ChartData<number | null>): string {
  const points = shown.map((number, index) => {
    if (number === null || !Number.isFinite(number)) return "";
    return `<c:pt idx="${index}"><c:v>${number}</c:v></c:pt>`;
  });
  return (
    `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${shown.length}"/>` +
    `${points.join("")}</c:numCache>`
  );
}
