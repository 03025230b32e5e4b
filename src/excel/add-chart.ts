/// <reference types="office-js" />
import { cellName, rangeName } from "../core/address";
import type { ChartContent, ChartData, ChartSeries } from "../core/sheet-content";
import type { Edit } from "../core/workbook";
import { operation, type Change } from "./change";
import type { SheetDirectory } from "./sheet-directory";

type ChartEdit = Extract<Edit, { readonly kind: "addChart" }>;

/** Draws a chart over cells of a sheet, under a name of its own by which it is taken away again. */
export function addChart(edit: ChartEdit, directory: SheetDirectory): Change {
  const { sheet: name, chart } = edit;
  const sheet = (context: Excel.RequestContext) => directory.sheet(context, name);
  let there: Excel.ChartCollection | null = null;
  let called: string | null = null;
  let back: Excel.Chart | null = null;
  return {
    sheets: [name],
    ask(context) {
      there = sheet(context).charts.load("items/name");
    },
    check: () => undefined,
    operations() {
      const free = freeName((there?.items ?? []).map((one) => one.name));
      called = free;
      const calls = 25 + 6 * chart.series.reduce((sum, { light = [] }) => sum + light.length, 0);
      return [operation((context) => drawChart(context, directory, name, chart, free), calls)];
    },
    note: () => undefined,
    askBack(context) {
      if (called !== null) back = sheet(context).charts.getItemOrNullObject(called).load("name");
    },
    changedSince: () => null,
    takeBack() {
      const drawn = called;
      if (drawn === null || back?.isNullObject !== false) return [];
      return [operation((context) => sheet(context).charts.getItem(drawn).delete(), 2)];
    },
  };
}

const TYPES = { column: "ColumnClustered", bar: "BarClustered", line: "Line" } as const;

/** Text of the labels below the axis runs from top to bottom. */
const UPRIGHT = 180;

function drawChart(
  context: Excel.RequestContext,
  directory: SheetDirectory,
  sheet: string,
  content: ChartContent,
  name: string
): void {
  const range = ({ sheet: of, range: cells }: ChartData<unknown>) =>
    directory.sheet(context, of).getRange(rangeName(cells));
  const [first, ...others] = content.series;
  if (!first) return;
  const { charts } = directory.sheet(context, sheet);
  const chart = charts.add(TYPES[content.kind], range(first.values), "Columns");
  chart.name = name;
  chart.title.text = content.title;
  chart.title.visible = content.title !== "";
  chart.legend.position = "Bottom";
  const { over } = content;
  chart.setPosition(cellName(over.top, over.left), cellName(over.bottom, over.right));
  for (const given of [first, ...others]) {
    const series = given === first ? chart.series.getItemAt(0) : chart.series.add(given.name);
    series.name = given.name;
    if (given !== first) series.setValues(range(given.values));
    series.setXAxisValues(range(content.categories));
    drawSeries(series, given);
  }
  const { categoryAxis, valueAxis } = chart.axes;
  if (content.format !== undefined) valueAxis.numberFormat = content.format;
  if (content.uprightLabels) categoryAxis.textOrientation = UPRIGHT;
  // Bars beside a line are compared by their whole length.
  if (content.series.some(({ dashedLine }) => dashedLine)) valueAxis.minimum = 0;
}

const DARK = "#1F3864";
const LIGHT = "#DDE4F0";

/** Dark and light bars and a dashed line can be told apart in black and white; Excel hatches none here. */
function drawSeries(series: Excel.ChartSeries, { dashedLine, light }: ChartSeries): void {
  if (dashedLine) {
    series.chartType = "Line";
    series.markerStyle = "None";
    const { line } = series.format;
    line.color = "#C00000";
    line.lineStyle = "Dash";
    line.weight = 1.75;
  } else if (light) {
    series.format.fill.setSolidColor(DARK);
    for (const index of light) {
      const { fill, border } = series.points.getItemAt(index).format;
      fill.setSolidColor(LIGHT);
      border.color = DARK;
    }
  }
}

function freeName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = `Heshu_${String(count)}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
