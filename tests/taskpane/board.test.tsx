/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Board, BoardUnit, UnitDetail, UnitFinding } from "../../src/app/board";
import type { CallName, SentAnswer, SentCall } from "../../src/app/collect-calls";
import type { CommandContext, Task } from "../../src/app/commands";
import { boardWords as enBoard } from "../../src/locales/en-us-board";
import { boardWords as zhBoard } from "../../src/locales/zh-cn-board";
import { fakePort } from "../app/fake-port";
import { LANGUAGES, showPane } from "./show-pane";

const COUNTS = { hard: 0, query: 0, open: 0, info: 0, unchecked: 0 };
const unit = (number: number, more: Partial<BoardUnit> = {}): BoardUnit => ({
  ...{ code: `U${String(number)}`, name: `第${String(number)}街道`, due: ["K1"], missing: [] },
  ...{ deadline: "2023-11-10", received: "2023-11-08", receivedBy: "form", lateBy: null },
  ...{ verdict: "pass", counts: COUNTS, ...more },
});

const UNITS = [
  ...Array.from({ length: 9_998 }, (_, number) => unit(number)),
  unit(9_998, {
    verdict: "return",
    lateBy: "form",
    counts: { ...COUNTS, hard: 2, query: 3, open: 1 },
  }),
  unit(9_999, { verdict: "missing", received: null, receivedBy: null, missing: ["K1"] }),
];
const BOARD: Board = {
  units: UNITS,
  strays: [
    { path: "报送/坏.xlsx", state: "unread", stated: "", why: ["是文本文件。"] },
    { path: "报送/外地.xlsx", state: "unknown", stated: "外地某单位", why: ["单位名录中没有。"] },
  ],
  states: {
    ...{ current: 9_999, older: 0, duplicate: 0, explanations: 0, unknown: 1, blank: 0 },
    ...{ no_form: 0, unread: 1 },
  },
};
const FINDING: Omit<UnitFinding, "file"> = {
  ...{ rule: "R1", code: "relation", severity: "hard", form: "K1", indicator: "01" },
  ...{ cell: "K1!D8", left: 99, right: 24, explanation: null, askedAgain: null },
  message: "项目合计不等。",
};
const DETAIL: UnitDetail = {
  files: [{ path: "报送/9998.xlsx", state: "current", forms: ["K1"], reported: "2023-11-20" }],
  resubmission: { times: 1, changed: 2, closed: 1, open: 1, fresh: 0, carried: 0, again: 1 },
  findings: [{ ...FINDING, askedAgain: "请重新说明。", file: "报送/9998.xlsx" }],
  unchecked: [{ rule: "R2", message: "缺数。" }],
};

/** A worker that gives canned answers; `null` for a call that is never answered. */
let answers: Partial<Record<CallName, unknown>>;
let asked: CallName[];
class FakeWorker {
  onmessage: ((event: { readonly data: SentAnswer }) => void) | null = null;
  terminate() {
    this.onmessage = null;
  }
  postMessage({ number, name }: SentCall) {
    asked.push(name);
    const answer = answers[name];
    if (answer === undefined) return;
    void Promise.resolve().then(() =>
      this.onmessage?.({ data: { kind: "answer", number, answer } })
    );
  }
}

beforeEach(() => {
  const recalled = { known: [], partly: new Map(), remembers: true };
  answers = {
    begin: null,
    recall: recalled,
    read: [],
    keep: null,
    settle: { ...BOARD, units: UNITS.slice(-4) },
    unit: DETAIL,
  };
  asked = [];
  Object.assign(globalThis, { Worker: FakeWorker, COLLECT_WORKER: "worker.js" });
});

async function openBoard(words = LANGUAGES[0]![1]) {
  const shown = showPane({}, { words });
  const port = fakePort({ sheets: [], names: [], date1904: false });
  const context = { port, words, today: () => "2023-11-20" } as unknown as CommandContext;
  shown.commands.task.mockImplementation((body: Task) =>
    body(context, { signal: { aborted: false }, progress: () => undefined })
  );
  await shown.user.click(screen.getByRole("button", { name: words.pane.actions.collect }));
  const region = await screen.findByRole("region", { name: words.pane.actions.collect });
  const part = within(region);
  const own = words.language === "en-US" ? enBoard : zhBoard;
  const choose = () =>
    shown.user.upload(
      part.getByLabelText<HTMLInputElement>(own.chooseFiles, { selector: "input" }),
      [new File(["1"], "甲.xlsx"), new File(["2"], "乙.xlsx"), new File(["3"], "~$乙.xlsx")]
    );
  return { ...shown, part, own, choose, port };
}

const rows = () => screen.queryAllByRole("listitem").filter((one) => one.ariaSetSize !== null);

it.each(LANGUAGES)(
  "reads chosen files and shows 10,000 units, of which few are in the page (%s)",
  async (_, words) => {
    answers.settle = BOARD;
    const { part, own, choose } = await openBoard(words);
    await choose();
    await part.findByText(own.read(2));
    expect(part.getByText(own.passedOver(1))).toBeTruthy();
    expect(part.getByRole("button", { name: `${own.all} 10000` })).toBeTruthy();
    const drawn = part.getAllByRole("listitem").length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(60);
  }
);

it("filters by verdict, searches, and opens a unit with its file, finding and cell", async () => {
  const { part, own, choose, user } = await openBoard();
  await choose();
  await user.click(await part.findByRole("button", { name: "退回 1" }));
  const row = part.getByRole("button", { name: /第9998街道/u });
  expect(row.textContent).toMatch(/退回.*迟报.*强制性 2.*核实性 3.*待说明 1/u);
  await user.click(row);
  const item = within(row.closest("li")!);
  expect(await item.findByText("报送/9998.xlsx")).toBeTruthy();
  expect(item.getByText("K1!D8 · R1")).toBeTruthy();
  expect(item.getByText("缺数。")).toBeTruthy();
  expect(item.getByText("请重新说明。")).toBeTruthy();
  expect(item.getByText(/^重报 1 次：改动 2 格，已改正 1 处，仍存在 1 处/u)).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(part.queryByText("报送/9998.xlsx")).toBeNull();
  await user.click(part.getByRole("button", { name: `${own.all} 4` }));
  await user.type(part.getByRole("searchbox"), "第9999");
  await waitFor(() => expect(part.getByText(own.shown(1, 4))).toBeTruthy());
  expect(part.getByRole("button", { name: /第9999街道.*未报.*应报 K1.*期限/u })).toBeTruthy();
});

it("lists the files that belong to nobody, with the reason", async () => {
  const { part, own, choose, user } = await openBoard();
  await choose();
  await user.click(await part.findByRole("button", { name: own.strays(2) }));
  expect(part.getByText("报送/坏.xlsx · 不能读取")).toBeTruthy();
  expect(part.getByText("单位名录中没有。")).toBeTruthy();
});

it("is cancelled, shows what there is, and reads the rest when asked", async () => {
  delete answers.read;
  const { part, own, choose, user } = await openBoard();
  await choose();
  await user.click(await part.findByRole("button", { name: own.cancel }));
  expect(await part.findByText(own.cancelled(0, 2))).toBeTruthy();
  answers.read = [];
  await user.click(part.getByRole("button", { name: own.resume(2) }));
  expect(await part.findByText(own.read(2))).toBeTruthy();
});

it("outlives its part, says where nothing is remembered, and puts its sheet beside hers", async () => {
  answers.recall = { known: [], partly: new Map(), remembers: false };
  answers.sheet = { name: "报送状态(2)", cells: [], widths: [] };
  const { part, own, choose, user, port } = await openBoard();
  await choose();
  expect(await part.findByText(own.notRemembered)).toBeTruthy();
  await user.click(part.getByRole("button", { name: own.close }));
  await user.click(screen.getByRole("button", { name: "报送情况" }));
  port.fail = Object.assign(new Error("taken"), {
    problem: { code: "sheet_name_taken", sheet: "报送状态" },
  });
  await user.click(await screen.findByRole("button", { name: own.toSheet }));
  await waitFor(() => expect(port.applied).toHaveLength(1));
  expect(port.applied[0]!.edits).toEqual([{ kind: "addSheet", content: answers.sheet }]);
  expect(asked.filter((one) => one === "sheet")).toHaveLength(2);
});

it("says what the open workbook lacks, and that nothing was dropped", async () => {
  answers.begin = { kind: "no_register" };
  const { part, own, choose, store } = await openBoard();
  await choose();
  await waitFor(() =>
    expect(store.getState().refusal).toEqual({ kind: "said", text: own.noRegister })
  );
  expect(rows()).toEqual([]);
  expect(part.queryByRole("searchbox")).toBeNull();
});
