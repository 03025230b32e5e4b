import { cellName } from "../core/address";
import type { CollectFrame } from "../core/submission/collect-frame";
import { baseName } from "../core/submission/joined-forms";
import type { Settlement } from "../core/submission/settle";
import type { Submission } from "../core/submission/submission";
import { takenForms } from "../core/submission/unit-review";
import { indicatorKey, type Indicator } from "../core/scheme/scheme";
import type { SheetContent } from "../core/sheet-content";
import type { CommandLineWords } from "../locales/cli-words";
import { collectColumns as columns } from "./collect-columns";
import { listSheet, type ListColumn, type ListValue } from "./list-sheet";

/** One row a unit, one column an indicator; beside it the same grid with the cell of each figure. */
export function transcriptionSheets(
  { units }: Settlement,
  read: (place: number) => Submission,
  { scheme }: CollectFrame,
  words: CommandLineWords
): readonly SheetContent[] {
  const { collect } = words;
  const { indicators } = scheme;
  const placeOf = new Map(
    indicators.map((one, index) => [indicatorKey(one.form, one.code), index])
  );
  const values: ListValue[][] = [];
  const cells: ListValue[][] = [];
  for (const { standing, verdict } of units) {
    const { unit } = standing;
    const head = [unit.code, unit.name, collect.verdict[verdict]];
    const value: ListValue[] = [...head, ...indicators.map(() => null)];
    const cell: ListValue[] = [...head, ...indicators.map(() => null)];
    for (const [, submission, forms] of takenForms(standing, read)) {
      for (const one of submission.figures) {
        const place = placeOf.get(indicatorKey(one.form, one.code));
        if (one.column !== "actual" || place === undefined || !forms.has(one.form)) continue;
        const shown = typeof one.shown?.value === "string" ? one.shown.value : null;
        value[place + head.length] = one.value ?? shown;
        cell[place + head.length] =
          `[${baseName(submission.file.path)}]${one.sheet}!${cellName(one.row, one.cellColumn)}`;
      }
    }
    values.push(value);
    cells.push(cell);
  }
  const sheet = (name: string, look: ListColumn["look"], width: number, lines: ListValue[][]) =>
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
      lines
    );
  return [
    sheet(collect.sheet.transcription, "number", 12, values),
    sheet(collect.sheet.sources, "text", 30, cells),
  ];
}

function captionOf({ form, code, name, unit }: Indicator): string {
  return `${indicatorKey(form, code)}\n${name}${unit === "" ? "" : `（${unit}）`}`;
}
