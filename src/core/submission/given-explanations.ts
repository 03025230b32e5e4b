import { bareCell, bareRule, haveSameFigures } from "../explanations";
import type { AskedFinding } from "./asked-finding";
import type { FigureSubject } from "./figures-read";

/** An explanation as a unit once gave it. */
export interface GivenExplanation {
  readonly text: string;
  /** The submission whose sheet it stands on: a place in the heads. */
  readonly from: number;
  /** The figures that it was given for. */
  readonly left: number | null;
  readonly right: number | null;
}

/** What an earlier explanation is to a finding. */
export interface Answer extends GivenExplanation {
  /** `holds`: the figures are the same. `again`: it was given for others or for none, and is asked for anew. */
  readonly kind: "holds" | "again";
}

/** A line of a sheet 审核说明 with what was reported when it was written. */
export interface RecordedExplanation extends GivenExplanation {
  readonly cell: string;
  /** The figure in its cell at that time. */
  readonly subject: FigureSubject | null;
  /** What the finding was judged by at that time, by its subject. */
  readonly readBy: string;
}

/** By id of the rule, the oldest first. */
export type ExplanationRecord = ReadonlyMap<string, readonly RecordedExplanation[]>;

/** A finding, and what it is judged by now. */
export interface Question {
  readonly asked: AskedFinding;
  readonly readBy: string;
}

/**
 * Holds each query against the explanations that its unit has given, the newest first. One holds while
 * its rule, both figures and whatever the rule reads are the same; the figure it is about, or else the
 * cell, decides between findings that are alike in these. One that was given for other figures of the
 * same place is told, and does not hold.
 *
 * @returns by place among the questions; `null` where nobody has explained anything
 */
export function answerQuestions(
  questions: readonly Question[],
  record: ExplanationRecord
): readonly (Answer | null)[] {
  const ofRule = new Map<string, Question[]>();
  for (const one of questions) {
    const rule = bareRule(one.asked.rule);
    const same = ofRule.get(rule);
    if (same) same.push(one);
    else ofRule.set(rule, [one]);
  }
  return questions.map((question) => {
    const { asked } = question;
    if (asked.severity !== "query") return null;
    const rule = bareRule(asked.rule);
    const newest = [...(record.get(rule) ?? [])].reverse();
    const same = newest.filter(
      (one) => haveSameFigures(one, asked) && one.readBy === question.readBy
    );
    const holds = whichIsMeant(same, asked, ofRule.get(rule) ?? []);
    if (holds) return answer(holds, "holds");
    const other = asked.subject ? newest.find((one) => isOf(one, asked)) : undefined;
    return other ? answer(other, "again") : null;
  });
}

/** Whether an explanation names no figures where its finding has some: nothing tells what it was about. */
export function namesNoFigures(
  { left, right }: Pick<Answer, "left" | "right">,
  finding: Pick<AskedFinding, "left" | "right">
): boolean {
  return left === null && right === null && (finding.left !== null || finding.right !== null);
}

function answer({ text, from, left, right }: RecordedExplanation, kind: Answer["kind"]): Answer {
  return { kind, text, from, left, right };
}

function whichIsMeant(
  fitting: readonly RecordedExplanation[],
  asked: AskedFinding,
  ofRule: readonly Question[]
): RecordedExplanation | undefined {
  if (fitting.length === 0) return undefined;
  const cell = bareCell((asked.cell ?? "").replace(/^\[[^\]]*\]/u, ""));
  const unplaced = fitting.filter((one) => !one.subject || !asked.subject);
  const placed =
    fitting.find((one) => isOf(one, asked)) ?? unplaced.find((one) => one.cell === cell);
  if (placed || unplaced.length === 0) return placed;
  // What the law asks of a form is found once on its sheet, wherever its foot has moved to.
  if (asked.left === null && asked.right === null)
    return asked.rule.startsWith("LAW.")
      ? unplaced.find((one) => sheetOf(one.cell) === sheetOf(cell))
      : undefined;
  const alike = ofRule.filter((other) => haveSameFigures(other.asked, asked));
  return alike.length === 1 ? unplaced[0] : undefined;
}

function sheetOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf("!"));
}

/** Of the same figure, wherever its row has moved to. */
function isOf({ subject }: RecordedExplanation, asked: AskedFinding): boolean {
  if (!subject || !asked.subject) return false;
  const { form, code, column } = asked.subject;
  return subject.form === form && subject.code === code && subject.column === column;
}
