import { figureKey, type Report } from "../core/report";
import type { Settlement } from "../core/submission/settle";
import { uncountedColumns } from "../core/uncounted-columns";
import type { CommandLineWords } from "../locales/cli-words";

/** What of the bureau's forms is not filled in with totals, a sentence each. */
export function unfilledLines(
  report: Report,
  { totals }: Settlement,
  { cli, rollup }: CommandLineWords
): readonly string[] {
  const lastYear = totals.filter(({ indicator, column, value }) => {
    if (column !== "lastYear" || value === null) return false;
    const figure = report.figures.get(figureKey(indicator, column));
    return figure && figure.cell?.formula === undefined && (figure.cell?.value ?? null) === null;
  });
  return [
    ...(lastYear.length > 0 ? [rollup.lastYearLeft(lastYear.length)] : []),
    ...uncountedColumns(report.forms).map(cli.uncounted),
  ];
}
