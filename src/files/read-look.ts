import { isBinaryPart, problemOfPackage } from "./file-kind";
import type { Inflate } from "./inflate";
import { LIMITS } from "./limits";
import type { Limits } from "./limits";
import { readComments, readTable } from "./look-beside";
import { readThemeColors } from "./look-colors";
import { PLAIN_SHEET, readSheetLook } from "./look-sheet";
import { normalStyles, readStylesLook, type StylesLook } from "./look-styles";
import { openReading, partOfType, readRelations, workbookPartName } from "./open-workbook";
import type { Relationship } from "./package-parts";
import { ProblemError } from "./problem-error";
import { readPart, readStructurePart, type Reading } from "./reading";
import type { SheetLook, WorkbookLook } from "./workbook-look";
import { readWorkbookPart } from "./workbook-part";
import { entryKey } from "./zip";

export type * from "./workbook-look";

type Relations = ReadonlyMap<string, Relationship>;

/**
 * Reads how the sheets of a workbook file look: fonts, fills, lines, sizes, conditional formats,
 * comments and tables. `readWorkbook` reads the values; both list the sheets in the same order.
 * Takes time and memory in proportion to what the file holds. A broken styles, theme, comments or
 * table part counts as not there.
 * Throws `ProblemError` with a `FileProblem`, and nothing else.
 */
export function readLook(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Limits = LIMITS
): WorkbookLook {
  const reading = openReading(bytes, inflate, limits);
  const part = workbookPartName(reading);
  const xml = isBinaryPart(part) ? null : readStructurePart(reading, part);
  const workbook = xml === null ? null : readWorkbookPart(xml, part, limits);
  if (!workbook) throw new ProblemError(problemOfPackage(reading.zip, part));
  const relations = readRelations(reading, part);
  const styles = readStyles(reading, relations);
  const known = new Map<string, Omit<SheetLook, "name">>();
  const sheets = workbook.sheets.map(({ name, relationship }) => {
    const relation = relations.get(relationship);
    const listed = relation && !relation.external && relation.type !== "chartsheet";
    const key = listed ? entryKey(relation.target) : "";
    const look = known.get(key) ?? readSheet(reading, listed ? relation.target : "", styles);
    known.set(key, look);
    return { name, ...look };
  });
  return { sheets, styles: styles.styles };
}

function readStyles(reading: Reading, relations: Relations): StylesLook {
  const themePart = partOfType(relations, "theme");
  const readTheme = (xml: string | null) => readThemeColors(xml, themePart);
  const theme = orElse(
    () => readTheme(readStructurePart(reading, themePart)),
    () => readTheme(null)
  );
  const part = partOfType(relations, "styles");
  return orElse(
    () => {
      const xml = readStructurePart(reading, part);
      return xml === null ? normalStyles(theme) : readStylesLook(xml, part, theme);
    },
    () => normalStyles(theme)
  );
}

function readSheet(reading: Reading, part: string, styles: StylesLook): Omit<SheetLook, "name"> {
  const xml = part === "" ? null : readPart(reading, part);
  if (xml === null) return { ...PLAIN_SHEET, comments: [], tables: [] };
  const look = readSheetLook(xml, part, styles, reading);
  const relations = orElse(
    () => readRelations(reading, part),
    () => new Map<string, Relationship>()
  );
  const beside = <T>(type: string, read: (xml: string, part: string) => readonly T[]) =>
    [...relations.values()].flatMap((relation) =>
      relation.type !== type || relation.external
        ? []
        : orElse(
            () => read(readStructurePart(reading, relation.target) ?? "", relation.target),
            () => []
          )
    );
  return {
    ...look,
    comments: beside("comments", readComments),
    tables: beside("table", (text, table) => [readTable(text, table)]).filter(
      (table) => table !== null
    ),
  };
}

/** What a part that is not needed says; a broken one counts as not there, one too large does not. */
function orElse<T>(read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch (error) {
    const broken = error instanceof ProblemError && BROKEN.has(error.problem.code);
    if (!broken) throw error;
    return otherwise();
  }
}

const BROKEN: ReadonlySet<string> = new Set(["damaged", "doctype"]);
