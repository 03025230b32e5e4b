import { createCommands, type Commands } from "../../src/app/commands";
import { createAppStore, type AppStore } from "../../src/app/state";
import type { Finding } from "../../src/core/finding";
import type { SheetContent } from "../../src/core/sheet-content";
import { zhCN } from "../../src/locales/zh-cn";
import { loadWords } from "../../src/taskpane/load-words";
import {
  openSample,
  openSheets,
  plainSheet,
  sampleSheets,
  type Opened,
  type OpenOptions,
} from "./open";

/** The add-in at work on the sample workbook, without a pane. */
export interface Session extends Opened {
  readonly commands: Commands;
  readonly store: AppStore;
}

export interface SessionOptions extends OpenOptions {
  /** As many sheets as the workbook is to have; the sample's own where absent. */
  readonly sheets?: number;
  /** Sheets beside those of the sample. */
  readonly more?: readonly SheetContent[];
}

export function openSession({ sheets, more, ...others }: SessionOptions = {}): Session {
  const drawn = sheets === undefined ? sampleSheets() : resized(sheets);
  const opened =
    sheets === undefined && !more
      ? openSample(others)
      : openSheets([...drawn, ...(more ?? [])], others);
  const store = createAppStore();
  const commands = createCommands({
    port: opened.port,
    store,
    words: zhCN,
    loadWords,
    loadSimplify: () => Promise.reject(new Error("The sample is in simplified characters.")),
    today: () => "2023-11-08",
  });
  return { ...opened, commands, store };
}

/** The sheets without which the commands have nothing to do. */
const NEEDED = ["设置", "KW301 科技项目情况", "年终总结", "指标目录", "年度计划"];

/** The sample with fewer forms, or with more sheets beside them. */
function resized(count: number): readonly SheetContent[] {
  const sample = sampleSheets();
  if (count >= sample.length) {
    const more = Array.from({ length: count - sample.length }, (_, index) =>
      plainSheet(`附表${String(index + 1)}`, [["说明", 1, 2, 3]])
    );
    return [...sample, ...more];
  }
  return sample.filter(({ name }) => NEEDED.includes(name)).slice(0, count);
}

/** A finding of the last check, one that asks for an explanation where there is one. */
export function askedFinding({ store }: Session): Finding {
  const findings = store.getState().result?.findings ?? [];
  const asked = findings.find(({ severity }) => severity === "query") ?? findings[0];
  if (!asked) throw new Error("The sample has findings.");
  return asked;
}

/** A command with what must have happened before it. */
export interface CommandCase {
  readonly name: string;
  readonly before: (session: Session) => Promise<void>;
  readonly run: (session: Session) => Promise<void>;
  /** The command takes back what another one did. */
  readonly takesBack?: boolean;
}

/** Takes every proposal of the plan that was read. */
function writeAll({ commands, store }: Session): Promise<void> {
  const targets = store.getState().plan?.reading.targets ?? [];
  return commands.writePlan(
    targets.flatMap(({ match: { indicator } }, place) => (indicator ? [{ place, indicator }] : []))
  );
}

/** Work that nobody stops. */
const UNHURRIED = { signal: { aborted: false }, progress: () => undefined };

/** Every command that reads or writes the open workbook. */
export const COMMANDS: readonly CommandCase[] = [
  { name: "check", before: async () => undefined, run: ({ commands }) => commands.check() },
  {
    name: "check again",
    before: ({ commands }) => commands.check(),
    run: ({ commands }) => commands.check(),
  },
  {
    name: "clear marks",
    before: ({ commands }) => commands.check(),
    run: ({ commands }) => commands.clearMarks(),
  },
  {
    name: "hide a family of marks",
    before: ({ commands }) => commands.check(),
    run: ({ commands }) => commands.showMarks("shortfall", false),
  },
  {
    name: "explain, on a new sheet",
    before: ({ commands }) => commands.check(),
    run: (session) => session.commands.explain(askedFinding(session), "因进度调整", "王五"),
  },
  {
    name: "explain, in the line that is there",
    async before(session) {
      await session.commands.check();
      await session.commands.explain(askedFinding(session), "因进度调整", "王五");
    },
    run: (session) => session.commands.explain(askedFinding(session), "已核实", "王五"),
  },
  {
    name: "fill the summary",
    before: async () => undefined,
    run: ({ commands }) => commands.fillSummary(),
  },
  {
    name: "fill the summary again",
    async before({ commands, port }) {
      await commands.fillSummary();
      const { sheets } = await port.read(UNHURRIED);
      const form = sheets.find(({ name }) => name.startsWith("KW301"));
      // All projects of the year: the summary speaks of them.
      const { row = 0, column = 0 } = form?.cells.find(({ value }) => value === 159) ?? {};
      const at = { sheet: form?.name ?? "", row, column };
      await port.apply([{ kind: "write", at, value: 160 }], {}, UNHURRIED);
    },
    run: ({ commands }) => commands.fillSummary(),
  },
  {
    name: "insert a table",
    async before({ commands }) {
      await commands.check();
      await commands.select(TABLE_PLACE);
    },
    run: ({ commands }) => commands.insertTable(false),
  },
  {
    name: "insert a table with a chart",
    async before({ commands }) {
      await commands.check();
      await commands.select(TABLE_PLACE);
    },
    run: ({ commands }) =>
      commands.insertTable(false, { kind: "shortfalls", form: null, chart: true }),
  },
  {
    name: "write targets of a plan",
    before: ({ commands }) => commands.readPlan("技术交易额不少于3000万元。=1+1成果登记5项。"),
    run: writeAll,
  },
  {
    name: "take back targets of a plan",
    async before(session) {
      await session.commands.readPlan("技术交易额不少于3000万元。");
      await writeAll(session);
    },
    run: ({ commands }) => commands.undo(),
    takesBack: true,
  },
  {
    name: "take back marks",
    before: ({ commands }) => commands.check(),
    run: ({ commands }) => commands.undo(),
    takesBack: true,
  },
  {
    name: "take back a summary",
    before: ({ commands }) => commands.fillSummary(),
    run: ({ commands }) => commands.undo(),
    takesBack: true,
  },
  {
    name: "take back a table",
    async before({ commands }) {
      await commands.check();
      await commands.select(TABLE_PLACE);
      await commands.insertTable(false);
    },
    run: ({ commands }) => commands.undo(),
    takesBack: true,
  },
];

const TABLE_PLACE = { sheet: "设置", row: 60, column: 1 };
