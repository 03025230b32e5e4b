import { Converter } from "opencc-js/t2cn";
import { createCommands } from "../../src/app/commands";
import { createAppStore } from "../../src/app/state";
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

function open(workbook: Workbook) {
  const port = fakePort(workbook);
  const store = createAppStore();
  const commands = createCommands({
    ...{ port, store, words: zhCN },
    loadWords,
    loadSimplify: async () => Converter({ from: "t", to: "cn" }),
    today: () => "2023-11-08",
  });
  return { port, store, commands };
}

const BOOK = smallWorkbook({
  catalogue,
  plan: [["01", "不少于20项"]],
  rows: [
    ["科技项目", "项", "01", 20, 21, null],
    ["产值", "亿元", "02", null, 3.2, null],
  ],
});

it("leaves every figure with its outcome in the store, and writes nothing", async () => {
  const { port, store, commands } = open(BOOK);
  await commands.verifyText("科技項(xiàng)目21項，產值3.1億元。");
  const { verified, notice, refusal } = store.getState();
  expect([notice, refusal]).toEqual([null, null]);
  expect(verified?.verification.figures.map((one) => [one.shown, one.outcome])).toEqual([
    ["21項", "equal"],
    ["3.1億元", "different"],
  ]);
  expect(port.applied).toEqual([]);
});

it("without a text takes the cells from the selected one down", async () => {
  const rows = [...Array.from({ length: 9 }, () => [null]), ["科技项目20项。"], ["产值3.2亿元。"]];
  const { store, commands } = open({
    ...BOOK,
    sheets: [...BOOK.sheets, sheetOf("编制说明", rows)],
  });
  await commands.verifyText(" ");
  const { verified } = store.getState();
  expect(verified?.verification.figures.map((one) => one.outcome)).toEqual(["different", "equal"]);
  expect(verified?.paragraphs[1]?.at).toEqual({ sheet: "编制说明", row: 10, column: 0 });
});

it("says what is wrong with the scheme", async () => {
  const { store, commands } = open({ ...BOOK, sheets: [sheetOf("说明", [["无"]])] });
  await commands.verifyText("科技项目20项。");
  expect(store.getState().refusal?.kind).toBe("faults");
});
