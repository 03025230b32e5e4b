import type { Edit } from "../core/workbook";
import { arrangeRows } from "./arrange-rows";
import type { Change } from "./change";
import { ProblemError } from "./problem-error";
import type { SheetDirectory } from "./sheet-directory";
import type { SheetCells } from "./write-cells";

type CellsBySheet = ReadonlyMap<string, SheetCells>;

/**
 * What is written on sheets whose rows are laid out anew, and what on others. Throws `not_supported`
 * for rows laid out twice, or on a sheet that is drawn in the same command, and for looks beside it.
 */
export function apart(
  cells: CellsBySheet,
  edits: readonly Edit[]
): { readonly cells: CellsBySheet; readonly arranged: CellsBySheet } {
  refuseBeside(edits);
  const names = edits.flatMap((edit) => (edit.kind === "arrangeRows" ? [edit.sheet] : []));
  return {
    cells: new Map([...cells].filter(([name]) => !names.includes(name))),
    arranged: new Map(names.map((name) => [name, cells.get(name) ?? new Map()] as const)),
  };
}

export function arrangement(
  name: string,
  edits: readonly Edit[],
  cells: SheetCells,
  directory: SheetDirectory
): Change {
  for (const edit of edits) {
    if (edit.kind !== "arrangeRows" || edit.sheet !== name) continue;
    return arrangeRows({ edit, cells, copyOf: copiedFrom(name, edits) }, directory);
  }
  throw new ProblemError({ code: "sheet_gone", sheet: name });
}

/** The sheet of which the same command makes this one a copy. */
function copiedFrom(sheet: string, edits: readonly Edit[]): string | null {
  for (const edit of edits) {
    if (edit.kind === "copySheet" && edit.name === sheet) return edit.from;
  }
  return null;
}

function refuseBeside(edits: readonly Edit[]): void {
  const closed = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.content.name] : []));
  const refused = () => new ProblemError({ code: "not_supported", set: "arrangeRows" });
  const arranged = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== "arrangeRows") continue;
    if (closed.includes(edit.sheet) || arranged.has(edit.sheet)) throw refused();
    arranged.add(edit.sheet);
  }
  for (const edit of edits) {
    // The journal remembers looks by their place, which is another once rows have moved.
    const sheet = edit.kind === "link" ? edit.at.sheet : "sheet" in edit ? edit.sheet : null;
    if (sheet === null || edit.kind === "arrangeRows") continue;
    if (arranged.has(sheet) && copiedFrom(sheet, edits) === null) throw refused();
  }
}
