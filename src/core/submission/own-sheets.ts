import { askedOfFamilies } from "../alike-sheets";
import type { ListColumns } from "../list";
import { remembered } from "../remembered";
import {
  findSchemeSheets,
  LISTS,
  PLACEHOLDER,
  RECORD,
  RECORD_ASKED,
  saysWrittenByHeshu,
  type SchemeSheets,
} from "../scheme/scheme-sheets";
import { bareText } from "../text";
import type { Workbook } from "../workbook";

/**
 * The same as `findSchemeSheets`, at the price of looking at each text once: a submission holds forms
 * and hardly ever a list of a scheme or a sheet of Heshu's.
 */
export function findOwnSheets(workbook: Workbook): SchemeSheets {
  return workbook.sheets.some(({ cells }) => mayBeOwn(cells)) ? findSchemeSheets(workbook) : NONE;
}

const NONE: SchemeSheets = {
  catalogue: null,
  plan: null,
  rules: null,
  roster: null,
  settings: null,
  explanations: null,
  templates: [],
  record: null,
  names: new Set(),
};

/** For each list the captions that it must have, each in any of its spellings. */
const ASKED: readonly (readonly ReadonlySet<string>[])[] = [
  ...LISTS,
  [RECORD, RECORD_ASKED] as const,
].map(([columns, required]: readonly [ListColumns<string>, readonly string[]]) =>
  required.map((key) => new Set(columns[key]?.map(bareText)))
);

const CAPTIONS: ReadonlySet<string> = new Set(
  ASKED.flatMap((captions) => captions.flatMap((spellings) => [...spellings]))
);

/** What a text may make of its sheet: one of Heshu's or a template, a list, or nothing. */
type Telling = "own" | "caption" | "nothing";

/** A caption with an answer behind its colon: no list has such captions. */
const ANSWERED = /^(?!由)[\u4e00-\u9fff]{2,20}[:：][^{｛]*$/u;

function tellingOf(text: string): Telling {
  return ANSWERED.test(text) ? "nothing" : tellingAsked(text);
}

const tellingAsked = remembered((text): Telling => {
  if (PLACEHOLDER.test(text) || saysWrittenByHeshu(text)) return "own";
  return CAPTIONS.has(bareText(text)) ? "caption" : "nothing";
});

/** False only for a sheet in which `findSchemeSheets` finds nothing. */
const mayBeOwn = askedOfFamilies(
  ({ value }) => typeof value === "string" && tellingOf(value) !== "nothing",
  (cells) => {
    const captions = new Set<string>();
    for (const { value } of cells) {
      if (typeof value !== "string") continue;
      const telling = tellingOf(value);
      if (telling === "own") return true;
      if (telling === "caption") captions.add(bareText(value));
    }
    return ASKED.some((asked) => asked.every((spellings) => holdsAny(captions, spellings)));
  }
);

function holdsAny(captions: ReadonlySet<string>, spellings: ReadonlySet<string>): boolean {
  for (const one of spellings) if (captions.has(one)) return true;
  return false;
}
