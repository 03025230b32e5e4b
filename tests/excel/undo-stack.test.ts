import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Calls after which the user can no longer undo what she did (see the README of `src/excel`), and the
 * few files that may contain something that reads alike.
 */
const CLEARS_UNDO: readonly (readonly [call: RegExp, allowedIn: readonly string[]])[] = [
  [/\.copy\(/, []],
  [/insertWorksheetsFromBase64|addFromBase64/, []],
  // A sheet or chart is taken away only where its adding is taken back; conditional formats are no matter.
  [/\.delete\(\)/, ["add-chart.ts", "add-sheet.ts", "mark-cells.ts"]],
  [/\.(?:un)?protect\(/, []],
  [/\.(?:save|close)\(/, []],
  [/customXmlParts|requestUpdate/, []],
  // The position is that of a chart's legend.
  [/\.(?:visibility|position) = /, ["add-chart.ts"]],
  // The name of a table, a chart or a series is no sheet's.
  [/\.name = /, ["add-chart.ts", "add-table.ts", "cell-look.ts", "problem-error.ts"]],
];

const FOLDER = path.join(__dirname, "../../src/excel");
const SOURCES = readdirSync(FOLDER).filter((file) => file.endsWith(".ts"));

it.each(CLEARS_UNDO)("no file calls %s but where it does no harm", (call, allowedIn) => {
  const callers = SOURCES.filter((file) =>
    call.test(readFileSync(path.join(FOLDER, file), "utf8"))
  );
  expect(callers).toEqual(allowedIn);
});
