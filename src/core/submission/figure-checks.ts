import { figureKey, type Report } from "../report";
import { isSameFigure } from "../same-figure";
import { indicatorKey } from "../scheme/scheme";
import { tidyNumber } from "../units";
import type { CollectFrame } from "./collect-frame";
import { lastYearOf } from "./last-year";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import type { RegisteredUnit } from "./unit-register";

/**
 * Figures against what is known beside the form: last year's, which must be what was reported then,
 * and a 0 this year where last year was not 0, which may be a blank that somebody filled.
 */
export function checkFigures(
  report: Report,
  unit: RegisteredUnit | null,
  frame: CollectFrame
): readonly SubmissionFinding[] {
  const known = lastYearOf(frame.lastYear, unit?.code ?? null);
  const findings: SubmissionFinding[] = [];
  for (const figure of report.figures.values()) {
    const { indicator, at, value } = figure;
    const before = known(indicatorKey(indicator.form, indicator.code));
    if (figure.column === "lastYear" && before !== undefined && !isSameFigure(value, before)) {
      const place = {
        rule: "LASTYEAR",
        severity: "hard",
        form: indicator.form,
        indicator,
        at,
      } as const;
      const sides = {
        left: value,
        right: before,
        difference: value === null ? null : tidyNumber(value - before),
      };
      findings.push(
        submissionFinding(
          { ...place, ...sides },
          { code: "last_year", stated: value, known: before }
        )
      );
    }
    if (figure.column !== "actual" || value !== 0 || figure.cell === undefined) continue;
    const stated = report.figures.get(figureKey(indicator, "lastYear"));
    const lastYear = before ?? stated?.value ?? 0;
    if (lastYear === 0) continue;
    findings.push(
      submissionFinding(
        {
          rule: "ZERO",
          severity: "query",
          form: indicator.form,
          indicator,
          at,
          related: stated ? [stated.at] : [],
          left: 0,
          right: lastYear,
        },
        { code: "zero", lastYear }
      )
    );
  }
  return findings;
}
