import { columnLetters } from "../core/address";
import type { ChartContent, ChartData } from "../core/sheet-content";
import type { Dialect } from "./ooxml-dialect";
import { escapePlain, XML_HEAD } from "./xml-write";

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
  const run = `<a:r><a:t>${escapePlain(title)}</a:t></a:r>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

/** Ids of the two axes; any numbers do, as long as they differ. */
const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function plotXml(chart: ChartContent): string {
  const series = chart.series
    .map(
      ({ name, values }, index) =>
        `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
        `<c:tx><c:v>${escapePlain(name)}</c:v></c:tx>` +
        (chart.kind === "line" ? "" : '<c:invertIfNegative val="0"/>') +
        `<c:cat><c:strRef>${sourceXml(chart.categories)}${textsXml(chart.categories)}</c:strRef></c:cat>` +
        `<c:val><c:numRef>${sourceXml(values)}${numbersXml(values)}</c:numRef></c:val></c:ser>`
    )
    .join("");
  if (chart.kind === "line") {
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
      `<c:marker val="1"/>${AXES}</c:lineChart>`
    );
  }
  return (
    `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/>` +
    `<c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="80"/>${AXES}</c:barChart>`
  );
}

function axesXml({ kind }: ChartContent): string {
  const [categories, values] = kind === "bar" ? ["l", "b"] : ["b", "l"];
  // Lying bars come from the bottom up: turned, they stand in the order of the sheet.
  const order = kind === "bar" ? "maxMin" : "minMax";
  const axis = (
    name: string,
    id: number,
    place: string,
    cross: number,
    turn: string,
    more: string
  ) =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="${turn}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${place}"/>${more}<c:crossAx val="${cross}"/></c:${name}>`;
  return (
    axis("catAx", CATEGORY_AXIS, categories ?? "b", VALUE_AXIS, order, "") +
    axis("valAx", VALUE_AXIS, values ?? "l", CATEGORY_AXIS, "minMax", "<c:majorGridlines/>")
  );
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
