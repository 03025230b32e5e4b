import type { PackageEdit } from "./package-edit";
import { addContentType, addRelation, readText, relationsOf, writeText } from "./package-edit";
import { CONTENT_TYPES } from "./ooxml-dialect";
import type { StyleRegister } from "./style-register";
import { createStyleRegister } from "./style-register";
import { appendStyles, completeStyles, emptyStyles, readStyleBase } from "./styles-xml";
import type { WorkbookDirectory } from "./workbook-directory";

/** The styles of a workbook, to which formats are appended; what is there keeps its index. */
export interface StyleEdit {
  readonly register: StyleRegister;
  /** Writes the part, and makes one where the workbook has none. Nothing happens without additions. */
  readonly save: () => void;
}

export function openStyles(edit: PackageEdit, directory: WorkbookDirectory): StyleEdit {
  const relation = [...relationsOf(edit, directory.part).values()].find(
    ({ type, external }) => type === "styles" && !external
  );
  const part = relation?.target ?? `${directory.folder}styles.xml`;
  const present = readText(edit, part);
  const xml = completeStyles(present ?? emptyStyles(directory.dialect.main), part);
  const register = createStyleRegister(readStyleBase(xml, part));
  return {
    register,
    save() {
      if (register.additions().size === 0) return;
      writeText(edit, part, appendStyles(xml, part, register.additions()));
      if (!relation) {
        addRelation(edit, directory.part, `${directory.dialect.relations}/styles`, part);
      }
      if (present === null) addContentType(edit, part, CONTENT_TYPES.styles);
    },
  };
}
