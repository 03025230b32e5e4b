import type { SubmissionHead } from "../core/submission/standing";
import type { Submission } from "../core/submission/submission";
import { isListOf, isRecord, parsedJson } from "./parsed-json";

/** What a line says before its figures and its head does not: two texts of JSON that are alike in many lines. */
export interface SaidText {
  /** A list. */
  readonly forms: string;
  /** What is found, as an object. */
  readonly found: string;
}

/** The same, read. */
export interface Said {
  readonly forms: Submission["forms"];
  readonly found: Found;
}

type Found = Pick<Submission, "verdict" | "checked" | "unchecked" | "findings" | "explanations">;

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
  const { forms, verdict, checked, unchecked, findings, explanations } = submission;
  const found: Found = { verdict, checked, unchecked, findings, explanations };
  return { forms: JSON.stringify(forms), found: JSON.stringify(found) };
}

/** What is said, where it is what others say too; `null` where there is no room for it. */
export function keepSaid(said: SaidText, memory: SaidMemory): Said | null {
  const own = readSaid(said, memory);
  const isKept = own && memory.forms.has(said.forms) && memory.found.has(said.found);
  return isKept ? own : null;
}

/** Reads what is said; `null` where settling cannot go by it. Sentences are passed on as they are. */
export function readSaid({ forms, found }: SaidText, memory: SaidMemory): Said | null {
  const own = {
    forms: readText(forms, memory.forms, LONGEST_FORMS, formsIn),
    found: readText(found, memory.found, LONGEST_FOUND, foundIn),
  };
  return own.forms && own.found ? { forms: own.forms, found: own.found } : null;
}

function readText<T>(
  text: string,
  memory: Map<string, T>,
  longest: number,
  readIn: (value: unknown) => T | null
): T | null {
  const known = memory.get(text);
  if (known) return known;
  const read = readIn(parsedJson(text));
  if (read && memory.size < MOST_TEXTS && text.length <= longest) memory.set(text, read);
  return read;
}

function formsIn(value: unknown): Said["forms"] | null {
  const isForms = isListOf(
    value,
    (one) =>
      isRecord(one) &&
      typeof one.form === "string" &&
      isRecord(one.marks) &&
      isRecord(one.at) &&
      (one.sent === undefined || typeof one.sent === "string") &&
      Array.isArray(one.asked)
  );
  return isForms ? (value as Said["forms"]) : null;
}

function foundIn(value: unknown): Found | null {
  if (!isRecord(value)) return null;
  const { verdict, checked, unchecked, findings, explanations } = value;
  const isFound =
    [unchecked, findings, explanations].every((one) => isListOf(one, isRecord)) &&
    ["return", "explain", "unchecked", "pass"].includes(String(verdict)) &&
    Number.isInteger(checked);
  return isFound ? ({ verdict, checked, unchecked, findings, explanations } as Found) : null;
}

/** A submission without its figures, of its head and what is said beside. */
export function bareSubmission(head: SubmissionHead, { forms, found }: Said): Submission {
  const { file, part, parts, problem, unit, unitBy, stated, reported } = head;
  return {
    file,
    part,
    parts,
    problem,
    unit,
    unitBy,
    stated,
    reported,
    forms,
    ...found,
    figures: [],
  };
}
