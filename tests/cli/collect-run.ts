import { emptyFolder, run } from "./run";
import {
  rowsK1,
  schemeWorkbook,
  sheet,
  unitWorkbook,
  UNITS,
  write,
  type Rows,
  type Value,
} from "./submitted-sample";

export const folder = emptyFolder();
const LAST_YEAR = sheet("上年数", [
  ["单位代码", "表号", "代码", "上年数"],
  ["U01", "K1", "01", 18],
  ["U01", "K1", "02", 9],
]);
export const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook({ more: [LAST_YEAR] }));
let runs = 0;

export interface Told {
  readonly code: number;
  readonly files: readonly {
    file: string;
    state: string;
    unit: string | null;
    unitBy: string | null;
  }[];
  /** What is found of a unit: its verdict, then severity, rule, code and cell of each finding. */
  readonly of: (unit: string) => { verdict: string; late: boolean; findings: readonly string[] };
  readonly total: (form: string, code: string) => number | null | undefined;
  readonly text: string;
  /** Litter that may be missed, by path. */
  readonly passedOver: readonly string[];
}

interface Json {
  passedOver: string[];
  files: Told["files"];
  units: {
    unit: string;
    verdict: string;
    late: boolean;
    findings: { severity: string; rule: string; code: string; cell: string | null }[];
  }[];
  totals: { form: string; indicatorCode: string; column: string; total: number | null }[];
}

/** Collects five units that are right, but for the files given; `null` leaves one out. */
export async function collect(
  changed: Record<string, Uint8Array | null>,
  under = scheme
): Promise<Told> {
  runs += 1;
  const name = `in-${String(runs)}`;
  const files = new Map<string, Uint8Array | null>(
    UNITS.map((_, step) => [`${String(step)}.xlsx`, unitWorkbook(step)])
  );
  for (const [file, bytes] of Object.entries(changed)) files.set(file, bytes);
  for (const [file, bytes] of files) if (bytes) write(folder.path(`${name}/${file}`), bytes);
  const out = folder.path(`out-${String(runs)}`);
  const ran = await run(["collect", folder.path(name), "--scheme", under, "--out", out, "--json"]);
  expect(ran.err).toBe("");
  const told = JSON.parse(ran.out) as Json;
  return {
    code: ran.code,
    files: told.files.map((one) => ({ ...one, file: one.file.slice(name.length + 1) })),
    of: (unit) => {
      const one = told.units.find((other) => other.unit === unit)!;
      const findings = one.findings
        .filter((other) => other.severity !== "info")
        .map(({ severity, rule, code, cell }) => `${severity} ${rule} ${code} ${cell ?? ""}`);
      return { verdict: one.verdict, late: one.late, findings };
    },
    total: (of, code) =>
      told.totals.find(
        (one) => one.form === of && one.indicatorCode === code && one.column === "actual"
      )?.total,
    text: ran.out,
    passedOver: told.passedOver.map((path) => path.slice(name.length + 1)),
  };
}

export const changedRow = (
  rows: Rows,
  code: string,
  change: (row: readonly Value[]) => readonly Value[]
) => rows.map((row) => (row[2] === code ? change(row) : row));
export const k1 = (code: string, change: (row: readonly Value[]) => readonly Value[]) =>
  unitWorkbook(0, {}, { k1: changedRow(rowsK1(0), code, change) });

/** What a unit is told that has done all right. */
export const PASSED = { verdict: "pass", late: false, findings: [] };
