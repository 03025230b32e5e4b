import { beginsAsPackage, notAPackage, problemOfBytes } from "./file-kind";
import type { Inflate } from "./inflate";
import type { KnownParts } from "./known/known-parts";
import type { Limits } from "./limits";
import { readRelationships, relationshipsPart } from "./package-parts";
import type { Relationship } from "./package-parts";
import { ProblemError } from "./problem-error";
import { readStructure } from "./reading";
import type { Reading } from "./reading";
import { openZip } from "./zip";
import type { Zip } from "./zip";

/** Opens the package for reading, or says what the file is instead. */
export function openReading(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Limits,
  known?: KnownParts
): Reading {
  const zip = openPackage(bytes, limits);
  const count = { cells: 0, merges: 0, text: 0 };
  return { zip, inflate, limits, count, known: known?.limits === limits ? known : undefined };
}

/** The name of the workbook's part. */
export function workbookPartName(reading: Reading): string {
  for (const relationship of readRelations(reading, "").values()) {
    if (relationship.type === "officeDocument" && !relationship.external) {
      return relationship.target;
    }
  }
  return "xl/workbook.xml";
}

/** The relations of a part (`""`: of the package). */
export function readRelations(reading: Reading, part: string): ReadonlyMap<string, Relationship> {
  const read = (xml: string) => readRelationships(xml, part);
  return readStructure(reading, relationshipsPart(part), "relations", read) ?? NO_RELATIONS;
}

const NO_RELATIONS: ReadonlyMap<string, Relationship> = new Map();

/** The part that a relation of this type leads to; `""`, which no package holds, without one. */
export function partOfType(relationships: ReadonlyMap<string, Relationship>, type: string): string {
  for (const relationship of relationships.values()) {
    if (relationship.type === type && !relationship.external) return relationship.target;
  }
  return "";
}

function openPackage(bytes: Uint8Array, limits: Limits): Zip {
  const problem = problemOfBytes(bytes);
  if (problem) throw new ProblemError(problem);
  try {
    return openZip(bytes, limits);
  } catch (error) {
    if (!isPackageWithoutEnd(error) || beginsAsPackage(bytes)) throw error;
    throw new ProblemError(notAPackage(bytes));
  }
}

function isPackageWithoutEnd(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { problem } = error;
  return problem.code === "damaged" && problem.reason === "zip_end";
}
