import type { CellComment } from "../core/workbook";
import { commentedCells } from "./comments-xml";
import { readRelations } from "./open-workbook";
import { ProblemError } from "./problem-error";
import { countComment, readPart } from "./reading";
import type { Reading } from "./reading";

/**
 * The comments of a sheet, in the order of its file. Values do not hang on them: a part that is
 * broken counts as none. Throws what a limit or a document type declaration makes of the file.
 */
export function readSheetComments(reading: Reading, sheet: string): readonly CellComment[] {
  try {
    return commentsOfSheet(reading, sheet);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "damaged") return [];
    throw error;
  }
}

function commentsOfSheet(reading: Reading, sheet: string): readonly CellComment[] {
  const comments: CellComment[] = [];
  for (const { type, target, external } of readRelations(reading, sheet).values()) {
    const xml = type === "comments" && !external ? readPart(reading, target) : null;
    if (xml === null) continue;
    for (const { row, column, text, author } of commentedCells(xml, target)) {
      const comment = { row, column, text, author };
      countComment(reading, comment, target);
      comments.push(comment);
    }
  }
  return comments;
}
