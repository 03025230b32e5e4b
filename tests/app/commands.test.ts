import { createCommands } from "../../src/app/commands";
import { createAppStore } from "../../src/app/state";
import { zhCN } from "../../src/locales/zh-cn";
import { loadWords } from "../../src/taskpane/load-words";
import { sampleWorkbook, withCell } from "../samples/sample-check";
import { fakePort } from "./fake-port";

function open(file = "2022.xlsx") {
  const port = fakePort(sampleWorkbook(file));
  const store = createAppStore();
  const commands = createCommands({
    port,
    store,
    words: zhCN,
    loadWords,
    loadSimplify: async () => (text) => text,
    today: () => "2022-11-08",
  });
  return { port, store, commands };
}

describe("the check command", () => {
  it("leaves the result in the store and marks both families", async () => {
    const { port, store, commands } = open();
    await commands.check();
    const { result, notice, refusal, running } = store.getState();
    expect(result?.verdict).toBe("explain");
    expect({ notice, refusal, running }).toEqual({
      notice: { code: "checked" },
      refusal: null,
      running: null,
    });
    expect(port.applied[0]?.edits).toMatchObject([
      {
        kind: "mark",
        family: "error",
        cells: [
          { sheet: "KW302 项目复审与验收情况" },
          { sheet: "KW304 科技企业与高新技术产业情况" },
        ],
      },
      { kind: "mark", family: "shortfall", cells: [] },
    ]);
  });

  it("leaves what is worth a look in the scheme beside the result", async () => {
    const { store, commands } = open("2023.xlsx");
    expect(store.getState().notes).toEqual([]);
    await commands.check();
    expect(store.getState().notes.map((one) => one.code)).toContain("plan_sum");
  });

  it("marks only the families that are switched on", async () => {
    const { port, commands } = open();
    await commands.showMarks("shortfall", false);
    await commands.check();
    expect(port.applied.at(-1)?.edits.map((edit) => edit.kind === "mark" && edit.family)).toEqual([
      "error",
    ]);
  });

  it("does nothing while another command runs", async () => {
    const { port, commands } = open();
    await Promise.all([commands.check(), commands.check(), commands.fillSummary()]);
    expect(port.applied).toHaveLength(1);
  });

  it("says what the host refuses, and is free again afterwards", async () => {
    const { port, store, commands } = open();
    port.fail = { problem: { code: "cell_edit_mode" } };
    await commands.check();
    expect(store.getState().refusal).toEqual({
      kind: "problem",
      problem: { code: "cell_edit_mode" },
    });
    await commands.check();
    expect(store.getState().notice).toEqual({ code: "checked" });
  });

  it("refuses a workbook without forms, and one whose scheme has faults", async () => {
    const { port, store, commands } = open();
    const whole = port.workbook;
    port.workbook = {
      ...whole,
      sheets: whole.sheets.filter((sheet) => !sheet.name.startsWith("KW")),
    };
    await commands.check();
    expect(store.getState().refusal).toEqual({ kind: "no_form" });
    port.workbook = { ...whole, sheets: whole.sheets.filter((sheet) => sheet.name !== "指标目录") };
    await commands.check();
    const faults = [{ code: "no_catalogue" }];
    expect(store.getState().refusal).toEqual({ kind: "faults", faults });
    expect(port.applied).toEqual([]);
  });

  it("can be cancelled while it reads", async () => {
    const { port, store, commands } = open();
    port.during = (work) => {
      commands.cancel();
      if (work.signal.aborted) throw { problem: { code: "cancelled" } };
    };
    await commands.check();
    expect(store.getState().refusal).toEqual({ kind: "problem", problem: { code: "cancelled" } });
    expect(store.getState().running).toBeNull();
  });
});

describe("the other commands", () => {
  it("explain writes a line on a new sheet and changes the verdict when all is explained", async () => {
    const { port, store, commands } = open();
    await commands.check();
    for (const rule of ["R6", "R8"]) {
      const finding = store
        .getState()
        .result?.findings.find((one) => one.rule === rule && one.severity === "query");
      if (!finding) throw new Error(`no finding ${rule}`);
      await commands.explain(finding, `关于${rule}的说明`, "林晓");
    }
    const sheet = port.applied[1]?.edits[0];
    expect(sheet).toMatchObject({ kind: "addSheet", content: { name: "审核说明" } });
    const values =
      sheet?.kind === "addSheet"
        ? sheet.content.cells.filter((cell) => cell.row === 3).map((cell) => cell.value)
        : [];
    expect(values).toEqual([
      "R6",
      "KW302 项目复审与验收情况!E9",
      66,
      69,
      "关于R6的说明",
      "林晓",
      "2022-11-08",
    ]);
    expect(store.getState().result?.verdict).toBe("pass");
  });

  it("fill summary writes to a copy of the template, never to the template", async () => {
    const { port, store, commands } = open();
    await commands.fillSummary();
    const edits = port.applied[0]?.edits ?? [];
    expect(edits[0]).toEqual({ kind: "copySheet", from: "年终总结", name: "年终总结（2022）" });
    expect(edits.at(-1)).toMatchObject({ kind: "addSheet", content: { name: "总结填写记录" } });
    expect(
      edits
        .slice(1, -1)
        .every((edit) => edit.kind === "write" && edit.at.sheet === "年终总结（2022）")
    ).toBe(true);
    expect(store.getState().notice).toMatchObject({
      code: "filled",
      sheets: ["年终总结（2022）"],
      gaps: 0,
    });
  });

  it("insert table needs a check first, and an empty place", async () => {
    const { port, store, commands } = open("2023.xlsx");
    await commands.insertTable(false);
    expect(store.getState().refusal).toEqual({ kind: "check_first" });
    await commands.check();
    await commands.insertTable(false);
    expect(port.applied[1]?.options.mustBeEmpty).toEqual([
      { sheet: "编制说明", range: { top: 9, left: 0, bottom: 51, right: 7 } },
    ]);
    expect(port.applied[1]?.edits.some((edit) => edit.kind === "addTable")).toBe(true);
    expect(store.getState().notice).toEqual({ code: "inserted", rows: 39 });
    await commands.insertTable(true);
    expect(port.applied[2]?.options).toEqual({});
  });

  it("insert table overwrites with the table that was refused, not with another", async () => {
    const { port, commands } = open("2023.xlsx");
    await commands.check();
    port.fail = { problem: { code: "occupied", sheet: "编制说明", range: null } };
    await commands.insertTable(false, { kind: "chart", form: "KW305", chart: true });
    await commands.insertTable(true);
    expect(port.applied[1]?.edits.map(({ kind }) => kind)).toContain("addChart");
    await commands.insertTable(false);
    expect(port.applied[2]?.edits.map(({ kind }) => kind)).not.toContain("addChart");
  });

  it("insert table reads figures anew that have changed since the check", async () => {
    const { port, store, commands } = open("2023.xlsx");
    await commands.check();
    const sheet = "KW305 科学普及与科技培训情况";
    const training = { row: 15, column: 4 };
    port.workbook = withCell(port.workbook, sheet, { ...training, value: 2468 });
    store.setState({ stale: true });
    await commands.insertTable(false, { kind: "plan", form: "KW305", chart: false });
    const values = port.applied[1]?.edits.map((edit) => edit.kind === "write" && edit.value);
    expect(values).toContain(2468);
    expect(store.getState().stale).toBe(false);
  });

  it("insert table says so where there is nothing to list", async () => {
    const { port, store, commands } = open("2022.xlsx");
    await commands.check();
    await commands.insertTable(false, { kind: "shortfalls", form: null, chart: false });
    expect(store.getState().notice).toEqual({ code: "inserted", rows: 0 });
    expect(port.applied).toHaveLength(1);
  });

  it("undo takes the last step back and says so, or that there is none", async () => {
    const { store, commands } = open();
    await commands.check();
    expect(store.getState().undoStep).toEqual({ edits: 2, sheets: ["编制说明"] });
    await commands.undo();
    expect(store.getState()).toMatchObject({ notice: { code: "undone" }, undoStep: null });
    await commands.undo();
    expect(store.getState().notice).toEqual({ code: "nothing_to_undo" });
  });

  it("select goes to the cell, and says so where it cannot", async () => {
    const { port, store, commands } = open();
    const at = { sheet: "KW301", row: 3, column: 4 };
    await commands.select(at);
    expect(port.selected).toEqual([at]);
    port.fail = { problem: { code: "sheet_gone", sheet: "KW301" } };
    await commands.select(at);
    expect(store.getState().refusal).toMatchObject({ problem: { code: "sheet_gone" } });
  });
});
