import { planParagraphs, textLines } from "../../../src/app/plan-paragraphs";
import { checkWorkbook } from "../../../src/core/check";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { verifyText } from "../../../src/core/verify/verify-read";
import { createWorkbook } from "../../../src/files/create-workbook";
import { deflateNode } from "../../../src/files/deflate-node";
import { inflateNode } from "../../../src/files/inflate-node";
import { readWorkbook } from "../../../src/files/read-workbook";
import { sampleWorkbooks } from "../../../src/samples/workbooks";

/** What an annotated text expects of one figure. */
export interface Expected {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** `303.01 actual equal`, or `-` where nothing may be compared. */
  readonly says: string;
}

export interface Annotated {
  readonly text: string;
  readonly expected: readonly Expected[];
}

/** Takes the annotations out of a text: 〖640件|303.01〗. */
export function readAnnotated(source: string): Annotated {
  const expected: Expected[] = [];
  const lines = source.split("\n").map((line, at) => {
    let plain = "";
    let from = 0;
    for (const { index, 0: whole, 1: shown = "", 2: says = "" } of line.matchAll(
      /〖([^|〗]*)\|([^〗]*)〗/gu
    )) {
      plain += line.slice(from, index);
      const start = plain.length;
      plain += shown;
      from = index + whole.length;
      expected.push({ line: at, start, end: plain.length, shown, says: fullySaid(says.trim()) });
    }
    return plain + line.slice(from);
  });
  return { text: lines.join("\n"), expected };
}

function fullySaid(says: string): string {
  if (says === "-") return says;
  const [key = "", measure = "actual", outcome = "equal"] = says.split(" ");
  return `${key} ${measure} ${outcome}`;
}

const samples = sampleWorkbooks();

function verifierOf(name: string) {
  const file = samples.find((one) => one.file === name);
  const bytes = createWorkbook(file?.sheets ?? [], deflateNode, { title: "", creator: "" });
  const workbook = readWorkbook(bytes, inflateNode);
  const { scheme } = readScheme(workbook);
  const result = checkWorkbook(workbook, scheme, { through: null });
  return (text: string, simplify = (one: string) => one) =>
    verifyText(planParagraphs(textLines(text), simplify), scheme, result);
}

export const verifiers = { 2022: verifierOf("2022.xlsx"), 2023: verifierOf("2023.xlsx") };

/** Where a verification says something else than the annotations; `missed` where it lists no such figure. */
export function differences(
  { text, expected }: Annotated,
  year: keyof typeof verifiers,
  simplify?: (one: string) => string
): readonly string[] {
  const { figures } = verifiers[year](text, simplify);
  return textExpected(text, expected).flatMap((one) => {
    const found = figures.find(
      ({ figure }) =>
        figure.paragraph === one.paragraph && figure.start < one.end && figure.end > one.start
    );
    const says = found
      ? ["not_found", "unchecked", "mask_unknown"].includes(found.outcome)
        ? "-"
        : `${found.indicator ? `${found.indicator.form.slice(2)}.${found.indicator.code}` : "?"} ${found.measure} ${found.outcome}`
      : "missed";
    const more =
      says === "-" && found
        ? ` (${found.outcome}: ${found.subject} ~ ${found.indicator?.name ?? "none"} ${found.measure})`
        : "";
    const isSame = says === one.says || (one.says === "-" && says === "missed");
    return isSame ? [] : [`${one.shown}: ${one.says} — ${says}${more}`];
  });
}

/** Empty lines are no paragraphs. */
function textExpected(text: string, expected: readonly Expected[]) {
  let paragraph = -1;
  const places = text.split("\n").map((line) => (line.trim() === "" ? -1 : (paragraph += 1)));
  return expected.map((one) => ({ ...one, paragraph: places[one.line] ?? -1 }));
}
