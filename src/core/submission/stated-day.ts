import type { TextAt } from "../form/form";
import { OPEN_DAY, placeOf } from "../form/form-law";
import type { Report, ReportedForm } from "../report";
import { readStatedDay } from "./day";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";

/** 报出日期 as it stands on a form: where, and what it says; `day` is `null` where that is no day. */
interface StatedDay {
  readonly at: TextAt;
  readonly day: string | null;
}

/** What a form says of the day on which it was sent; `null` where nothing is filled in. */
export function statedDay({ table, period }: ReportedForm): StatedDay | null {
  const at = table.signatures.date;
  if (at === null || at.text === "" || OPEN_DAY.test(at.text)) return null;
  return { at, day: readStatedDay(at.text, period) };
}

/** The latest day on which a form says it was sent out. */
export function reportedDay({ pages }: Report): string | null {
  const days = pages.flatMap((one) => statedDay(one)?.day ?? []);
  return days.sort().at(-1) ?? null;
}

/** Days that cannot be read, each once: what stands there tells neither lateness nor order. */
export function checkDays({ pages }: Report): readonly SubmissionFinding[] {
  const told = new Set<string>();
  return pages.flatMap((one) => {
    const stated = statedDay(one);
    if (stated?.day !== null || told.has(stated.at.text)) return [];
    const { text } = stated.at;
    told.add(text);
    return submissionFinding(
      { rule: "DATE.read", severity: "info", form: one.form, at: placeOf(one.table, stated.at) },
      { code: "date_unread", text: text.slice(0, LONGEST) }
    );
  });
}

/** Of a text that stands for a day no more is told. */
const LONGEST = 60;
