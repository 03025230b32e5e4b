import { checkWorkbook, verdictOf } from "../core/check";
import type { Finding } from "../core/finding";
import { lintScheme } from "../core/lint/lint";
import { readScheme } from "../core/scheme/scheme-read";
import type { CellAddress, Edit, MarkFamily } from "../core/workbook";
import type { Words } from "../locales/words";
import { markEdits } from "./marks";
import type { Work, WorkbookPort } from "../core/port";
import { problemOf } from "./problem-of";
import { looksTraditional, simplifyWorkbook, type Simplify } from "./simplify";
import type { AppStore, CommandName, Notice, PlanChoice, Refusal, TableChoice } from "./state";

/** What a command works with; all of it can be stood in for in tests. */
export interface CommandContext {
  readonly port: WorkbookPort;
  readonly store: AppStore;
  readonly words: Words;
  /** The words of another language, for what is filled in it. */
  readonly loadWords: (language: Words["language"]) => Promise<Words>;
  readonly loadSimplify: () => Promise<Simplify>;
  /** Today as it is written into the workbook, such as 2023-11-08. */
  readonly today: () => string;
}

/** The commands that ribbon, pane and keyboard share. Each resolves when it is done; none rejects. */
export interface Commands {
  readonly check: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Shows or hides a family of marks. */
  readonly showMarks: (family: MarkFamily, on: boolean) => Promise<void>;
  readonly explain: (finding: Finding, text: string, by: string) => Promise<void>;
  readonly fillSummary: () => Promise<void>;
  /** Fills again and puts what the sheets say in place of the hand edit at a cell. */
  readonly replaceEdit: (at: CellAddress) => Promise<void>;
  /** Hands the user the summary as a Word document. */
  readonly exportWord: () => Promise<void>;
  /**
   * Puts a table at the cursor, plan against actual unless another is chosen; `overwrite` where the
   * user has said so, then of the table that was refused.
   */
  readonly insertTable: (overwrite: boolean, choice?: TableChoice) => Promise<void>;
  /** Reads a plan text, or the cells from the selected one down where it is empty. */
  readonly readPlan: (text: string) => Promise<void>;
  /** Adds confirmed targets to 年度计划. */
  readonly writePlan: (chosen: readonly PlanChoice[]) => Promise<void>;
  /** Holds a text against the sheets, or the cells from the selected one down where it is empty. */
  readonly verifyText: (text: string) => Promise<void>;
  /** Traces the selected cell to the cells of the forms; what it found is in the store. */
  readonly trace: () => Promise<void>;
  /** Runs what a part that was fetched later brings with it. */
  readonly task: (body: Task) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly select: (at: CellAddress) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Fetched when the first summary is filled. */
const summaryCommands = () => import(/* webpackChunkName: "summary-engine" */ "./summary-commands");

/** Fetched when the first Word document is made. */
const wordCommands = () => import(/* webpackChunkName: "word" */ "./word-commands");

/** Fetched when the first plan is read. */
const planCommands = () => import(/* webpackChunkName: "plan-engine" */ "./plan-commands");

/** Fetched when the first finding is explained. */
const explanationSheets = () => import(/* webpackChunkName: "explain" */ "./explanation-sheet");

/** Fetched when the first table is inserted. */
const tableCommands = () => import(/* webpackChunkName: "table-engine" */ "./table-commands");

/** Fetched when the first cell is traced. */
const traceCommands = () => import(/* webpackChunkName: "trace-engine" */ "./trace-commands");

const PLAN_TABLE: TableChoice = { kind: "plan", form: null, chart: false };

/** Fetched when the first text is verified. */
const verifyCommands = () => import(/* webpackChunkName: "verify-engine" */ "./verify-commands");

type Outcome = { readonly notice: Notice | null } | { readonly refusal: Refusal };

/** A command of a part that was fetched later; what it throws is said as a problem. */
export type Task = (context: CommandContext, work: Work) => Promise<Outcome>;

/** Makes the commands of an open workbook. */
export function createCommands(context: CommandContext): Commands {
  const { port, store } = context;
  let current: AbortController | null = null;

  const run = async (name: CommandName, body: (work: Work) => Promise<Outcome>): Promise<void> => {
    if (store.getState().running !== null) return;
    const controller = new AbortController();
    current = controller;
    store.setState({ running: name, progress: null, notice: null, refusal: null });
    const progress = (done: number, of: number) => store.setState({ progress: { done, of } });
    try {
      const outcome = await body({ signal: controller.signal, progress });
      store.setState(
        "notice" in outcome ? { notice: outcome.notice } : { refusal: outcome.refusal }
      );
    } catch (thrown) {
      store.setState({ refusal: { kind: "problem", problem: problemOf(thrown) } });
    } finally {
      current = null;
      store.setState({ running: null, progress: null, undoStep: port.lastStep() });
    }
  };

  return {
    check: () => run("check", (work) => check(context, work)),
    clearMarks: () =>
      run("clearMarks", async (work) => {
        await port.apply([{ kind: "clearMarks", families: ["error", "shortfall"] }], {}, work);
        return { notice: { code: "marks_cleared" } };
      }),
    showMarks: (family, on) => run("marks", (work) => showMarks(context, family, on, work)),
    explain: (finding, text, by) =>
      run("explain", (work) => explain(context, { finding, text, by, on: context.today() }, work)),
    fillSummary: () => run("fillSummary", (work) => fill(context, null, work)),
    replaceEdit: (at) => run("fillSummary", (work) => fill(context, at, work)),
    exportWord: () =>
      run("exportWord", async (work) => {
        const refusal = await readAndCheck(context, work);
        return refusal ? { refusal } : (await wordCommands()).exportWordDocument(context);
      }),
    insertTable: (overwrite, choice) =>
      run("insertTable", async (work) => {
        const { table, result, stale } = store.getState();
        const chosen = choice ?? (overwrite && table ? table : PLAN_TABLE);
        store.setState({ table: chosen });
        // Figures that have changed since the check are read anew.
        const refusal = result && stale ? await readAndCheck(context, work) : null;
        if (refusal) return { refusal };
        return (await tableCommands()).insertTable(context, chosen, overwrite, work);
      }),
    readPlan: (text) =>
      run("readPlan", async (work) => (await planCommands()).readPlanText(context, text, work)),
    writePlan: (chosen) =>
      run("writePlan", async (work) => (await planCommands()).writePlanRows(context, chosen, work)),
    verifyText: (text) =>
      run("verifyText", async (work) =>
        (await verifyCommands()).verifyPasted(context, text, () => readAndCheck(context, work))
      ),
    trace: () =>
      run("check", async (work) => {
        // What stands in the cell may be newer than the last check: it is checked anew.
        const refusal = await readAndCheck(context, work);
        return refusal ? { refusal } : (await traceCommands()).traceSelection(context);
      }),
    task: (body) => run("collect", (work) => body(context, work)),
    undo: () =>
      run("undo", async (work) => {
        const step = await port.undo(work);
        return {
          notice: step ? { code: "undone", sheets: step.sheets } : { code: "nothing_to_undo" },
        };
      }),
    select: async (at) => {
      try {
        await port.select(at);
      } catch (thrown) {
        store.setState({ refusal: { kind: "problem", problem: problemOf(thrown) } });
      }
    },
    cancel: () => current?.abort(),
    dismiss: () => store.setState({ notice: null, refusal: null }),
  };
}

/** Reads, checks and marks; what it found is in the store before the first mark is made. */
async function check(context: CommandContext, work: Work): Promise<Outcome> {
  const refusal = await readAndCheck(context, work);
  if (refusal) return { refusal };
  const { marks, result } = context.store.getState();
  const families = (["error", "shortfall"] as const).filter((family) => marks[family]);
  await context.port.apply(markEdits(result?.findings ?? [], families), {}, work);
  return { notice: { code: "checked" } };
}

/** Leaves workbook, scheme and result in the store, or says why there is none. */
async function readAndCheck(context: CommandContext, work: Work): Promise<Refusal | null> {
  const { port, store } = context;
  const read = await port.read(work);
  const workbook = looksTraditional(read)
    ? simplifyWorkbook(read, await context.loadSimplify())
    : read;
  const reading = readScheme(workbook);
  const { scheme, faults } = reading;
  if (faults.length > 0) return { kind: "faults", faults };
  const result = checkWorkbook(workbook, scheme, { through: null });
  if (result.report.forms.length === 0) return { kind: "no_form" };
  // What the forms lack is among the findings.
  const notes = lintScheme(workbook, reading);
  store.setState({ workbook, scheme, result, notes, stale: false });
  return null;
}

async function showMarks(
  context: CommandContext,
  family: MarkFamily,
  on: boolean,
  work: Work
): Promise<Outcome> {
  const { port, store } = context;
  const { result, marks } = store.getState();
  store.setState({ marks: { ...marks, [family]: on } });
  const edits: readonly Edit[] =
    on && result
      ? markEdits(result.findings, [family])
      : [{ kind: "clearMarks", families: [family] }];
  await port.apply(edits, {}, work);
  return { notice: on ? { code: "checked" } : { code: "marks_cleared" } };
}

async function explain(
  context: CommandContext,
  given: {
    readonly finding: Finding;
    readonly text: string;
    readonly by: string;
    readonly on: string;
  },
  work: Work
): Promise<Outcome> {
  const { port, store, words } = context;
  const { result } = store.getState();
  if (!result) return { refusal: { kind: "check_first" } };
  const { explainEdits } = await explanationSheets();
  // The sheet may have grown since the check, so its lines are read anew.
  const workbook = await port.read(work);
  await port.apply(explainEdits(workbook, given, words), {}, work);
  const text = given.text.trim();
  const findings = result.findings.map((one) =>
    one === given.finding ? { ...one, explanation: text === "" ? null : text } : one
  );
  store.setState({
    result: { ...result, findings, verdict: verdictOf(findings, result.unchecked) },
  });
  return { notice: { code: "explained", rule: given.finding.rule } };
}

/** The summary stands on the figures of this moment, not on those of the last check. */
async function fill(
  context: CommandContext,
  replaced: CellAddress | null,
  work: Work
): Promise<Outcome> {
  const refusal = await readAndCheck(context, work);
  if (refusal) return { refusal };
  const { fillSummarySheets } = await summaryCommands();
  const replace = (at: CellAddress) =>
    at.sheet === replaced?.sheet && at.row === replaced.row && at.column === replaced.column;
  return fillSummarySheets(context, replace, work);
}
