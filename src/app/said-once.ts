import type { SubmissionHead } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";

/** What a line says before its figures and its head does not: two texts of JSON that are alike in many lines. */
export interface SaidText {
  readonly forms: string;
  readonly found: string;
}

/** The same, read. */
export interface Said {
  readonly forms: Submission["forms"];
  readonly found: Found;
}

type Found = Pick<
  Submission,
  "parts" | "verdict" | "checked" | "unchecked" | "findings" | "explanations"
>;

/** What many submissions say, each kept once. */
export interface SaidMemory {
  readonly forms: Map<string, Submission["forms"]>;
  readonly found: Map<string, Found>;
}

/** Different texts that are kept, and how long they may be: what a unit alone says is read again. */
const MOST_TEXTS = 400;
const LONGEST_FORMS = 12_000;
const LONGEST_FOUND = 2_000;

export function newSaidMemory(): SaidMemory {
  return { forms: new Map(), found: new Map() };
}

export function saidBy(submission: Omit<Submission, "figures">): SaidText {
  const { forms, parts, verdict, checked, unchecked, findings, explanations } = submission;
  const found: Found = { parts, verdict, checked, unchecked, findings, explanations };
  return { forms: JSON.stringify(forms), found: JSON.stringify(found) };
}

/** What is said, where it is what others say too; `null` where there is no room for it. */
export function keepSaid({ forms, found }: SaidText, memory: SaidMemory): Said | null {
  const own = {
    forms: keepText(forms, memory.forms, LONGEST_FORMS),
    found: keepText(found, memory.found, LONGEST_FOUND),
  };
  return own.forms && own.found ? { forms: own.forms, found: own.found } : null;
}

function keepText<T>(text: string, memory: Map<string, T>, longest: number): T | null {
  const known = memory.get(text);
  if (known) return known;
  if (memory.size >= MOST_TEXTS || text.length > longest) return null;
  const read = JSON.parse(text) as T;
  memory.set(text, read);
  return read;
}

/** A submission without its figures, of its head and what is said beside. */
export function bareSubmission(head: SubmissionHead, { forms, found }: Said): Submission {
  const { file, part, problem, unit, unitBy, stated, reported } = head;
  return { file, part, problem, unit, unitBy, stated, reported, forms, ...found, figures: [] };
}
