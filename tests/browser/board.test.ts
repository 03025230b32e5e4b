import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import { zhCN } from "../../src/locales/zh-cn";
import { boardWords } from "../../src/locales/zh-cn-board";
import { collectWords } from "../../src/locales/zh-cn-collect";
import { pageState } from "./book-state";
import { drivePane, type PaneDriver } from "./drive-pane";
import { dropOnPane } from "./drop-on-pane";
import { startDrive, type Drive } from "./open-page";
import { submittedFolder, type SubmittedFolder } from "./submitted-folder";
import { openFile } from "./workbook-files";

let drive: Drive;
let folder: SubmittedFolder;
beforeAll(async () => {
  folder = submittedFolder(UNITS);
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(async () => {
  folder.remove();
  await drive.close();
});

const UNITS = 570;
/** A page that is drawn more seldom feels stuck. */
const LONGEST_FRAME_MS = 100;

test.each(["desktop", "web"] as const)(
  "500 dropped files are read while the pane stays lively, and what is known is not read again (%s)",
  async (flavour) => {
    const open = await drive.open({ flavour });
    const pane = drivePane(open);
    await pane.idle();
    await openFile(open.page, "制度.xlsx", folder.scheme);
    await pane.idle();
    const board = boardOf(pane);

    // Cancelled half way, what is finished is shown; the rest is read when asked for.
    await dropOnPane(open.page, [folder.path]);
    await board.part.getByText(/^已审核 [1-9]/u).waitFor();
    await board.button(boardWords.cancel).click();
    const [of, done] = numbers(await board.part.getByText(/^已取消/u).innerText());
    expect(of).toBe(folder.files);
    expect(of).toBeGreaterThanOrEqual(500);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(folder.files);
    await board.part.getByRole("button", { name: /^继续/u }).click();
    await board.button(boardWords.cancel).waitFor();
    const longest = await watchTasks(open.page);
    await board.part.getByText(boardWords.read(folder.files - done!)).waitFor();
    expect(await longest()).toBeLessThanOrEqual(LONGEST_FRAME_MS);

    // The board says of every unit what was planted, and the saved workbook as well.
    await expectChips(board, folder);
    const strays = board.part.getByRole("button", { name: /^没有归入任何单位/u });
    await strays.click();
    const items = board.part.getByRole("listitem").filter({ hasText: "报送/" });
    for (const stray of folder.strays) await items.filter({ hasText: stray }).first().waitFor();
    await strays.click();
    expect(await savedVerdicts(open.page, board)).toEqual(wordsOf(folder));

    // A unit by search, with its file and the cell.
    await board.part.getByRole("searchbox").fill("U0552");
    const row = board.part.getByRole("button", { name: /第552街道/u });
    await row.click();
    await board.part.getByText("报送/1片/第552街道.xlsx").waitFor();
    await board.part.getByText(/K1!D8 · R1/u).waitFor();
    if (flavour === "desktop") {
      const { violations } = await new AxeBuilder({ page: open.page }).exclude(".cells").analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }

    // The board as a sheet, in one step that can be taken back.
    const before = await pageState(open.page);
    await board.button(boardWords.toSheet).click();
    await pane.frame.getByText(boardWords.onSheet(collectWords.sheet.status)).first().waitFor();
    await open.page.getByRole("tab", { name: collectWords.sheet.status }).waitFor();
    await pane.frame.getByRole("button", { name: zhCN.pane.actions.undo, exact: true }).click();
    await open.page
      .getByRole("tab", { name: collectWords.sheet.status })
      .waitFor({ state: "detached" });
    expect(await pageState(open.page)).toEqual(before);

    // After the pane was closed, only what has changed is read; the sheet of the board changes nothing.
    await board.button(boardWords.toSheet).click();
    await pane.frame.getByText(boardWords.onSheet(collectWords.sheet.status)).first().waitFor();
    const corrected = folder.correct(3);
    await open.pane().evaluate(() => location.reload());
    await pane.idle();
    await dropOnPane(open.page, [folder.path]);
    await board.part.getByText(boardWords.reused(folder.files - corrected.length)).waitFor();
    await expectChips(board, folder);
    expect(await savedVerdicts(open.page, board)).toEqual(wordsOf(folder));
    expect(open.outside).toEqual([]);
    expect(open.errors).toEqual([]);
  }
);

interface BoardPart {
  readonly part: Locator;
  readonly button: (label: string) => Locator;
}

function boardOf({ frame }: PaneDriver): BoardPart {
  const part = frame.getByRole("region", { name: zhCN.pane.actions.collect, exact: true });
  return { part, button: (label) => part.getByRole("button", { name: label, exact: true }) };
}

/** Numbers of a text, in their order. */
const numbers = (text: string): readonly number[] => (text.match(/\d+/gu) ?? []).map(Number);

/**
 * Watches what the thread of the pages does, between two tasks of which alone they can be drawn.
 *
 * @returns asks for the processor time that the longest task took, in ms: what other programs take is
 *   not in it
 */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ["toplevel"] });
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Trace;
    const name = (one: TraceEvent) => (one.name === "thread_name" ? one.args?.name : undefined);
    const pages = traceEvents.filter((one) => name(one) === "CrRendererMain").map(placeOf);
    const tasks = traceEvents.filter(
      (one) => one.tdur !== undefined && pages.includes(placeOf(one))
    );
    expect(tasks.length).toBeGreaterThan(folder.files);
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  };
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds, of events that have an end. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const placeOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;

async function expectChips({ part }: BoardPart, { verdicts }: SubmittedFolder): Promise<void> {
  const all = [...verdicts.values()];
  for (const verdict of new Set(all)) {
    const count = all.filter((one) => one === verdict).length;
    const name = `${collectWords.verdict[verdict]} ${String(count)}`;
    await part.getByRole("button", { name, exact: true }).waitFor();
  }
}

const wordsOf = ({ verdicts }: SubmittedFolder) =>
  [...verdicts].map(([code, verdict]) => [code, collectWords.verdict[verdict]]);

/** Saves the workbook of the collection and reads the verdicts off its first sheet. */
async function savedVerdicts(page: Page, board: BoardPart): Promise<unknown> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    board.button(boardWords.save).click(),
  ]);
  expect(download.suggestedFilename()).toBe(boardWords.fileName);
  const { sheets } = readWorkbook(readFileSync(await download.path()), inflateNode);
  const [status] = sheets;
  const column = status!.cells.find((one) => one.value === collectWords.caption.verdict)!.column;
  const rows = new Map<number, [unknown, unknown]>();
  for (const { row, column: at, value } of status!.cells) {
    if (row === 0) continue;
    if (at === 0) rows.set(row, [value, null]);
    if (at === column) rows.get(row)![1] = value;
  }
  return [...rows.values()];
}
