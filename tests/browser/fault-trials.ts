import { zhCN as words } from "../../src/locales/zh-cn";
import type { Fault } from "../excel-host/workbook-model";
import { drivePane, type PaneDriver } from "./drive-pane";
import type { OpenPage } from "./open-page";
import { arm, keepGround, layGround, likeness, remember, type Ground } from "./trial-ground";
import { goTo } from "./workbook-files";

const FAULTS: readonly Fault[] = [5004, 5103, 7000, "GeneralException"];
const { actions, detail } = words.pane;
const QUERY = "总目标应与国家级、市级两项目标之和一致";
const EMPTY_PLACE = "J3";
/** Each trial draws the sheet several times; fewer cells in sight, less time. */
const SMALL = { width: 800, height: 480 } as const;

interface Command {
  readonly name: string;
  readonly ground: Ground;
  /** What comes before the command and never fails. */
  readonly prepare?: (pane: PaneDriver, open: OpenPage) => Promise<void>;
  readonly run: (pane: PaneDriver, open: OpenPage) => Promise<void>;
}

const COMMANDS: readonly Command[] = [
  { name: "check", ground: "opened", run: (pane) => pane.ribbon("Heshu.Check") },
  { name: "clear marks", ground: "marked", run: (pane) => pane.ribbon("Heshu.ClearMarks") },
  { name: "hide marks", ground: "marked", prepare: showMarks, run: pressMarks },
  { name: "fill summary", ground: "opened", run: (pane) => pane.ribbon("Heshu.FillSummary") },
  {
    name: "insert table",
    ground: "opened",
    run: (pane) => pane.ribbon("Heshu.Tables", "计划完成表"),
  },
  { name: "explain", ground: "marked", prepare: writeExplanation, run: saveExplanation },
  {
    name: "undo",
    ground: "opened",
    prepare: (pane) => pane.ribbon("Heshu.Check"),
    run: (pane) => pane.button(actions.undo),
  },
];

/**
 * Lets every command fail at each of its round trips in each way, one at a time.
 *
 * @returns a line for each trial that ended with a half-written workbook of which the pane says nothing
 */
export async function trialsGoneWrong(open: OpenPage): Promise<readonly string[]> {
  const pane = drivePane(open);
  await open.page.setViewportSize(SMALL);
  await pane.idle();
  await goTo(open.page, EMPTY_PLACE);
  await keepGround(open, "opened");
  await pane.ribbon("Heshu.Check");
  await keepGround(open, "marked");
  const outcomes: string[] = [];
  for (const command of COMMANDS) outcomes.push(...(await tryCommand(open, pane, command)));
  return outcomes.filter((line) => /half-written|unsaid|not taken back/.test(line));
}

/** Lets a command fail at each of its round trips in each way; gives a line for each trial. */
async function tryCommand(
  open: OpenPage,
  pane: PaneDriver,
  command: Command
): Promise<readonly string[]> {
  await layGround(open, command.ground);
  await command.prepare?.(pane, open);
  await remember(open, "before");
  await arm(open, null);
  await command.run(pane, open);
  const trips = await remember(open, "whole");
  expect(`${command.name}: ${String(trips > 0)}`).toBe(`${command.name}: true`);
  const outcomes: string[] = [];
  for (let at = 1; at <= trips; at += 1) {
    for (const fault of FAULTS) {
      await layGround(open, command.ground);
      await command.prepare?.(pane, open);
      await arm(open, { at, fault });
      await command.run(pane, open);
      await arm(open, null);
      const outcome = await outcomeOf(open, pane);
      outcomes.push(`${command.name}, ${String(fault)} at ${String(at)}: ${outcome}`);
    }
  }
  return outcomes;
}

async function outcomeOf(open: OpenPage, pane: PaneDriver): Promise<string> {
  const like = await likeness(open);
  const said = await pane.said();
  if (like === "whole") return "done";
  if (like === "before") return said === "" ? "nothing written, unsaid" : "nothing written, said";
  if (!saysPartlyWritten(said)) return `half-written, and said was: ${said}`;
  await pane.button(actions.undo);
  // Where it was an undo that broke off, undoing again brings it to its end.
  return (await likeness(open)) === "other" ? "not taken back" : "partly written, taken back";
}

async function showMarks(pane: PaneDriver): Promise<void> {
  const shown = pane.frame.getByRole("switch", { name: words.results.errorLook });
  if (!(await shown.isChecked())) await pressMarks(pane);
}

async function pressMarks(pane: PaneDriver): Promise<void> {
  await pane.frame.getByRole("switch", { name: words.results.errorLook }).click();
  await pane.idle();
}

async function writeExplanation(pane: PaneDriver): Promise<void> {
  // The pane forgets what was explained in the workbook of the trial before.
  await pane.ribbon("Heshu.Check");
  await pane.goToFindings();
  const finding = pane.finding(QUERY);
  if ((await finding.getAttribute("aria-expanded")) === "false") await finding.click();
  const field = pane.frame.getByLabel(detail.explanation, { exact: true });
  await field.fill("市级项目一季度调整口径。");
}

async function saveExplanation(pane: PaneDriver): Promise<void> {
  await pane.button(detail.save);
}

/** Whether the pane says that something was written and could not be taken back. */
function saysPartlyWritten(text: string): boolean {
  const parts = words.problems
    .partly_written({ code: "partly_written", sheets: ["\u0001"], cause: "\u0001" })
    .split("\u0001");
  return parts.every((part) => text.includes(part));
}
