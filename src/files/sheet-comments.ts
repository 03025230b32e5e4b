import type { CellComment } from "../core/workbook";
import { commentedCells } from "./comments-xml";
import { readRelations } from "./open-workbook";
import { ProblemError } from "./problem-error";
import { entryKey } from "./zip";
import { countComment, readPart } from "./reading";
import type { Reading } from "./reading";

/** Comments by the key of their part: nothing keeps a file from giving one part to many sheets. */
export type KnownComments = Map<string, readonly CellComment[]>;

/**
 * The comments of a sheet, in the order of its file. Values do not hang on them: a part that is
 * broken counts as none. Throws what a limit or a document type declaration makes of the file.
 */
export function readSheetComments(
  reading: Reading,
  sheet: string,
  known: KnownComments
): readonly CellComment[] {
  try {
    return commentsOfSheet(reading, sheet, known);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "damaged") return [];
    throw error;
  }
}

function commentsOfSheet(
  reading: Reading,
  sheet: string,
  known: KnownComments
): readonly CellComment[] {
  const comments: CellComment[] = [];
  for (const { type, target, external } of readRelations(reading, sheet).values()) {
    if (type !== "comments" || external) continue;
    for (const comment of commentsOfPart(reading, target, known)) {
      countComment(reading, comment, target);
      comments.push(comment);
    }
  }
  return comments;
}

function commentsOfPart(
  reading: Reading,
  part: string,
  known: KnownComments
): readonly CellComment[] {
  const key = entryKey(part);
  const before = known.get(key);
  if (before) return before;
  // A part that is broken is not read again.
  known.set(key, []);
  const xml = readPart(reading, part);
  if (xml === null) return [];
  const comments = commentedCells(xml, part).map(({ row, column, text, author }) => {
    return { row, column, text, author };
  });
  known.set(key, comments);
  return comments;
}
