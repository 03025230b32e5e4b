import { groupBy } from "../grouped";
import type { Indicator } from "../scheme/scheme";

const NOTE = /[（(][^（()）]*[)）]$/u;

/**
 * What indicators are called in running text: by their name without a note in brackets at its end
 * (认定), where no other indicator would then be called the same.
 */
export function spokenNames(indicators: readonly Indicator[]): ReadonlyMap<Indicator, string> {
  const bare = (one: Indicator) => one.name.replace(NOTE, "").trim();
  const taken = groupBy(indicators, bare);
  return new Map(
    indicators.map((one) => {
      const name = bare(one);
      return [one, name !== "" && taken.get(name)?.length === 1 ? name : one.name];
    })
  );
}

export function nameIn(names: ReadonlyMap<Indicator, string>, indicator: Indicator): string {
  return names.get(indicator) ?? indicator.name;
}
