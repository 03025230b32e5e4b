import { bareText } from "../text";

/** What a placeholder asks of its subject; the words are those a template is written in. */
export type Measure =
  | "value"
  | "unit"
  | "target"
  | "wording"
  | "rate"
  | "shortfall"
  | "scheduled"
  | "status"
  | "progress"
  | "lastYear"
  | "change"
  | "growth";

const MEASURES = new Map<string, Measure>([
  ["数值", "value"],
  ["本年", "value"],
  ["本年累计", "value"],
  ["单位", "unit"],
  ["计量单位", "unit"],
  ["目标", "target"],
  ["年度目标", "target"],
  ["目标原文", "wording"],
  ["完成率", "rate"],
  ["缺口", "shortfall"],
  ["尚差", "shortfall"],
  ["序时", "scheduled"],
  ["序时进度", "scheduled"],
  ["状态", "status"],
  ["进展", "progress"],
  ["上年", "lastYear"],
  ["上年同期", "lastYear"],
  ["增减", "change"],
  ["同比", "growth"],
]);

/** A placeholder `{{KW303.01.完成率}}`, cut into its parts. */
export interface Placeholder {
  /** Offsets of the whole, braces included. */
  readonly start: number;
  readonly end: number;
  /** Punctuation inside the braces, before the subject: printed only when something follows it. */
  readonly lead: string;
  /** Form and code, or a name; as written, without the measure. */
  readonly subject: string;
  readonly measure: Measure;
}

/** The placeholders of a text, in order; linear. A brace that is not closed is none. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (let start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", start + 2)) {
    const close = text.indexOf("}}", start + 2);
    if (close < 0) break;
    found.push({ start, end: close + 2, ...readInside(text.slice(start + 2, close)) });
    start = close;
  }
  return found;
}

function readInside(inside: string): Pick<Placeholder, "lead" | "subject" | "measure"> {
  const lead = /^[\s，、；。：,;（(]*/u.exec(inside)?.[0].trim() ?? "";
  const bare = bareText(inside.trimStart().slice(lead.length));
  const dot = bare.lastIndexOf(".");
  const measure = dot < 0 ? undefined : MEASURES.get(bare.slice(dot + 1));
  return measure
    ? { lead, subject: bare.slice(0, dot), measure }
    : { lead, subject: bare, measure: "value" };
}
