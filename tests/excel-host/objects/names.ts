import { flagOf, textOf, type Arguments } from "../arguments";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { areaName, parseArea, quotedSheetName, splitAddress } from "../model/area";
import { markAllFormulas } from "../model/recalculate";
import { findSheet } from "../model/sheets";
import {
  newIdentity,
  type NameModel,
  type SheetModel,
  type WorkbookModel,
} from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";
import { rangeObject } from "./range";
import { RangeTarget } from "./range-target";
import { worksheetObject } from "./worksheet";

interface NamesTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel | null;
}

interface NameTarget extends NamesTarget {
  readonly name: NameModel;
}

/** Defined names of the workbook, or of one sheet. */
export function namesObject(book: WorkbookModel, sheet: SheetModel | null): HostObject {
  return shaped(NAMES, { book, sheet });
}

function listOf({ book, sheet }: NamesTarget): NameModel[] {
  return sheet ? sheet.names : book.names;
}

const NAMES: Shape<NamesTarget> = {
  name: "NamedItemCollection",
  gone: ({ sheet }) => sheet?.deleted ?? false,
  items: (target) => listOf(target).map((name) => shaped(NAME, { ...target, name })),
  call: {
    add: addName,
    addFormulaLocal: addName,
    getCount: (target) => listOf(target).length,
    getItem: (target, args) => find(target, args.text(0)) ?? notFound(),
    getItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
};

function find(target: NamesTarget, key: string): HostObject | null {
  const wanted = key.toLowerCase();
  const name = listOf(target).find((entry) => entry.name.toLowerCase() === wanted);
  return name ? shaped(NAME, { ...target, name }) : null;
}

const NAME_RULE = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

function addName(target: NamesTarget, args: Arguments): HostObject {
  const name = args.text(0);
  if (!NAME_RULE.test(name) || parseArea(name)) throw invalidArgument();
  if (find(target, name)) throw itemAlreadyExists();
  const range = args.thing(1, RangeTarget);
  const formula = range ? formulaOf(range) : formulaText(args.text(1));
  const comment = args.optionalText(2) ?? "";
  const { book, sheet } = target;
  const model = { id: newIdentity(book), name, formula, comment, visible: true, sheet };
  listOf(target).push(model);
  markAllFormulas(book);
  return shaped(NAME, { ...target, name: model });
}

function formulaText(text: string): string {
  return text.startsWith("=") ? text : `=${text}`;
}

function formulaOf({ sheet, area }: RangeTarget): string {
  const fixed = areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${quotedSheetName(sheet.name)}!${fixed}`;
}

const NAME: Shape<NameTarget> = {
  name: "NamedItem",
  id: ({ name }) => name.id,
  gone: (target) => !listOf(target).includes(target.name),
  read: {
    name: ({ name }) => name.name,
    type: (target) => (rangeOf(target) ? "Range" : "Error"),
    value: (target) => valueOf(target),
    formula: ({ name }) => name.formula,
    comment: ({ name }) => name.comment,
    visible: ({ name }) => name.visible,
    scope: ({ sheet }) => (sheet ? "Worksheet" : "Workbook"),
    worksheet: ({ sheet }) => (sheet ? worksheetObject(sheet) : notFound()),
    worksheetOrNullObject: ({ sheet }) => sheet && worksheetObject(sheet),
  },
  write: {
    formula: ({ book, name }, value) => {
      name.formula = formulaText(textOf(value));
      markAllFormulas(book);
    },
    comment: ({ name }, value) => {
      name.comment = textOf(value);
    },
    visible: ({ name }, value) => {
      name.visible = flagOf(value);
    },
  },
  call: {
    delete: (target) => {
      const names = listOf(target);
      names.splice(names.indexOf(target.name), 1);
      markAllFormulas(target.book);
    },
    getRange: (target) => rangeOf(target) ?? notFound(),
    getRangeOrNullObject: rangeOf,
  },
};

function rangeOf({ book, sheet, name }: NameTarget): HostObject | null {
  const address = splitAddress(name.formula);
  const target = address.sheet === null ? sheet : findSheet(book, address.sheet);
  const area = parseArea(address.rest);
  return target && area && rangeObject(target, area);
}

function valueOf({ book, sheet, name }: NameTarget): string {
  const address = splitAddress(name.formula);
  const target = address.sheet === null ? sheet : findSheet(book, address.sheet);
  const area = parseArea(address.rest);
  if (!target || !area) return name.formula;
  return `${quotedSheetName(target.name)}!${areaName(area)}`;
}

function notFound(): never {
  throw itemNotFound();
}
