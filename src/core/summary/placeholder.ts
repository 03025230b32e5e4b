import { bareText } from "../text";

/** A placeholder `{{，KW303.01.完成率|1位}}`, cut into its parts. */
export interface Placeholder {
  /** Offsets of the whole, braces included. */
  readonly start: number;
  readonly end: number;
  /** Punctuation inside the braces, before the subject: printed only when something follows it. */
  readonly lead: string;
  /** Form and code or a name, with a measure behind a dot; what begins with a dot is of the item. */
  readonly path: string;
  /** What stands behind `|`: 亿元, 1位, 中文. */
  readonly formats: readonly string[];
}

/** Reads what stands between the braces; whether it names anything is for the caller to tell. */
export function readPlaceholder(inside: string, start: number, end: number): Placeholder {
  const lead = /^[\s，、；。：,;（(]*/u.exec(inside)?.[0].trim() ?? "";
  const [path = "", ...formats] = bareText(inside.trimStart().slice(lead.length)).split("|");
  return { start, end, lead, path, formats: formats.filter((one) => one !== "") };
}

/** A path without its last member, and that member: `KW303.01` and `完成率`. */
export function splitPath(path: string): { readonly owner: string; readonly member: string } {
  const dot = path.lastIndexOf(".");
  return dot < 0
    ? { owner: path, member: "" }
    : { owner: path.slice(0, dot), member: path.slice(dot + 1) };
}
