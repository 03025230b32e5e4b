/** Marks between the members of a list, of which one at its edge goes with a member that vanished. */
const BETWEEN = "，、；,;";
/** Behind these, and at the beginning, no mark of a list begins. */
const OPENERS = `${BETWEEN}：:。（(`;
/** Before these none ends. */
const CLOSERS = `${BETWEEN}。！？）)\n`;

/** A running text as it is put together, with the marks between members that come and go. */
export interface RunningText {
  text: string;
  /** The last sign that is no space; `""` where there is none yet. */
  last: string;
  /** The last piece was a segment, printed or not. */
  isAtSegment: boolean;
}

export function newText(): RunningText {
  return { text: "", last: "", isAtSegment: false };
}

export function addText(out: RunningText, text: string): void {
  if (text === "") return;
  if (out.isAtSegment && CLOSERS.includes(text.charAt(0))) dropTrailing(out);
  append(out, text);
  out.isAtSegment = false;
}

/** A segment loses its leading mark where nothing stands before it, or another mark does. */
export function addSegment(out: RunningText, text: string): void {
  const isFirst = out.last === "" || OPENERS.includes(out.last);
  const isMarked = text !== "" && BETWEEN.includes(text.charAt(0));
  append(out, isFirst && isMarked ? text.slice(1) : text);
  out.isAtSegment = true;
}

export function endText(out: RunningText): string {
  if (out.isAtSegment) dropTrailing(out);
  return out.text;
}

function append(out: RunningText, text: string): void {
  out.text += text;
  const shown = text.trimEnd();
  if (shown !== "") out.last = shown.charAt(shown.length - 1);
}

function dropTrailing(out: RunningText): void {
  if (out.last === "" || !BETWEEN.includes(out.last)) return;
  out.text = out.text.trimEnd().slice(0, -1);
  const before = out.text.slice(-8).trimEnd();
  out.last = before.charAt(before.length - 1);
}
