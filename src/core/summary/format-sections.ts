/** A place for a digit, `0`, `#` or `?`, or for a whole plain number, `G`; or a text that stands as it is. */
export interface FormatPart {
  readonly digit: boolean;
  readonly text: string;
}

/** One section of a number format, for numbers of one sign or under one condition. */
export interface FormatSection {
  /** True for `General` and `@`, and for fractions and powers of ten, which come as plain numbers. */
  readonly general: boolean;
  /** `[>=100]`; `null` where the section has none. */
  readonly condition: ((value: number) => boolean) | null;
  /** Before the decimal point, with texts among the digits; all of a section without one. */
  readonly whole: readonly FormatPart[];
  /** Behind it, and the texts that follow. */
  readonly fraction: readonly FormatPart[];
  readonly point: boolean;
  readonly grouped: boolean;
  readonly percent: boolean;
  /** Commas behind the digits: each takes three digits off. */
  readonly thousands: number;
}

/** Excel takes no format that is longer. */
const LONGEST = 255;

const TOKEN =
  /"([^"]*)"?|[\\!](.)|_(.)?|\*(.)?|\[([^\]]*)\]?|(;)|(General|G\/通用格式|@|[?#0]\/[?#0]|[Ee][+-]0+)|([0#?])|(\.)|(,)|(%)|(.)/gsu;

/** The sections of a number format, at most four. */
export function readSections(format: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let draft = newDraft();
  for (const token of format.slice(0, LONGEST).matchAll(TOKEN)) {
    if (token[6] === undefined) take(draft, token);
    else {
      sections.push(closeDraft(draft));
      draft = newDraft();
    }
  }
  sections.push(closeDraft(draft));
  return sections.slice(0, 4);
}

interface Draft {
  condition: FormatSection["condition"];
  general: boolean;
  point: boolean;
  percent: boolean;
  grouped: boolean;
  /** Commas since the last digit. */
  commas: number;
  thousands: number;
  readonly whole: FormatPart[];
  readonly fraction: FormatPart[];
}

const newDraft = (): Draft => ({
  ...{ condition: null, general: false, point: false, percent: false, grouped: false },
  ...{ commas: 0, thousands: 0, whole: [], fraction: [] },
});

function take(draft: Draft, token: RegExpMatchArray): void {
  const [, quoted, escaped, padding, , bracket, , general, digit, point, comma, percent, literal] =
    token;
  const parts = draft.point ? draft.fraction : draft.whole;
  if (digit !== undefined) {
    // A comma between digits groups them.
    if (draft.commas > 0) draft.grouped = true;
    draft.commas = 0;
    draft.thousands = 0;
    parts.push({ digit: true, text: digit });
  } else if (comma !== undefined) {
    if (parts.some((one) => one.digit)) {
      draft.commas++;
      draft.thousands++;
    }
  } else if (point !== undefined && !draft.point) {
    draft.point = true;
    draft.commas = 0;
  } else if (general !== undefined) {
    draft.general = true;
    draft.whole.push({ digit: true, text: "G" });
  } else if (bracket !== undefined) takeBracket(draft, parts, bracket);
  else {
    if (percent !== undefined) draft.percent = true;
    const text = quoted ?? escaped ?? percent ?? literal ?? (padding === undefined ? "" : " ");
    if (text !== "") parts.push({ digit: false, text });
  }
}

const CONDITION = /^(<=|>=|<>|<|>|=)(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)$/;

const HOLDS: ReadonlyMap<string, (value: number, bound: number) => boolean> = new Map([
  ["<=", (value: number, bound: number) => value <= bound],
  [">=", (value: number, bound: number) => value >= bound],
  ["<>", (value: number, bound: number) => value !== bound],
  ["<", (value: number, bound: number) => value < bound],
  [">", (value: number, bound: number) => value > bound],
  ["=", (value: number, bound: number) => value === bound],
]);

/** A condition, or a currency with its language, `[$¥-804]`; colours say nothing here. */
function takeBracket(draft: Draft, parts: FormatPart[], text: string): void {
  const [, sign = "", bound] = CONDITION.exec(text) ?? [];
  const holds = HOLDS.get(sign);
  if (holds) draft.condition = (value) => holds(value, Number(bound));
  const currency = /^\$([^-]*)/.exec(text)?.[1] ?? "";
  if (currency !== "") parts.push({ digit: false, text: currency });
}

function closeDraft(draft: Draft): FormatSection {
  const { general, condition, whole, fraction, point, grouped, percent, thousands } = draft;
  return { general, condition, whole, fraction, point, grouped, percent, thousands };
}
