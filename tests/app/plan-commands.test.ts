import { Converter } from "opencc-js/t2cn";
import { createCommands } from "../../src/app/commands";
import { createAppStore, type PlanChoice } from "../../src/app/state";
import type { Workbook } from "../../src/core/workbook";
import { zhCN } from "../../src/locales/zh-cn";
import { loadWords } from "../../src/taskpane/load-words";
import { sheetOf } from "../core/sheet-of";
import { smallWorkbook } from "../core/small-workbook";
import { fakePort } from "./fake-port";

const catalogue = [
  ["01", "科技项目", "项"],
  ["02", "产值", "亿元"],
] as const;

function open(workbook: Workbook = smallWorkbook({ catalogue, plan: [["01", "不少于20项"]] })) {
  const port = fakePort(workbook);
  const store = createAppStore();
  const commands = createCommands({
    ...{ port, store, words: zhCN },
    loadWords,
    loadSimplify: async () => Converter({ from: "t", to: "cn" }),
    today: () => "2023-11-08",
  });
  /** Every proposal that is sure. */
  const sure = (): readonly PlanChoice[] =>
    (store.getState().plan?.reading.targets ?? []).flatMap(({ match }, place) =>
      match.confidence === "sure" && match.indicator ? [{ place, indicator: match.indicator }] : []
    );
  return { port, store, commands, sure };
}

describe("reading a plan", () => {
  it("leaves targets, queries and the catalogue in the store, and writes nothing", async () => {
    const { port, store, commands } = open();
    await commands.readPlan(
      "今年科技項(xiàng)目不少於30項。去年產值100億元，今年產值達到150億元，增長30%。"
    );
    const { plan, notice } = store.getState();
    expect(notice).toEqual({ code: "plan_read", targets: 4 });
    expect(plan?.queries.map((one) => one.code)).toEqual(["growth_level"]);
    expect(plan?.indicators).toHaveLength(2);
    expect(port.applied).toEqual([]);
  });

  it("without a text takes the cells from the selected one down to the first empty one", async () => {
    const texts = ["产值达到150亿元。", "科技项目30项。", null, "科技项目40项。"];
    const rows = [...Array.from({ length: 9 }, () => [null]), ...texts.map((text) => [text])];
    const { store, commands } = open(
      smallWorkbook({ catalogue, plan: [["01", "1项"]], more: [sheetOf("编制说明", rows)] })
    );
    await commands.readPlan("  ");
    expect(store.getState().plan?.reading.targets.map((one) => one.target.wording)).toEqual([
      "产值达到150亿元",
      "科技项目30项",
    ]);
  });

  it("says that there is no target, and what is wrong with the scheme", async () => {
    const { port, store, commands } = open();
    await commands.readPlan("各项工作扎实推进。");
    expect(store.getState().refusal).toEqual({ kind: "no_target" });
    port.workbook = { ...port.workbook, sheets: [] };
    await commands.readPlan("科技项目30项。");
    expect(store.getState().refusal).toMatchObject({
      kind: "faults",
      faults: [{ code: "no_catalogue" }],
    });
  });
});

describe("writing confirmed targets", () => {
  it("adds them below the plan in one step", async () => {
    const { port, store, commands, sure } = open();
    await commands.readPlan("产值力争达到150亿元。");
    await commands.writePlan(sure());
    const { notice, undoStep } = store.getState();
    expect(notice).toEqual({ code: "planned", rows: 1, sheet: "年度计划" });
    expect(undoStep?.edits).toBe(4);
    expect(
      port.applied[0]?.edits.map((edit) => edit.kind === "write" && [edit.at.row, edit.value])
    ).toEqual([
      [2, "K1"],
      [2, "02"],
      [2, "产值力争达到150亿元"],
      [2, "争取"],
    ]);
  });

  it("writes nothing where the plan has one of them with another figure, and keeps why", async () => {
    const { port, store, commands, sure } = open();
    await commands.readPlan("产值达到150亿元。科技项目30项。");
    await commands.writePlan(sure());
    expect(port.applied).toEqual([]);
    expect(store.getState().refusal).toEqual({ kind: "plan_refused", count: 1 });
    expect(store.getState().plan?.refused).toMatchObject([
      { code: "other_words", place: 1, there: "不少于20项" },
    ]);
  });

  it("does not write again what is there", async () => {
    const { port, store, commands, sure } = open();
    await commands.readPlan("科技项目20项。");
    await commands.writePlan(sure());
    expect(port.applied).toEqual([]);
    expect(store.getState().notice).toMatchObject({ code: "planned", rows: 0 });
  });

  it("refuses an indicator that the catalogue has lost meanwhile", async () => {
    const { port, store, commands, sure } = open();
    await commands.readPlan("产值达到150亿元。");
    port.workbook = smallWorkbook({
      catalogue: [["01", "科技项目", "项"]],
      plan: [["01", "20项"]],
    });
    await commands.writePlan(sure());
    expect(store.getState().plan?.refused).toMatchObject([{ code: "no_indicator" }]);
    expect(port.applied).toEqual([]);
  });
});
