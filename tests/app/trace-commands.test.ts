import { createCommands } from "../../src/app/commands";
import { createAppStore } from "../../src/app/state";
import { addressText } from "../../src/core/address";
import { zhCN } from "../../src/locales/zh-cn";
import { loadWords } from "../../src/taskpane/load-words";
import { sheetOf } from "../core/sheet-of";
import { smallWorkbook, workbookOf } from "../core/small-workbook";
import { fakePort } from "./fake-port";

/** A workbook with a summary whose one cell, below ten empty rows, is selected. */
function open(text: string) {
  const rows = [...Array.from({ length: 9 }, () => [null]), [text]];
  const port = fakePort(smallWorkbook({ more: [sheetOf("编制说明", rows)] }));
  const store = createAppStore();
  const commands = createCommands({
    ...{ port, store, words: zhCN },
    loadWords,
    loadSimplify: async () => (one: string) => one,
    today: () => "2023-11-08",
  });
  return { port, store, commands };
}

it("follows a single figure at once, and changes nothing in the workbook", async () => {
  const { port, store, commands } = open("甲类10项。");
  await commands.trace();
  expect(store.getState().refusal).toBeNull();
  expect(store.getState().trace?.figures).toHaveLength(1);
  expect(port.selected.map(addressText)).toEqual(["K1!E7"]);
  expect(port.applied).toEqual([]);
});

it("of several figures it lists the cells and leaves the choice", async () => {
  const { port, store, commands } = open("甲类10项，乙类20项。");
  await commands.trace();
  const figures = store.getState().trace?.figures ?? [];
  expect(figures.map((one) => one.cells.map(addressText))).toEqual([["K1!E7"], ["K1!E8"]]);
  expect(port.selected).toEqual([]);
});

it("says why where there is nothing to trace to", async () => {
  const port = fakePort(workbookOf([sheetOf("空", [["甲类10项"]])]));
  const store = createAppStore();
  const commands = createCommands({
    ...{ port, store, words: zhCN },
    loadWords,
    loadSimplify: async () => (one: string) => one,
    today: () => "2023-11-08",
  });
  await commands.trace();
  expect(store.getState().trace).toBeNull();
  expect(store.getState().refusal?.kind).toBe("faults");
});
