import { numberOf, textOf, wordOf, type Arguments } from "../arguments";
import { invalidArgument } from "../host-error";
import type { ChartModel, ChartSeriesModel, ChartSource } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { colorOf } from "./colors";
import { RangeTarget } from "./range-target";

export function chartSeriesObject(series: ChartSeriesModel): HostObject {
  return shaped(SERIES, series);
}

export function newSeries(chart: ChartModel, name: string, values: ChartSource): ChartSeriesModel {
  return {
    chart,
    name,
    type: null,
    values,
    categories: null,
    fill: null,
    marker: "Automatic",
    line: { color: "#000000", lineStyle: "Continuous", weight: 2.25 },
    points: new Map(),
  };
}

const gone = ({ chart }: ChartSeriesModel) => chart.sheet.deleted || chart.deleted;

function sourceOf(args: Arguments): ChartSource {
  const range = args.thing(0, RangeTarget);
  if (!range) throw invalidArgument();
  return { sheet: range.sheet, area: range.area };
}

const SERIES: Shape<ChartSeriesModel> = {
  name: "ChartSeries",
  gone,
  read: {
    name: ({ name }) => name,
    chartType: ({ type, chart }) => type ?? chart.type,
    markerStyle: ({ marker }) => marker,
    format: (series) => shaped(SERIES_FORMAT, series),
    points: (series) => shaped(POINTS, series),
  },
  write: {
    name: (series, value) => {
      series.name = textOf(value);
    },
    chartType: (series, value) => {
      series.type = wordOf(value, ["ColumnClustered", "BarClustered", "Line"]);
    },
    markerStyle: (series, value) => {
      series.marker = wordOf(value, ["Automatic", "None", "Square", "Diamond", "Circle"]);
    },
  },
  call: {
    setValues: (series, args) => {
      series.values = sourceOf(args);
    },
    setXAxisValues: (series, args) => {
      series.categories = sourceOf(args);
    },
  },
};

const SERIES_FORMAT: Shape<ChartSeriesModel> = {
  name: "ChartSeriesFormat",
  gone,
  read: {
    fill: (series) => shaped(SERIES_FILL, series),
    line: (series) => shaped(LINE, series),
  },
};

const SERIES_FILL: Shape<ChartSeriesModel> = {
  name: "ChartFill",
  gone,
  call: {
    setSolidColor: (series, args) => {
      series.fill = colorOf(args.any(0));
    },
  },
};

const LINE: Shape<ChartSeriesModel> = {
  name: "ChartLineFormat",
  gone,
  read: {
    color: ({ line }) => line.color,
    lineStyle: ({ line }) => line.lineStyle,
    weight: ({ line }) => line.weight,
  },
  write: {
    color: ({ line }, value) => {
      line.color = colorOf(value);
    },
    lineStyle: ({ line }, value) => {
      line.lineStyle = wordOf(value, ["Continuous", "Dash", "DashDot", "Dot", "None"]);
    },
    weight: ({ line }, value) => {
      line.weight = numberOf(value);
    },
  },
};

interface PointTarget {
  readonly series: ChartSeriesModel;
  readonly index: number;
}

const POINTS: Shape<ChartSeriesModel> = {
  name: "ChartPointsCollection",
  gone,
  call: {
    getItemAt: (series, args) => {
      const index = args.integer(0);
      const { top, bottom } = series.values.area;
      if (index < 0 || index > bottom - top) throw invalidArgument();
      return shaped(POINT, { series, index });
    },
  },
};

const pointGone = ({ series }: PointTarget) => gone(series);

const POINT: Shape<PointTarget> = {
  name: "ChartPoint",
  gone: pointGone,
  read: { format: (point) => shaped(POINT_FORMAT, point) },
};

const POINT_FORMAT: Shape<PointTarget> = {
  name: "ChartPointFormat",
  gone: pointGone,
  read: {
    fill: (point) => shaped(POINT_FILL, point),
    border: (point) => shaped(POINT_BORDER, point),
  },
};

function lookOf({ series, index }: PointTarget): { fill: string | null; border: string | null } {
  const look = series.points.get(index) ?? { fill: null, border: null };
  series.points.set(index, look);
  return look;
}

const POINT_FILL: Shape<PointTarget> = {
  name: "ChartFill",
  gone: pointGone,
  call: {
    setSolidColor: (point, args) => {
      lookOf(point).fill = colorOf(args.any(0));
    },
  },
};

const POINT_BORDER: Shape<PointTarget> = {
  name: "ChartBorder",
  gone: pointGone,
  write: {
    color: (point, value) => {
      lookOf(point).border = colorOf(value);
    },
  },
};
