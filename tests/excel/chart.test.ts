import type { Edit } from "../../src/core/workbook";
import { unzipSync } from "fflate";
import { saveModel } from "../excel-host/workbook-file";
import { differencesBetween, plainModel } from "./look";
import { openSheets, plainSheet, WORK } from "./open";
import { openSession } from "./session";

const rows = [
  ["指标", "完成率", "目标线"],
  ["专利", 1.5, 1],
  ["企业", 0.4, 1],
  ["培训", 0.8, 1],
];
const column = (left: number) => ({ top: 1, left, bottom: 3, right: left });
const data = <T>(left: number, shown: readonly T[]) => ({
  ...{ sheet: "表一", range: column(left), shown },
});
const edit: Edit = {
  kind: "addChart",
  sheet: "表一",
  chart: {
    kind: "column",
    title: "完成率",
    over: { top: 6, left: 0, bottom: 20, right: 5 },
    categories: data(0, ["专利", "企业", "培训"]),
    series: [
      { name: "完成率", values: data(1, [1.5, 0.4, 0.8]), light: [1, 2] },
      { name: "目标", values: data(2, [1, 1, 1]), dashedLine: true },
    ],
    format: "0%",
    uprightLabels: true,
  },
};

const open = () => openSheets([plainSheet("表一", rows)], { apiVersion: "1.14" });

it("is a native one over the cells of its table: dark and light bars, and a dashed line", async () => {
  const { host, port } = open();
  await port.apply([edit], {}, WORK);
  expect(host.model.sheets[0]?.charts).toMatchObject([
    {
      name: "Heshu_1",
      type: "ColumnClustered",
      title: "完成率",
      over: edit.chart.over,
      valueFormat: "0%",
      minimum: 0,
      textOrientation: 180,
      series: [
        { name: "完成率", type: null, fill: "#1F3864", values: { area: column(1) } },
        { name: "目标", type: "Line", line: { lineStyle: "Dash" }, values: { area: column(2) } },
      ],
    },
  ]);
  const [bars, line] = host.model.sheets[0]!.charts[0]!.series;
  expect([...bars!.points]).toEqual([
    [1, { fill: "#DDE4F0", border: "#1F3864" }],
    [2, { fill: "#DDE4F0", border: "#1F3864" }],
  ]);
  expect(bars!.categories?.area).toEqual(column(0));
  expect(line!.points.size).toBe(0);
});

it("is taken back alone, also where another one stands beside it", async () => {
  const { host, port } = open();
  await port.apply([edit], {}, WORK);
  const before = plainModel(host.model);
  await port.apply([edit], {}, WORK);
  expect(host.model.sheets[0]?.charts.map(({ name }) => name)).toEqual(["Heshu_1", "Heshu_2"]);
  await port.undo(WORK);
  expect(differencesBetween(before, plainModel(host.model))).toEqual([]);
  await port.undo(WORK);
  expect(host.model.sheets[0]?.charts).toEqual([]);
});

it("that the user has deleted since leaves nothing to be taken back", async () => {
  const { host, port } = open();
  await port.apply([edit], {}, WORK);
  host.model.sheets[0]!.charts = [];
  await expect(port.undo(WORK)).resolves.toMatchObject({ edits: 1 });
});

it("goes into the file that the workbook is saved to", async () => {
  const { host, port } = open();
  await port.apply([edit], {}, WORK);
  const part = unzipSync(saveModel(host.model))["xl/charts/chart1.xml"];
  const xml = new TextDecoder().decode(part);
  expect(xml).toContain("<c:f>'表一'!$B$2:$B$4</c:f>");
  expect(xml.match(/<c:dPt><c:idx val="(\d)"/g)).toHaveLength(2);
  expect(xml).toContain('<a:prstDash val="dash"/>');
});

it("goes with the table of a command, and away with it in one step", async () => {
  const { host, port, commands, store } = openSession();
  await commands.check();
  await commands.select({ sheet: "编制说明", row: 40, column: 0 });
  const before = plainModel(host.model);
  await commands.insertTable(false, { kind: "plan", form: "KW305", chart: true });
  expect(store.getState().notice).toEqual({ code: "inserted", rows: 6 });
  const sheet = host.model.sheets[0];
  expect(sheet?.charts).toHaveLength(1);
  expect(sheet?.tables).toMatchObject([{ showTotals: true }]);
  expect(sheet?.charts[0]?.over?.top).toBe((sheet?.tables[0]?.area.bottom ?? 0) + 3);
  await port.undo(WORK);
  expect(differencesBetween(before, plainModel(host.model))).toEqual([]);
});
