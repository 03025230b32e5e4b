import { flagOf, numberOf, textOf, wordOf, type Arguments } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import { guardSheet } from "../model/edit";
import { newIdentity, type ChartModel, type ChartSource, type SheetModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { chartSeriesObject, newSeries } from "./chart-series";
import { RangeTarget } from "./range-target";
import { sourceRange } from "./range-address";

/** The charts of a sheet: what they show and how, not a drawing. */
export function chartsObject(sheet: SheetModel): HostObject {
  return shaped(CHARTS, sheet);
}

const TYPES = ["ColumnClustered", "BarClustered", "Line"] as const;

const CHARTS: Shape<SheetModel> = {
  name: "ChartCollection",
  gone: ({ deleted }) => deleted,
  items: ({ charts }) => charts.map(chartObject),
  read: { count: ({ charts }) => charts.length },
  call: {
    add: addChart,
    getCount: ({ charts }) => charts.length,
    getItem: (sheet, args) => find(sheet, args.text(0)) ?? notFound(),
    getItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
  },
};

function find({ charts }: SheetModel, key: string): HostObject | null {
  const wanted = key.toLowerCase();
  const chart = charts.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  return chart ? chartObject(chart) : null;
}

/** One series of the cells that are given; series in rows are not emulated, nor are captions. */
function addChart(sheet: SheetModel, args: Arguments): HostObject {
  guardSheet(sheet, "allowEditObjects");
  const source = args.thing(1, RangeTarget);
  if (!source) throw invalidArgument();
  const { sheet: of, area } = source;
  if (area.left !== area.right) throw invalidArgument();
  args.word(2, ["Auto", "Columns"], "Auto");
  const chart: ChartModel = {
    id: newIdentity(sheet.book),
    sheet,
    name: `Chart ${sheet.charts.length + 1}`,
    type: args.word(0, TYPES),
    title: "",
    titleVisible: true,
    legend: "Bottom",
    over: null,
    series: [],
    valueFormat: "General",
    minimum: null,
    textOrientation: 0,
    deleted: false,
  };
  chart.series.push(newSeries(chart, "Series1", { sheet: of, area }));
  sheet.charts.push(chart);
  return chartObject(chart);
}

function chartObject(chart: ChartModel): HostObject {
  return shaped(CHART, chart);
}

const gone = ({ sheet, deleted }: ChartModel) => sheet.deleted || deleted;

const CHART: Shape<ChartModel> = {
  name: "Chart",
  id: ({ id }) => id,
  gone,
  read: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    chartType: ({ type }) => type,
    title: (chart) => shaped(TITLE, chart),
    legend: (chart) => shaped(LEGEND, chart),
    axes: (chart) => shaped(AXES, chart),
    series: (chart) => shaped(SERIES, chart),
  },
  write: {
    name: (chart, value) => {
      chart.name = textOf(value);
    },
  },
  call: {
    setPosition: (chart, args) => {
      const corner = (index: number): ChartSource =>
        args.thing(index, RangeTarget) ?? sourceRange(chart.sheet, args.text(index));
      const { top, left } = corner(0).area;
      const { bottom, right } = corner(1).area;
      chart.over = { top, left, bottom, right };
    },
    delete: (chart) => {
      guardSheet(chart.sheet, "allowEditObjects");
      chart.sheet.charts = chart.sheet.charts.filter((other) => other !== chart);
      chart.deleted = true;
    },
  },
};

const TITLE: Shape<ChartModel> = {
  name: "ChartTitle",
  gone,
  read: { text: ({ title }) => title, visible: ({ titleVisible }) => titleVisible },
  write: {
    text: (chart, value) => {
      chart.title = textOf(value);
    },
    visible: (chart, value) => {
      chart.titleVisible = flagOf(value);
    },
  },
};

const LEGEND: Shape<ChartModel> = {
  name: "ChartLegend",
  gone,
  read: { position: ({ legend }) => legend },
  write: {
    position: (chart, value) => {
      chart.legend = wordOf(value, ["Top", "Bottom", "Left", "Right", "Corner"]);
    },
  },
};

const AXES: Shape<ChartModel> = {
  name: "ChartAxes",
  gone,
  read: {
    categoryAxis: (chart) => shaped(CATEGORY_AXIS, chart),
    valueAxis: (chart) => shaped(VALUE_AXIS, chart),
  },
};

const CATEGORY_AXIS: Shape<ChartModel> = {
  name: "ChartAxis",
  gone,
  read: { textOrientation: ({ textOrientation }) => textOrientation },
  write: {
    textOrientation: (chart, value) => {
      const angle = numberOf(value);
      if (angle !== 180 && !(angle >= -90 && angle <= 90)) throw invalidArgument();
      chart.textOrientation = angle;
    },
  },
};

const VALUE_AXIS: Shape<ChartModel> = {
  name: "ChartAxis",
  gone,
  read: { numberFormat: ({ valueFormat }) => valueFormat, minimum: ({ minimum }) => minimum },
  write: {
    numberFormat: (chart, value) => {
      chart.valueFormat = textOf(value);
    },
    minimum: (chart, value) => {
      chart.minimum = numberOf(value);
    },
  },
};

const SERIES: Shape<ChartModel> = {
  name: "ChartSeriesCollection",
  gone,
  items: ({ series }) => series.map(chartSeriesObject),
  read: { count: ({ series }) => series.length },
  call: {
    getCount: ({ series }) => series.length,
    getItemAt: ({ series }, args) => {
      const found = series[args.integer(0)];
      return found ? chartSeriesObject(found) : notFound();
    },
    add: (chart, args) => {
      const [first] = chart.series;
      if (!first) throw invalidArgument();
      const series = newSeries(chart, args.optionalText(0) ?? "", first.values);
      chart.series.push(series);
      return chartSeriesObject(series);
    },
  },
};

function notFound(): never {
  throw itemNotFound();
}
