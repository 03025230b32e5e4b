import { lastYearOf } from "../core/submission/last-year";
import { cellName } from "../core/address";
import { catalogueForm } from "../core/blank/catalogue-form";
import type { BlankInput, BlankNote, BlankPlan } from "../core/blank/blank-form";
import { planBlank } from "../core/blank/blank-plan";
import { entryFormula, entryKind } from "../core/blank/entry-formula";
import type { FormPeriod } from "../core/blank/period-text";
import { unitEdits } from "../core/blank/unit-edits";
import { readReport } from "../core/report-read";
import type { CollectFrame } from "../core/submission/collect-frame";
import type { RegisteredUnit } from "../core/submission/unit-register";
import type { SheetContent } from "../core/sheet-content";
import type { Edit, Workbook } from "../core/workbook";
import { createWorkbook } from "../files/create-workbook";
import type { Codec } from "../files/package-edit";
import { patchWorkbook } from "../files/patch-workbook";
import { readWorkbook } from "../files/read-workbook";
import type { InputEdit } from "../files/sheet-edits";
import { LONGEST_HINT, LONGEST_HINT_TITLE } from "../files/sheet-inputs";
import { spellFormulas } from "../files/spelled-formulas";
import { dropUnusedTexts } from "../files/unused-texts";
import { entryWords } from "../locales/form-entry";
import type { Words } from "../locales/words";
import { explanationSheet } from "./explanation-sheet";
import { freeName } from "../core/free-name";

/** The scheme's workbook as blank forms are made from it. */
export interface BlankSource {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly frame: CollectFrame;
  readonly period: FormPeriod;
  readonly totals: boolean;
}

/** Brings a workbook into simplified characters, as the core reads it. */
export type Simplified = (workbook: Workbook) => Promise<Workbook>;

/** The blank forms of all units that report the same ones. */
export interface BlankBase {
  readonly bytes: Uint8Array;
  /** A copy of the bureau's workbook, whose kind of file it then is. */
  readonly isCopy: boolean;
  readonly plan: BlankPlan;
  readonly locked: ReadonlySet<string>;
  readonly notes: readonly BlankNote[];
}

/**
 * Makes the workbook that is the same for all units which report these forms: the bureau's own form
 * where its workbook holds it, else one drawn from the catalogue, and a sheet 审核说明.
 *
 * @param forms numbers of forms that the catalogue has
 */
export async function blankBase(
  forms: readonly string[],
  source: BlankSource,
  simplified: Simplified,
  codec: Codec,
  words: Words
): Promise<BlankBase> {
  const { frame, period, totals } = source;
  const own = ownSheets(forms, source);
  const drawn = forms.filter((form) => !own.forms.has(form));
  const marks = frame.bureau.forms[0]?.table.legal ?? null;
  const taken = new Set([...own.sheets].map((name) => name.toLowerCase()));
  const sheets: SheetContent[] = [
    ...drawn.map((form) => catalogueForm(form, frame.scheme, period, marks)),
    explanationSheet([], words),
  ].map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
  const bytes = assemble(source, own.sheets, sheets, codec, words);
  const workbook = spellFormulas(bytes, readWorkbook(bytes, codec.inflate), codec);
  const asRead = await simplified(workbook);
  const report = readReport(asRead, frame.scheme, { through: null });
  const locked = new Set(frame.lastYear.figures.keys());
  const options = { period, totals, known: locked };
  const plan = planBlank(workbook, asRead, report, frame.scheme, options);
  const inputs = plan.inputs.map((input) => inputEdit(input, frame));
  const emptied = patchWorkbook(bytes, [...plan.edits, ...inputs], codec);
  const notes = [...drawn.map((form): BlankNote => ({ code: "drawn", form })), ...plan.notes];
  const isCopy = own.sheets.size > 0;
  return { bytes: dropUnusedTexts(emptied, codec), isCopy, plan, locked, notes };
}

/** The workbook of one unit. */
export function unitWorkbook(
  { bytes, plan, locked }: BlankBase,
  unit: RegisteredUnit,
  { lastYear }: CollectFrame,
  codec: Codec
): Uint8Array {
  const known = lastYearOf(lastYear, unit.code);
  return patchWorkbook(bytes, unitEdits(plan.forms, unit, known, locked), codec);
}

/** The bureau's sheets that show and hold none but the forms asked for. */
function ownSheets(
  forms: readonly string[],
  { workbook, frame }: BlankSource
): { readonly forms: ReadonlySet<string>; readonly sheets: ReadonlySet<string> } {
  const visible = new Set(
    workbook.sheets.filter((one) => one.visibility === "visible").map((one) => one.name)
  );
  const asked = new Set(forms);
  const found = new Set<string>();
  const sheets = new Set<string>();
  for (const { form, table } of frame.bureau.forms) {
    const others = frame.bureau.forms.filter((one) => one.table.sheet === table.sheet);
    const fits = visible.has(table.sheet) && others.every((one) => asked.has(one.form));
    if (!fits || found.has(form)) continue;
    found.add(form);
    sheets.add(table.sheet);
  }
  return { forms: found, sheets };
}

function assemble(
  { bytes, workbook }: BlankSource,
  kept: ReadonlySet<string>,
  added: readonly SheetContent[],
  codec: Codec,
  words: Words
): Uint8Array {
  if (kept.size === 0) return createWorkbook(added, codec.deflate);
  const edits: Edit[] = [
    ...workbook.sheets
      .filter((sheet) => !kept.has(sheet.name))
      .map(({ name }): Edit => ({ kind: "removeSheet", sheet: name })),
    { kind: "clearMarks", families: ["error", "shortfall"] },
    { kind: "clearComments", authors: words.results.commentAuthors },
    ...added.map((content): Edit => ({ kind: "addSheet", content })),
  ];
  return patchWorkbook(bytes, edits, codec);
}

function inputEdit(input: BlankInput, { scheme }: CollectFrame): InputEdit {
  const { sheet, ranges, column, indicator, unit } = input;
  const first = ranges[0];
  const cell = first ? cellName(first.top, first.left) : "A1";
  const kind = indicator ? entryKind(indicator.name, unit) : "number";
  const { signs } = scheme.settings;
  const sign = signs.notApplicable[0] ?? "-";
  const name = indicator ? `[${indicator.code}] ${indicator.name}` : entryWords.column[column];
  const text = indicator
    ? entryWords.figure({ name: indicator.name, unit, kind, sign })
    : entryWords.columnHint[column];
  return {
    kind: "addInput",
    sheet,
    ranges,
    // A plan may say 1-2 or 不少于20: it is read as a target.
    formula: column === "plan" ? null : entryFormula(cell, kind, signs),
    hint: { title: cut(name, LONGEST_HINT_TITLE), text: cut(text, LONGEST_HINT) },
    refusal: { title: entryWords.refusalTitle, text: entryWords.refusal(kind, sign) },
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
