import type { SheetModel } from "../model/workbook";
import { flagOf, optionOf, textOf, wordOf } from "../arguments";
import { invalidArgument } from "../host-error";
import { parseArea } from "../model/area";
import { shaped, type HostObject, type Shape } from "../shape";

/** How a sheet is printed; kept and read back, nothing more. */
export function pageLayoutObject(sheet: SheetModel): HostObject {
  return shaped(PAGE_LAYOUT, sheet);
}

const HEADERS_FOOTERS: Shape<SheetModel> = {
  name: "HeaderFooterGroup",
  gone: ({ deleted }) => deleted,
  read: { defaultForAllPages: (sheet) => shaped(HEADER_FOOTER, sheet) },
};

const HEADER_FOOTER: Shape<SheetModel> = {
  name: "HeaderFooter",
  gone: ({ deleted }) => deleted,
  read: { centerFooter: ({ pageLayout }) => pageLayout.get("centerFooter") ?? "" },
  write: {
    centerFooter: ({ pageLayout }, value) => pageLayout.set("centerFooter", textOf(value)),
  },
};

const PAGE_LAYOUT: Shape<SheetModel> = {
  name: "PageLayout",
  gone: ({ deleted }) => deleted,
  read: {
    orientation: ({ pageLayout }) => pageLayout.get("orientation") ?? "Portrait",
    paperSize: ({ pageLayout }) => pageLayout.get("paperSize") ?? "A4",
    zoom: ({ pageLayout }) => pageLayout.get("zoom") ?? { scale: 100 },
    centerHorizontally: ({ pageLayout }) => pageLayout.get("centerHorizontally") ?? false,
    centerVertically: ({ pageLayout }) => pageLayout.get("centerVertically") ?? false,
    headersFooters: (sheet) => shaped(HEADERS_FOOTERS, sheet),
  },
  write: {
    orientation: ({ pageLayout }, value) =>
      pageLayout.set("orientation", wordOf(value, ["Portrait", "Landscape"])),
    paperSize: ({ pageLayout }, value) => pageLayout.set("paperSize", value),
    zoom: ({ pageLayout }, value) => {
      const known = ["scale", "horizontalFitToPages", "verticalFitToPages"];
      if (!known.some((name) => optionOf(value, name) !== undefined)) throw invalidArgument();
      pageLayout.set("zoom", value);
    },
    centerHorizontally: ({ pageLayout }, value) =>
      pageLayout.set("centerHorizontally", flagOf(value)),
    centerVertically: ({ pageLayout }, value) => pageLayout.set("centerVertically", flagOf(value)),
  },
  call: {
    setPrintArea: ({ pageLayout }, args) => {
      if (!parseArea(args.text(0))) throw invalidArgument();
      pageLayout.set("printArea", args.text(0));
    },
    setPrintTitleRows: ({ pageLayout }, args) => {
      if (!parseArea(args.text(0))) throw invalidArgument();
      pageLayout.set("printTitleRows", args.text(0));
    },
  },
};
