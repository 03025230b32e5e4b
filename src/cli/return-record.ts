import { existsSync, readFileSync } from "node:fs";
import { countOf } from "../app/return-notice";
import type { UnitReturn } from "../core/submission/unit-return";
import type { UnitReminder } from "../core/submission/unit-reminder";
import type { MadeReturn } from "./return-unit";
import { checksumOf } from "./return-unit";

/** A line of returns.ndjson: what went back to a unit, made of which files. */
export interface ReturnRecord {
  readonly unit: string;
  readonly name: string;
  readonly verdict: UnitReturn["verdict"] | null;
  readonly on: string | null;
  readonly checkedOn: string | null;
  readonly deadline: string | null;
  readonly folder: string;
  readonly missing: readonly string[];
  /** What was submitted, its checksum as it was collected and once the notice was made. */
  readonly submitted: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly sha256After: string;
    /** `null` where nothing in it is asked about. */
    readonly copy: string | null;
  }[];
  readonly written: readonly { readonly file: string; readonly sha256: string }[];
  readonly hard: number;
  readonly open: number;
}

type Days = Pick<ReturnRecord, "on" | "checkedOn" | "deadline">;

/** The record of a unit to which something goes back, or that is reminded, or both. */
export function returnRecord(
  unit: Pick<ReturnRecord, "unit" | "name" | "folder">,
  days: Days,
  told: UnitReturn | null,
  made: Exclude<MadeReturn, { leftOut: string }> | null,
  reminder: UnitReminder | null
): ReturnRecord {
  const { on, checkedOn, deadline } = days;
  return {
    ...{
      unit: unit.unit,
      name: unit.name,
      verdict: told?.verdict ?? null,
      on,
      checkedOn,
      deadline,
    },
    ...{ folder: unit.folder, missing: told?.missing ?? reminder?.missing ?? [] },
    // A notice is only made where each file had the recorded checksum before and after.
    submitted: (told?.files ?? []).map(({ file: { path, sha256 } }, index) => ({
      ...{ file: path, sha256, sha256After: sha256, copy: made?.copies[index] ?? null },
    })),
    written: (made?.files ?? []).map((one) => ({ file: one.name, sha256: checksumOf(one) })),
    ...{ hard: countOf(told?.correct ?? []), open: countOf(told?.explain ?? []) },
  };
}

/** The lines of a record, with those of units that an earlier run wrote and this one did not. */
export function recordText(
  path: string,
  records: readonly ReturnRecord[],
  order: ReadonlyMap<string, number>
): string {
  const own = new Map(records.map((one) => [one.unit, JSON.stringify(one)]));
  for (const line of existsSync(path) ? readFileSync(path, "utf8").split("\n") : []) {
    const unit = unitOfLine(line);
    if (unit !== null && order.has(unit) && !own.has(unit)) own.set(unit, line);
  }
  const place = (unit: string) => order.get(unit) ?? 0;
  return [...own]
    .sort(([one], [other]) => place(one) - place(other))
    .map(([, line]) => `${line}\n`)
    .join("");
}

/** `null` for a line that is none of ours. */
function unitOfLine(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    const isRecord = typeof value === "object" && value !== null && "unit" in value;
    return isRecord && typeof value.unit === "string" ? value.unit : null;
  } catch {
    return null;
  }
}
