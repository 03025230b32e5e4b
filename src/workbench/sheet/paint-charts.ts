import { intersection } from "../../../tests/excel-host/model/area";
import { findCell } from "../../../tests/excel-host/model/cells";
import type {
  ChartModel,
  ChartSeriesModel,
  ChartSource,
} from "../../../tests/excel-host/model/workbook";
import { sizeOf, startOf } from "./axis";
import type { Layout } from "./paint-cells";
import type { SheetWindow } from "./sheet-window";

const SVG = "http://www.w3.org/2000/svg";

/** Room around the bars in pixels: title above, labels and names of the series below. */
const ABOVE = 34;
const BELOW = 150;
const LEFT = 48;
const RIGHT = 12;
const STEPS = 5;

/** The charts that lie over a window: standing bars and lines, as far as Heshu draws them. */
export function paintCharts({ sheet, area }: SheetWindow, layout: Layout): DocumentFragment {
  const drawn = document.createDocumentFragment();
  for (const chart of sheet.charts) {
    const { over } = chart;
    if (!over || !intersection(over, area)) continue;
    const width = sizeOf(layout.columns, over.left, over.right);
    const height = sizeOf(layout.rows, over.top, over.bottom);
    const picture = drawChart(chart, width, height);
    picture.style.cssText =
      `position:absolute;left:${startOf(layout.columns, over.left)}px;` +
      `top:${startOf(layout.rows, over.top)}px;background:#fff;outline:1px solid #bfbfbf`;
    drawn.append(picture);
  }
  return drawn;
}

function drawChart(chart: ChartModel, width: number, height: number): SVGSVGElement {
  const picture = element("svg", { width, height, role: "img", "aria-label": chart.title });
  picture.append(label(chart.title, { x: width / 2, y: 20, "font-weight": "bold" }));
  const values = chart.series.map(({ values: source }) => numbersOf(source));
  const most = Math.max(0, ...values.flat().map((value) => value ?? 0));
  const step = niceStep(most / STEPS);
  const top = Math.max(step, Math.ceil(most / step) * step);
  const plot = { width: width - LEFT - RIGHT, height: Math.max(20, height - ABOVE - BELOW) };
  const y = (value: number) => ABOVE + plot.height * (1 - value / top);
  for (let value = 0; value <= top + step / 2; value += step) {
    picture.append(
      element("line", {
        ...{ x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value), stroke: "#d9d9d9" },
      }),
      label(axisText(value, chart.valueFormat), {
        ...{ x: LEFT - 5, y: y(value) + 3, "text-anchor": "end" },
      })
    );
  }
  const count = Math.max(1, ...values.map(({ length }) => length));
  const slot = plot.width / count;
  const x = (index: number) => LEFT + slot * (index + 0.5);
  chart.series.forEach((series, index) => {
    const shown = values[index] ?? [];
    if ((series.type ?? chart.type) === "Line") picture.append(drawLine(series, shown, x, y));
    else picture.append(...drawBars(series, shown, slot, x, y));
    picture.append(...nameOf(series, index, chart, width, height));
  });
  textsOf(chart.series[0]?.categories ?? null).forEach((text, index) => {
    const place = { x: x(index), y: y(0) + 6, "text-anchor": "start" };
    picture.append(label(text, { ...place, "writing-mode": "vertical-rl" }));
  });
  return picture;
}

type Scale = (value: number) => number;

function drawBars(
  { fill, points }: ChartSeriesModel,
  values: readonly (number | null)[],
  slot: number,
  x: Scale,
  y: Scale
): readonly SVGElement[] {
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const own = points.get(index);
    return element("rect", {
      x: x(index) - slot * 0.28,
      width: slot * 0.56,
      y: y(Math.max(0, value)),
      height: Math.abs(y(0) - y(value)),
      fill: own?.fill ?? fill ?? "#4472c4",
      stroke: own?.border ?? fill ?? "#4472c4",
    });
  });
}

function drawLine(
  { line }: ChartSeriesModel,
  values: readonly (number | null)[],
  x: Scale,
  y: Scale
): SVGElement {
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`${String(x(index))},${String(y(value))}`]
  );
  return element("polyline", {
    ...{ points: points.join(" "), fill: "none", stroke: line.color },
    ...{ "stroke-width": line.weight, "stroke-dasharray": dashes(line.lineStyle) },
  });
}

function dashes(style: string): string {
  return style === "Continuous" ? "none" : "7 5";
}

/** The names of the series stand side by side at the foot. */
function nameOf(
  series: ChartSeriesModel,
  index: number,
  chart: ChartModel,
  width: number,
  height: number
): readonly SVGElement[] {
  const x = width / 2 + (index - chart.series.length / 2) * 110 + 20;
  const y = height - 12;
  const isLine = (series.type ?? chart.type) === "Line";
  const sign = isLine
    ? element("line", {
        ...{ x1: x, x2: x + 30, y1: y - 4, y2: y - 4, stroke: series.line.color },
        ...{ "stroke-width": 2, "stroke-dasharray": dashes(series.line.lineStyle) },
      })
    : element("rect", { x, y: y - 8, width: 30, height: 8, fill: series.fill ?? "#4472c4" });
  return [sign, label(series.name, { x: x + 36, y, "text-anchor": "start" })];
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1e-6)));
  return power * ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10);
}

function axisText(value: number, format: string): string {
  return format.endsWith("%") ? `${String(Math.round(value * 100))}%` : String(value);
}

function numbersOf(source: ChartSource): readonly (number | null)[] {
  return valuesOf(source).map((value) => (typeof value === "number" ? value : null));
}

function textsOf(source: ChartSource | null): readonly string[] {
  return source ? valuesOf(source).map((value) => String(value).trim()) : [];
}

function valuesOf({ sheet, area }: ChartSource): readonly unknown[] {
  const values: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    values.push(findCell(sheet, row, area.left)?.value ?? "");
  }
  return values;
}

function label(text: string, places: Readonly<Record<string, string | number>>): SVGElement {
  const made = element("text", { "font-size": 10, "text-anchor": "middle", ...places });
  made.textContent = text;
  return made;
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
