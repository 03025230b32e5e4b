import { itemNotFound } from "../host-error";
import type { WorkbookModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";

/** Named cell styles: only their names are known. */
export function stylesObject(book: WorkbookModel): HostObject {
  return shaped(STYLES, book);
}

const STYLES: Shape<WorkbookModel> = {
  name: "StyleCollection",
  items: ({ styles }) => styles.map((name) => shaped(STYLE, { name })),
  call: {
    getCount: ({ styles }) => styles.length,
    getItem: ({ styles }, args) => {
      if (!styles.includes(args.text(0))) throw itemNotFound();
      return shaped(STYLE, { name: args.text(0) });
    },
    getItemOrNullObject: ({ styles }, args) =>
      styles.includes(args.text(0)) ? shaped(STYLE, { name: args.text(0) }) : null,
  },
};

const STYLE: Shape<{ readonly name: string }> = {
  name: "Style",
  read: { name: ({ name }) => name, builtIn: ({ name }) => name === "Normal" },
};
