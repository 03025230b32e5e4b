import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import type { UnitVerdict } from "../../src/locales/collect-words";
import {
  form,
  rowsK1,
  rowsK2,
  schemeWorkbook,
  workbook,
  type FormParts,
  type Rows,
} from "../cli/submitted-sample";

/** A folder as a bureau's units fill it, with what must be said of each unit. */
export interface SubmittedFolder {
  readonly scheme: Uint8Array;
  /** Where it stands on the disk. */
  readonly path: string;
  /** What was planted: the verdict of each unit by its code. */
  readonly verdicts: ReadonlyMap<string, UnitVerdict>;
  /** Files of which the archive is one. */
  readonly files: number;
  /** Names of files that belong to nobody. */
  readonly strays: readonly string[];
  /** Corrects the sum of so many units more; @returns their codes */
  readonly correct: (count: number) => readonly string[];
  readonly remove: () => void;
}

const code = (unit: number) => `U${String(unit + 1).padStart(4, "0")}`;
const name = (unit: number) => `第${String(unit + 1)}街道`;
const MOMENT = new Date("2023-11-08T02:00:00Z");

/** Of each ten units one is planted with something; the last of ten come in an archive. */
const PLANTED: ReadonlyMap<number, Plant> = new Map<number, Plant>([
  [1, "sum"],
  [11, "missing"],
  [21, "zero"],
  [31, "garbage"],
  [41, "text"],
]);
type Plant = "sum" | "missing" | "zero" | "garbage" | "text";

const VERDICT: Readonly<Record<Plant, UnitVerdict>> = {
  sum: "return",
  missing: "missing",
  zero: "explain",
  garbage: "missing",
  text: "return",
};

/** Makes a folder of one small workbook a unit. */
export function submittedFolder(units: number): SubmittedFolder {
  const root = mkdtempSync(path.join(tmpdir(), "heshu-submitted-"));
  const folder = path.join(root, "报送");
  const verdicts = new Map<string, UnitVerdict>();
  const strays: string[] = [];
  const archived: [string, Uint8Array][] = [];
  let files = 0;
  const write = (file: string, bytes: Uint8Array) => {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    utimesSync(place, MOMENT, MOMENT);
    files += 1;
  };
  for (let unit = 0; unit < units; unit += 1) {
    const plant = PLANTED.get(unit % 50);
    verdicts.set(code(unit), plant ? VERDICT[plant] : "pass");
    const file = `${String(unit % 5)}片/${name(unit)}.xlsx`;
    if (plant === "missing") continue;
    if (plant === "garbage") strays.push(file);
    if (plant === "garbage") write(file, new TextEncoder().encode("没有工作簿"));
    else if (unit % 10 === 9) archived.push([`${name(unit)}.xlsx`, unitFile(unit, plant)]);
    else write(file, unitFile(unit, plant));
  }
  write("某单位.xlsx", unitFile(0, undefined, { unit: "外地某单位", code: "X9" }));
  strays.push("某单位.xlsx");
  write("其余.zip", zipSync(Object.fromEntries(archived)));
  const returned = [...verdicts.keys()].filter((_, unit) => PLANTED.get(unit % 50) === "sum");
  return {
    ...{ path: folder, verdicts, files, strays },
    scheme: schemeWorkbook({
      register: [...verdicts.keys()].map((one, unit) => [
        ...[one, name(unit), "K1、K2", "2023-11-10", null],
      ]),
    }),
    correct: (count) => {
      const codes = returned.splice(0, count);
      for (const one of codes) {
        const unit = Number(one.slice(1)) - 1;
        writeFileSync(
          path.join(folder, `${String(unit % 5)}片/${name(unit)}.xlsx`),
          unitFile(unit)
        );
        verdicts.set(one, "pass");
      }
      return codes;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function unitFile(unit: number, plant?: Plant, change: Partial<FormParts> = {}): Uint8Array {
  // Alike enough that none stands out from the others.
  const step = unit % 4;
  const changed = (rows: Rows): Rows =>
    rows.map((row) => {
      if (plant === "sum" && row[2] === "01") return [...row.slice(0, 3), 1000, row[4] ?? null];
      if (plant === "zero" && row[2] === "05") return [...row.slice(0, 3), 0, row[4] ?? null];
      return plant === "text" && row[2] === "05"
        ? [...row.slice(0, 3), "约百", row[4] ?? null]
        : row;
    });
  const parts = { unit: name(unit), code: code(unit), ...change };
  return workbook([
    form({ ...parts, number: "K1", rows: changed(rowsK1(step)) }),
    form({ ...parts, number: "K2", rows: rowsK2(step) }),
  ]);
}
