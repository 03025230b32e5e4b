import { digestJson } from "../../src/cli/read-command";
import { inflateNode } from "../../src/files/inflate-node";
import { readWorkbook } from "../../src/files/read-workbook";
import type { OneMark } from "./one-mark";

/** What differs when a marked copy is read: values, merges, what is hidden, names, and the comment. */
export function readBack(
  before: Uint8Array,
  after: Uint8Array,
  { at, text }: OneMark,
  skipped: boolean
): string[] {
  const [old, fresh] = [readWorkbook(before, inflateNode), readWorkbook(after, inflateNode)];
  const losses: string[] = [];
  if (JSON.stringify(digestJson(old)) !== JSON.stringify(digestJson(fresh))) {
    losses.push("other values when read back");
  }
  const bare = (workbook: typeof old) =>
    JSON.stringify({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, comments: [] })),
    });
  if (bare(old) !== bare(fresh)) losses.push("another content when read back");
  const sheet = fresh.sheets.find(({ name }) => name === at.sheet);
  const merge = sheet?.merges.find(({ top, left, bottom, right }) => {
    return at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;
  });
  const [row, column] = [merge?.top ?? at.row, merge?.left ?? at.column];
  const comments = sheet?.comments ?? [];
  const found = comments.some((one) => {
    return one.row === row && one.column === column && one.text.includes(text);
  });
  if (!found && !skipped) losses.push("the comment is not read back");
  const kept = old.sheets.flatMap(({ name, comments: theirs = [] }) => {
    const now = fresh.sheets.find((one) => one.name === name)?.comments ?? [];
    return theirs.filter((one) => {
      return !now.some(
        (other) =>
          other.row === one.row && other.column === one.column && other.text.startsWith(one.text)
      );
    });
  });
  if (kept.length > 0) losses.push(`${kept.length} comments of others changed`);
  return losses;
}
