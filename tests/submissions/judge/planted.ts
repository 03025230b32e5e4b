import type { Expectation } from "../fault";
import { ruleLines } from "../scheme-rules";
import { NAMED_BY } from "./naming";
import type { PlantedRecord } from "../planted";
import type { Collected, CollectedFinding, CollectedUnit } from "./results";

/** What came of something planted. */
export interface Heard {
  readonly record: PlantedRecord;
  /** The expectation that was met; `null` where none was. */
  readonly as: Expectation | null;
  /** Codes of what was said at its place, and states of its files. */
  readonly said: readonly string[];
}

/** Findings that say whose, which form or of when a submission is. */
const IDENTIFYING: ReadonlySet<string> = new Set([
  ...["unit_unknown", "unit_unsaid", "unit_by_file", "unit_conflict", "several_units", "no_form"],
  ...["form_not_due", "version", "period_months", "year_mismatch", "period_missing"],
]);
const ODD_STATES: ReadonlySet<string> = new Set(["unknown", "duplicate", "older", "no_form"]);

/** Looks for each thing that was planted in what was found. */
export function hear(planted: readonly PlantedRecord[], collected: Collected): readonly Heard[] {
  const units = new Map(collected.units.map((one) => [one.unit, one]));
  const files = new Map<string, Collected["files"][number][]>();
  for (const one of collected.files) {
    const bare = barePath(one.file);
    files.set(bare, [...(files.get(bare) ?? []), one]);
  }
  return planted.map((record) => {
    const unit = record.unit === null ? undefined : units.get(record.unit);
    const own = record.files.flatMap((one) => files.get(barePath(one)) ?? []);
    const near = (unit?.findings ?? []).filter(
      (one) => isNear(record, one) && !isOfAnother(record, one, planted)
    );
    const place: Place = { unit, files: own, near };
    const as = [record.expect, ...record.tolerated].find((one) => isHeard(one, record, place));
    const states = own.map((one) => `file:${one.problem?.code ?? String(one.state)}`);
    const said = [...new Set([...near.map((one) => `${one.severity}:${one.code}`), ...states])];
    const names = NAMED_BY.get(record.kind);
    const isNamed = !names || said.some((one) => names.includes(one.replace(/^[a-z]+:/, "")));
    return { record, as: (isNamed ? as : undefined) ?? null, said };
  });
}

/** What is planted without harm is not charged with what follows from another plant in its unit. */
function isOfAnother(
  { id, unit, isHarmless }: PlantedRecord,
  { form, rule }: CollectedFinding,
  planted: readonly PlantedRecord[]
): boolean {
  if (!isHarmless) return false;
  return planted.some(
    (one) =>
      one.unit === unit &&
      one.id !== id &&
      !one.isHarmless &&
      (form === null ||
        one.forms.length === 0 ||
        one.forms.some((touched) => touched === form || RULES.get(rule)?.includes(touched)))
  );
}

/** A zip holds what would lie in the folder of its town. */
const barePath = (path: string): string =>
  path.replace(/^submitted\//, "").replace(/^[^/]*\.zip\//, "");

/** The text of each rule by its number. */
export const RULES: ReadonlyMap<string, string> = new Map(
  ruleLines().map(([number = "", , rule = ""]) => [number, rule])
);

interface Place {
  readonly unit: CollectedUnit | undefined;
  readonly files: Collected["files"];
  readonly near: readonly CollectedFinding[];
}

/** At the planted cell, its row, or its form where no cell was planted. */
function isNear(record: PlantedRecord, finding: CollectedFinding): boolean {
  const forms = record.form === null ? record.forms : [...record.forms, record.form];
  if (finding.form !== null && forms.length > 0 && !forms.includes(finding.form)) return false;
  if (record.code === null || finding.indicator === null) return true;
  if (finding.indicator === record.code || finding.cell === record.cell) return true;
  return finding.message.includes(record.code);
}

function isHeard(expected: Expectation, record: PlantedRecord, { unit, files, near }: Place) {
  switch (expected) {
    case "hard":
    case "query":
    case "info":
      return near.some((one) => one.severity === expected);
    case "unchecked":
      return unit !== undefined && unit.unchecked.length > 0;
    case "identification":
      return (
        files.some((one) => ODD_STATES.has(String(one.state))) ||
        near.some((one) => IDENTIFYING.has(one.code)) ||
        // One form of several came again: its first file still counts for the others.
        (unit?.resubmissions ?? []).length > 0
      );
    case "unreadable":
      return files.some((one) => one.problem !== null);
    case "missing":
      return record.forms.some((one) => unit?.missing.includes(one));
    case "late":
      return unit?.late === true;
    case "nothing":
      return (
        !near.some((one) => one.severity !== "info" && !isOfPeers(one)) &&
        !files.some((one) => one.problem !== null)
      );
  }
}

/** Asked of a figure for what other units say, which nobody planted. */
export function isOfPeers({ code }: CollectedFinding): boolean {
  return code.startsWith("far_from_");
}
