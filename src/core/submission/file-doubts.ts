import { groupBy } from "../grouped";
import { baseName } from "./joined-forms";
import type { SubmissionHead, UnitStanding } from "./standing";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import { unitOfFile } from "./unit-match";
import { bareUnitName, namesOf, type UnitRegister } from "./unit-register";

/**
 * What speaks against the choice of a unit's files. Where it sent several: nothing tells which is the
 * newest, and a file that bears another unit's name, which that unit may have filled in over a copy of this
 * one's, and then would take its place.
 */
export function fileDoubts(
  { unit, unclear, order }: UnitStanding,
  heads: readonly SubmissionHead[],
  register: UnitRegister
): readonly SubmissionFinding[] {
  const nameOf = (place: number) => baseName(heads[place]?.file.path ?? "");
  const pairs = groupBy(unclear, ({ taken, other }) => `${String(taken)} ${String(other)}`);
  const found = [...pairs.values()].flatMap((pair) => {
    const [first] = pair;
    if (!first) return [];
    const files = { taken: nameOf(first.taken), other: nameOf(first.other) };
    const forms = pair.map((one) => one.form);
    return submissionFinding(
      { rule: "FILE.order", severity: "query" },
      { code: "order_unclear", forms, ...files }
    );
  });
  if (order.length < 2) return found;
  const own = namesOf(unit);
  for (const place of order) {
    const bare = bareUnitName(nameOf(place));
    if ([...own].some((name) => bare.includes(name))) continue;
    const named = unitOfFile(nameOf(place), register);
    if (!named || named.code === unit.code) continue;
    const detail = { file: nameOf(place), named: named.name, unit: unit.name };
    found.push(
      submissionFinding(
        { rule: "FILE.name", severity: "query" },
        { code: "file_of_other", ...detail }
      )
    );
  }
  return found;
}
