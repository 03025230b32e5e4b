import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { collectJson } from "../../../src/app/collect-json";
import type { FormOutcome } from "../expected";
import type { PlantedRecord } from "../planted";

/** What `heshu collect --json` prints. */
export type Collected = ReturnType<typeof collectJson>;
export type CollectedUnit = Collected["units"][number];
export type CollectedFinding = CollectedUnit["findings"][number];

/** What the generator wrote beside the submissions. */
export interface Known {
  readonly planted: readonly PlantedRecord[];
  readonly expected: {
    readonly on: string;
    readonly forms: Readonly<
      Record<
        string,
        Readonly<
          Record<
            "byForm" | "byUnit",
            { readonly units: number; readonly indicators: Readonly<Record<string, string | null>> }
          >
        >
      >
    >;
    readonly units: readonly {
      readonly code: string;
      readonly status: "received" | "partly" | "late" | "missing";
      readonly forms: Readonly<Record<string, FormOutcome>>;
    }[];
  };
  readonly figures: ReadonlyMap<string, KnownFigure>;
}

/** A figure as the unit's submission states it; `null` for a "-". */
export interface KnownFigure {
  readonly current: number | null;
  readonly last: number | null;
}

export const figureKey = (unit: string, form: string, code: string): string =>
  `${unit} ${form} ${code}`;

/** Reads what the generator wrote into a folder. */
export function readKnown(folder: string): Known {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  const figures = new Map<string, KnownFigure>();
  const amount = (written: string) => (written === "-" ? null : Number(written));
  for (const line of text("figures.csv").trimEnd().split("\n").slice(1)) {
    const [unit = "", form = "", code = "", current = "", last = ""] = line.split(",");
    figures.set(figureKey(unit, form, code), { current: amount(current), last: amount(last) });
  }
  return {
    planted: JSON.parse(text("planted.json")) as Known["planted"],
    expected: JSON.parse(text("expected.json")) as Known["expected"],
    figures,
  };
}

/** Runs the built command line over a generated set, as its user would; reads what it prints. */
export function runCollect(folder: string, out: string, on: string): Collected {
  const heshu = join(__dirname, "../../../dist/cli/heshu.cjs");
  const args = ["collect", "submitted", "--scheme", "scheme.xlsx", "--out", out, "--on", on];
  try {
    return parse(execFileSync(process.execPath, [heshu, ...args, "--json"], options(folder)));
  } catch (error) {
    // 1 and 3 say what the verdict is, not that something failed.
    const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
    if ((status !== 1 && status !== 3) || stdout === undefined) throw error;
    return parse(stdout);
  }
}

const options = (cwd: string) => ({ cwd, encoding: "utf8", maxBuffer: 2 ** 30 }) as const;

const parse = (text: string): Collected => JSON.parse(text) as Collected;
