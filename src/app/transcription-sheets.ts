import { cellName } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import { baseName } from "../core/submission/joined-forms";
import type { Settlement } from "../core/submission/settle";
import type { Submission, SubmittedFigure } from "../core/submission/submission";
import { takenForms } from "../core/submission/unit-review";
import { indicatorKey, type Indicator } from "../core/scheme/scheme";
import type { CollectingWords } from "../locales/collect-words";
import { collectColumns as columns } from "./collect-columns";
import { lazily, listSheet, type ListColumn, type ListContent, type ListValue } from "./list-sheet";

type Show = (one: SubmittedFigure, submission: Submission) => ListValue;

/** One row a unit, one column an indicator; beside it the same grid with the cell of each figure. */
export function transcriptionSheets(
  { units }: Settlement,
  read: (place: number) => Submission,
  { scheme }: CollectFrame,
  words: CollectingWords
): readonly ListContent[] {
  const { collect } = words;
  const { indicators } = scheme;
  const placeOf = new Map(
    indicators.map((one, index) => [indicatorKey(one.form, one.code), index])
  );
  function* lines(show: Show) {
    for (const { standing, verdict } of units) {
      const { unit } = standing;
      const head = [unit.code, unit.name, collect.verdict[verdict]];
      const line: ListValue[] = [...head, ...indicators.map(() => null)];
      for (const [, submission, forms] of takenForms(standing, read)) {
        for (const one of submission.figures) {
          const place = placeOf.get(indicatorKey(one.form, one.code));
          if (one.column === "actual" && place !== undefined && forms.has(one.form))
            line[place + head.length] = show(one, submission);
        }
      }
      yield line;
    }
  }
  const value = ({ value: figure, shown }: SubmittedFigure) =>
    figure ?? (typeof shown?.value === "string" ? shown.value : null);
  const cell = ({ sheet: name, row, cellColumn }: SubmittedFigure, { file }: Submission) =>
    `[${baseName(file.path)}]${name}!${cellName(row, cellColumn)}`;
  const sheet = (name: string, look: ListColumn["look"], width: number, show: Show) =>
    listSheet(
      name,
      [
        ...columns(words, [
          ["unitCode", 12, "text"],
          ["unit", 22, "text"],
          ["verdict", 12, "centre"],
        ]),
        ...indicators.map((one) => ({ caption: captionOf(one), width, look })),
      ],
      lazily(() => lines(show))
    );
  return [
    sheet(collect.sheet.transcription, "number", 12, value),
    sheet(collect.sheet.sources, "text", 30, cell),
  ];
}

function captionOf({ form, code, name, unit }: Indicator): string {
  return `${indicatorKey(form, code)}\n${name}${unit === "" ? "" : `（${unit}）`}`;
}
