import type { Figure, Report } from "./report";
import { indicatorKey, type Indicator } from "./scheme/scheme";

/** The indicators of a catalogue by number: the figures of each report are put in order by it. */
export interface FigurePlaces {
  readonly indicators: readonly Indicator[];
  readonly of: ReadonlyMap<Indicator, number>;
  /** By place: `indicatorKey`. */
  readonly keys: readonly string[];
}

/** The figures of a report by the place of their indicator. */
export interface PlacedFigures {
  readonly places: FigurePlaces;
  readonly actual: readonly (Figure | undefined)[];
  readonly plan: readonly (Figure | undefined)[];
  readonly lastYear: readonly (Figure | undefined)[];
  /** By place: 1 for an indicator of which the report has any figure, of an asked column too. */
  readonly rows: Uint8Array;
  /** The figures in the order of the report, and the place of each. */
  readonly all: readonly Figure[];
  readonly placeOf: readonly number[];
}

/** Once for each catalogue: it judges a thousand workbooks. */
const PLACES = new WeakMap<readonly Indicator[], FigurePlaces>();

export function figurePlaces(indicators: readonly Indicator[]): FigurePlaces {
  const known = PLACES.get(indicators);
  if (known) return known;
  const places = {
    indicators,
    of: new Map(indicators.map((one, place) => [one, place])),
    keys: indicators.map((one) => indicatorKey(one.form, one.code)),
  };
  PLACES.set(indicators, places);
  return places;
}

/** Figures of another catalogue's indicators have no place, and are left out. */
export function placeFigures(
  places: FigurePlaces,
  { figures, asked }: Pick<Report, "figures" | "asked">
): PlacedFigures {
  const count = places.keys.length;
  const columns = {
    actual: new Array<Figure | undefined>(count).fill(undefined),
    plan: new Array<Figure | undefined>(count).fill(undefined),
    lastYear: new Array<Figure | undefined>(count).fill(undefined),
  };
  const rows = new Uint8Array(count);
  const all: Figure[] = [];
  const placeOf: number[] = [];
  // The figures of a row come one after the other.
  let indicator: Indicator | null = null;
  let place: number | undefined;
  for (const figure of figures.values()) {
    if (figure.indicator !== indicator) {
      indicator = figure.indicator;
      place = places.of.get(indicator);
    }
    if (place === undefined) continue;
    columns[figure.column][place] = figure;
    rows[place] = 1;
    all.push(figure);
    placeOf.push(place);
  }
  for (const one of asked.figures.values()) {
    const ofRow = places.of.get(one.indicator);
    if (ofRow !== undefined) rows[ofRow] = 1;
  }
  return { places, ...columns, rows, all, placeOf };
}
