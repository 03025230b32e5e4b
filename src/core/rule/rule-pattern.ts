/**
 * The patterns of 符合, as in Like of Access and VBA, which Office users know: `#` a digit, `@` a
 * Latin letter, `?` any character, `*` any run of them, `[A-F]` and `[!A-F]` one of (none of) these;
 * `{18}` or `{1,3}` behind a character repeats it; a backslash takes the sign behind it as it is.
 */
export interface RulePattern {
  readonly source: string;
  readonly steps: readonly PatternStep[];
}

/** One character of a text, and how often it may stand there. */
export interface PatternStep {
  readonly sign:
    | { readonly kind: "digit" | "letter" | "any" }
    | { readonly kind: "one"; readonly character: string }
    | {
        readonly kind: "set";
        readonly spans: readonly (readonly [string, string])[];
        readonly none: boolean;
      };
  readonly times: "once" | "optional" | "any";
}

/** Steps of a pattern with its repetitions written out, which bounds the work for each character. */
const MOST_STEPS = 200;

/** Reads a pattern; `null` where it cannot be read or is too long. Linear in the text. */
export function readPattern(source: string): RulePattern | null {
  const characters = [...source];
  const steps: PatternStep[] = [];
  let at = 0;
  while (at < characters.length) {
    const sign = readSign(characters, at);
    if (!sign) return null;
    const times = readTimes(characters, sign.end);
    if (!times) return null;
    at = times.end;
    if (sign.run) {
      if (times.least !== 1 || times.most !== 1) return null;
      steps.push({ sign: sign.sign, times: "any" });
    } else if (!repeat(steps, sign.sign, times.least, times.most)) return null;
    if (steps.length > MOST_STEPS) return null;
  }
  return steps.length === 0 ? null : { source, steps };
}

interface SignRead {
  readonly sign: PatternStep["sign"];
  readonly run: boolean;
  readonly end: number;
}

function readSign(characters: readonly string[], at: number): SignRead | null {
  const character = characters[at] ?? "";
  const plain = (sign: PatternStep["sign"], end = at + 1) => ({ sign, run: false, end });
  switch (character) {
    case "#":
      return plain({ kind: "digit" });
    case "@":
      return plain({ kind: "letter" });
    case "?":
      return plain({ kind: "any" });
    case "*":
      return { sign: { kind: "any" }, run: true, end: at + 1 };
    case "[":
      return readSet(characters, at);
    case "]":
    case "{":
    case "}":
      return null;
    case "\\": {
      const escaped = characters[at + 1];
      return escaped === undefined ? null : plain({ kind: "one", character: escaped }, at + 2);
    }
    default:
      return plain({ kind: "one", character });
  }
}

function readSet(characters: readonly string[], open: number): SignRead | null {
  const close = characters.indexOf("]", open + 1);
  const none = characters[open + 1] === "!";
  const from = none ? open + 2 : open + 1;
  if (close <= from) return null;
  const spans: (readonly [string, string])[] = [];
  for (let at = from; at < close; at++) {
    const first = characters[at] ?? "";
    const last = characters[at + 2] ?? "";
    if (characters[at + 1] === "-" && at + 2 < close) {
      if (last < first) return null;
      spans.push([first, last]);
      at += 2;
    } else spans.push([first, first]);
  }
  return { sign: { kind: "set", spans, none }, run: false, end: close + 1 };
}

function readTimes(
  characters: readonly string[],
  at: number
): { least: number; most: number; end: number } | null {
  if (characters[at] !== "{") return { least: 1, most: 1, end: at };
  const close = characters.indexOf("}", at);
  if (close < 0 || close - at > 10) return null;
  const match = /^([0-9]{1,3})(?:,([0-9]{0,3}))?$/.exec(characters.slice(at + 1, close).join(""));
  if (!match) return null;
  const least = Number(match[1]);
  const most = match[2] === undefined ? least : match[2] === "" ? Infinity : Number(match[2]);
  return most < least || most === 0 ? null : { least, most, end: close + 1 };
}

/** Writes the repetitions of a sign out; false where they are too many. */
function repeat(
  steps: PatternStep[],
  sign: PatternStep["sign"],
  least: number,
  most: number
): boolean {
  const optional = most === Infinity ? 0 : most - least;
  if (steps.length + least + optional > MOST_STEPS) return false;
  for (let count = 0; count < least; count++) steps.push({ sign, times: "once" });
  for (let count = 0; count < optional; count++) steps.push({ sign, times: "optional" });
  if (most === Infinity) steps.push({ sign, times: "any" });
  return true;
}

/**
 * Whether the whole text has the form of the pattern. All readings are followed side by side, never
 * one after the other: the work grows with the text, whatever the pattern.
 */
export function fitsPattern(pattern: RulePattern, text: string): boolean {
  const { steps } = pattern;
  let reached = reachFrom([0], steps);
  for (const character of text) {
    const next: number[] = [];
    for (const at of reached) {
      const step = steps[at];
      if (!step || !fitsSign(step.sign, character)) continue;
      next.push(step.times === "any" ? at : at + 1);
    }
    if (next.length === 0) return false;
    reached = reachFrom(next, steps);
  }
  return reached.has(steps.length);
}

/** The places reached, and those behind steps that may be left out. */
function reachFrom(places: readonly number[], steps: readonly PatternStep[]): ReadonlySet<number> {
  const reached = new Set<number>();
  for (const place of places) {
    for (let at = place; !reached.has(at); at++) {
      reached.add(at);
      if ((steps[at]?.times ?? "once") === "once") break;
    }
  }
  return reached;
}

function fitsSign(sign: PatternStep["sign"], character: string): boolean {
  switch (sign.kind) {
    case "any":
      return true;
    case "digit":
      return character >= "0" && character <= "9" && character.length === 1;
    case "letter":
      return /^[A-Za-z]$/.test(character);
    case "one":
      return character === sign.character;
    case "set": {
      const inside = sign.spans.some(([first, last]) => first <= character && character <= last);
      return inside !== sign.none;
    }
  }
}
