import { readFileSync, writeFileSync } from "node:fs";

/** What was measured; processor time in seconds, peaks in MB, sizes in bytes. */
export interface Collected {
  readonly units: number;
  readonly submitted: number;
  readonly lines: number;
  readonly results: number;
  readonly alone: { readonly cpu: number; readonly peak: number };
  readonly threads: { readonly cpu: number; readonly peak: number };
}

export interface Merged {
  readonly units: number;
  readonly lines: number;
  readonly cpu: number;
  readonly peak: number;
  readonly board: number;
}

export interface Measured {
  readonly collected: readonly Collected[];
  readonly merged: readonly Merged[];
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memory: number;
    readonly node: string;
    readonly date: string;
  };
}

const PAGES = { en: "docs/planning.md", zh: "docs/planning.zh-CN.md" } as const;
type Language = keyof typeof PAGES;

/** Puts the figures into both pages, in the place that bears their name. */
export function writePlanPages(measured: Measured): void {
  for (const language of ["en", "zh"] as const) {
    const page = PAGES[language];
    let text = readFileSync(page, "utf8");
    for (const [name, lines] of Object.entries(figures(measured, language))) {
      const place = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`, "u");
      if (!place.test(text)) throw new Error(`${page} has no place for ${name}.`);
      text = text.replace(place, (_, begin: string, end: string) => `${begin}\n${lines}\n\n${end}`);
    }
    writeFileSync(page, text);
  }
}

function figures(measured: Measured, language: Language): Record<string, string> {
  return {
    machine: machineLine(measured.machine, language),
    collect: collectTable(measured.collected, language),
    merge: mergeTable(measured.merged, language),
    plan: planTable(measured, language),
  };
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const short = (value: number) => String(Number(value.toPrecision(3)));
const megabytes = (bytes: number) => `${short(bytes / 1e6)} MB`;

function bytes(value: number): string {
  if (value >= 1e12) return `${short(value / 1e12)} TB`;
  return value >= 1e9 ? `${short(value / 1e9)} GB` : megabytes(value);
}

function table(captions: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = captions.map((_, column) => (column === 0 ? "---" : "--:"));
  return [line(captions), line(rule), ...rows.map(line)].join("\n");
}

function machineLine(machine: Measured["machine"], language: Language): string {
  const { processor, cores, node, date } = machine;
  const memory = `${short(machine.memory / 2 ** 30)} GB`;
  return language === "en"
    ? `Measured on ${date}: ${processor}, ${String(cores)} cores, ${memory}, Node ${node}.`
    : `测于 ${date}：${processor}，${String(cores)} 核，内存 ${memory}，Node ${node}。`;
}

function collectTable(collected: readonly Collected[], language: Language): string {
  const captions = {
    en: [
      "submissions",
      "workbooks",
      "CPU seconds per 1,000",
      "with threads",
      "peak memory",
      "with threads",
      "bytes a line",
      "results",
    ],
    zh: [
      "报送份数",
      "工作簿",
      "每千份 CPU 秒",
      "多线程时",
      "内存峰值",
      "多线程时",
      "每行字节",
      "结果",
    ],
  }[language];
  return table(
    captions,
    collected.map(({ units, submitted, lines, results, alone, threads }) => [
      whole(units),
      megabytes(submitted),
      short((alone.cpu / units) * 1000),
      short((threads.cpu / units) * 1000),
      `${whole(alone.peak)} MB`,
      `${whole(threads.peak)} MB`,
      whole(lines / units),
      megabytes(results),
    ])
  );
}

function mergeTable(merged: readonly Merged[], language: Language): string {
  const captions = {
    en: ["lines", "size", "CPU seconds", "per 1,000", "peak memory", "board.xlsx"],
    zh: ["行数", "大小", "CPU 秒", "每千行", "内存峰值", "board.xlsx"],
  }[language];
  return table(
    captions,
    merged.map(({ units, lines, cpu, peak, board }) => [
      whole(units),
      megabytes(lines),
      short(cpu),
      short((cpu / units) * 1000),
      `${whole(peak)} MB`,
      megabytes(board),
    ])
  );
}

/** Collections of a nation: how many, of how many submissions, how much larger than those measured. */
const PLANS = [
  {
    counties: 3000,
    periods: 12,
    each: 1,
    forms: 2,
    en: "3,000 counties × 12 periods, 10 forms each",
    zh: "3,000 个县 × 12 期，每县 10 张表",
  },
  {
    counties: 3000,
    periods: 1,
    each: 300,
    forms: 1,
    en: "3,000 counties × 300 units, 5 forms each, one period",
    zh: "3,000 个县 × 300 个单位，每单位 5 张表，一期",
  },
  {
    counties: 3000,
    periods: 12,
    each: 300,
    forms: 1,
    en: "the same, 12 periods",
    zh: "同上，12 期",
  },
] as const;
const CORES = [2, 16, 128, 1024] as const;

/** Everything here is computed from the two tables above, by the largest set of each. */
function planTable({ collected, merged }: Measured, language: Language): string {
  const [collect, merge] = [collected.at(-1), merged.at(-1)];
  if (!collect || !merge) return "";
  const captions = {
    en: [
      "",
      "submissions",
      "CPU hours",
      ...CORES.map((one) => `on ${whole(one)} cores`),
      "workbooks",
      "lines",
    ],
    zh: ["", "报送份数", "CPU 小时", ...CORES.map((one) => `${whole(one)} 核`), "工作簿", "结果行"],
  }[language];
  return table(
    captions,
    PLANS.map((plan) => {
      const submissions = plan.counties * plan.periods * plan.each;
      const seconds =
        (collect.threads.cpu / collect.units + merge.cpu / merge.units) * submissions * plan.forms;
      return [
        plan[language],
        whole(submissions),
        short(seconds / 3600),
        ...CORES.map((cores) => duration(seconds / cores, language)),
        bytes((collect.submitted / collect.units) * submissions * plan.forms),
        bytes((collect.lines / collect.units) * submissions * plan.forms),
      ];
    })
  );
}

function duration(seconds: number, language: Language): string {
  const [hours, minutes, rest] = language === "en" ? ["h", "min", "s"] : ["小时", "分", "秒"];
  if (seconds >= 3600) return `${short(seconds / 3600)} ${hours}`;
  return seconds >= 60 ? `${short(seconds / 60)} ${minutes}` : `${short(seconds)} ${rest}`;
}
