import type { PlacedFigures } from "../figure-places";
import type { Figure } from "../report";
import { isSameFigure } from "../same-figure";
import { shownText } from "../text";
import { tidyNumber } from "../units";
import type { CollectFrame } from "./collect-frame";
import { lastYearOf } from "./last-year";
import { findMisplaced, type AlteredFigure } from "./misplaced-columns";
import { submissionFinding, type SubmissionFinding } from "./submission-finding";
import type { RegisteredUnit } from "./unit-register";

/**
 * Figures against what is known beside the form: last year's, which must be what was reported then,
 * and a 0 this year where last year was not 0, which may be a blank that somebody filled.
 */
export function checkFigures(
  figures: PlacedFigures,
  unit: RegisteredUnit | null,
  frame: CollectFrame
): readonly SubmissionFinding[] {
  const { all, placeOf, places, lastYear } = figures;
  const known = lastYearOf(frame.lastYear, unit?.code ?? null);
  const altered: AlteredFigure[] = [];
  const zeros: SubmissionFinding[] = [];
  for (let index = 0; index < all.length; index++) {
    const figure = all[index] as Figure;
    const place = placeOf[index] ?? 0;
    const { column, value, cell } = figure;
    if (column === "lastYear") {
      const before = known(places.keys[place] ?? "");
      if (before !== undefined && !isSameFigure(value, before))
        altered.push({ figure, place, known: before });
    } else if (column === "actual" && value === 0 && cell !== undefined) {
      const stated = lastYear[place];
      const before = known(places.keys[place] ?? "") ?? stated?.value ?? 0;
      if (before !== 0) zeros.push(zeroFinding(figure, stated, before));
    }
  }
  if (!unit || altered.length === 0) return zeros;
  const { findings, left, forms } = findMisplaced(altered, figures, unit, frame);
  return [
    ...findings,
    ...left.map(lastYearFinding),
    ...zeros.filter(({ form }) => !forms.has(form ?? "")),
  ];
}

function lastYearFinding({ figure, known }: AlteredFigure): SubmissionFinding {
  const { indicator, at, value, cell, reading } = figure;
  const written = cell?.formula !== undefined && cell.value === null ? `=${cell.formula}` : "";
  const shown = reading.kind === "blank" || !cell ? "" : written || shownText(cell).trim();
  return submissionFinding(
    {
      ...{ rule: "LASTYEAR", severity: "hard", form: indicator.form, indicator, at },
      ...{ left: value, right: known },
      difference: value === null ? null : tidyNumber(value - known),
    },
    {
      code: "last_year",
      stated: value,
      shown: value === null ? shown.slice(0, LONGEST) : "",
      known,
    }
  );
}

/** Of a text that stands for a figure no more is told. */
const LONGEST = 40;

function zeroFinding(
  { indicator, at }: Figure,
  stated: Figure | undefined,
  lastYear: number
): SubmissionFinding {
  const related = stated ? [stated.at] : [];
  return submissionFinding(
    {
      ...{ rule: "ZERO", severity: "query", form: indicator.form, indicator, at },
      ...{ related, left: 0, right: lastYear },
    },
    { code: "zero", lastYear }
  );
}
