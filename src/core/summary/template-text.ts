import { readDirective, type Directive } from "./directive";
import { readPlaceholder, type Placeholder } from "./placeholder";

/** A piece of a template's text, with its offsets. */
export type TextPart = { readonly start: number; readonly end: number } & (
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "placeholder"; readonly place: Placeholder }
  | { readonly kind: "directive"; readonly directive: Directive }
  /** `{{，新产品{KW301.04}项}}`: printed only where one of the figures in it is. */
  | { readonly kind: "segment"; readonly parts: readonly TextPart[] }
);

export interface TextReading {
  readonly parts: readonly TextPart[];
  /** Braces that open and do not close, or close and were not opened. */
  readonly faults: readonly {
    readonly code: "unclosed_braces" | "stray_braces";
    readonly start: number;
    readonly end: number;
  }[];
}

interface Frame {
  readonly opening: "" | "{" | "{{" | "${";
  readonly start: number;
  readonly parts: TextPart[];
  /** Where the literal text begins that has not become a part yet. */
  literal: number;
}

/** Braces inside braces, which bounds the work for each sign. */
const DEEPEST = 16;

/** Braces as Chinese input methods write them are the same. */
const WIDE = /[｛｝]/gu;

/**
 * Cuts a text at its braces: `{{x}}`, `${x}` and `{x}` are placeholders or directives, braces around
 * braces are segments. A single brace is prose unless what it holds could be a name: it has a letter,
 * and no comma, colon, quote or sign of a relation. Linear in the text.
 */
export function readTemplateText(text: string): TextReading {
  const folded = text.replace(WIDE, (brace) => (brace === "｛" ? "{" : "}"));
  const faults: TextReading["faults"][number][] = [];
  const root: Frame = { opening: "", start: 0, parts: [], literal: 0 };
  const frames = [root];
  const top = () => frames.at(-1) ?? root;
  const open = (opening: Frame["opening"], at: number) => {
    endLiteral(top(), text, at);
    const inside = at + opening.length;
    frames.push({ opening, start: at, parts: [], literal: inside });
    return inside;
  };
  const close = (end: number) => {
    const frame = frames.pop() ?? root;
    closeFrame(frame, top(), text, end);
  };
  for (let at = 0; at < folded.length;) {
    const sign = frames.length > DEEPEST && folded[at] !== "}" ? "" : folded[at];
    if (sign === "$" && folded[at + 1] === "{") at = open("${", at);
    else if (sign === "{") at = open(folded[at + 1] === "{" ? "{{" : "{", at);
    else if (sign === "}") {
      const { opening } = top();
      const isPair = folded[at + 1] === "}";
      if (opening === "{" || opening === "${") close((at += 1));
      else if (opening === "{{" && isPair) close((at += 2));
      else if (opening === "" && (isPair || endsPlace(top(), at))) {
        const end = at + (isPair ? 2 : 1);
        faults.push({ code: "stray_braces", start: at, end });
        at = end;
      } else at += 1;
    } else at += 1;
  }
  while (frames.length > 1) {
    const frame = frames.pop() ?? root;
    if (frame.opening !== "{")
      faults.push({ code: "unclosed_braces", start: frame.start, end: text.length });
    endLiteral(frame, text, text.length);
    splice(top(), frame, text, text.length);
  }
  endLiteral(root, text, text.length);
  return { parts: root.parts, faults };
}

/** A placeholder ends right there: the brace behind it is one too many. */
function endsPlace(frame: Frame, at: number): boolean {
  const last = frame.parts.at(-1);
  return last !== undefined && last.kind !== "literal" && last.end === at;
}

function endLiteral(frame: Frame, text: string, at: number): void {
  if (frame.literal < at) {
    const { literal: start } = frame;
    frame.parts.push({ kind: "literal", text: text.slice(start, at), start, end: at });
  }
  frame.literal = at;
}

function closeFrame(frame: Frame, outer: Frame, text: string, end: number): void {
  const { start, opening } = frame;
  const last = end - (opening === "{{" ? 2 : 1);
  endLiteral(frame, text, last);
  outer.literal = end;
  const isPlain = frame.parts.every((part) => part.kind === "literal");
  const inside = text.slice(start + opening.length, last);
  if (!isPlain && opening !== "{") {
    outer.parts.push({ kind: "segment", parts: frame.parts, start, end });
    return;
  }
  if (!isPlain || (opening === "{" && !couldBeName(inside))) {
    splice(outer, frame, text, end);
    return;
  }
  const directive = readDirective(inside);
  outer.parts.push(
    directive
      ? { kind: "directive", directive, start, end }
      : { kind: "placeholder", place: readPlaceholder(inside, start, end), start, end }
  );
}

/** Braces that are prose: they and what they hold go into the text around them. */
function splice(outer: Frame, frame: Frame, text: string, end: number): void {
  const { start, opening, parts } = frame;
  const before = start + opening.length;
  const prose = (from: number, to: number) => {
    if (from < to)
      outer.parts.push({ kind: "literal", text: text.slice(from, to), start: from, end: to });
  };
  prose(start, before);
  for (const part of parts) outer.parts.push(part);
  prose(parts.at(-1)?.end ?? before, end);
  outer.literal = end;
}

/** No longer name is a name. */
const LONGEST_NAME = 80;

function couldBeName(inside: string): boolean {
  if (inside.length > LONGEST_NAME || !/\p{L}/u.test(inside)) return false;
  if (readDirective(inside)) return true;
  return !/[,，、;；:：。"'“”‘’`=<>≥≤≠\\\n\r]/u.test(inside);
}
