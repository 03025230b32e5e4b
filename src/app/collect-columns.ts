import type { CollectingWords } from "../locales/collect-words";
import type { ListColumn } from "./list-sheet";

/** The columns of a sheet of a collection: which, how wide, and how their cells look. */
export function collectColumns(
  { collect }: CollectingWords,
  list: readonly (readonly [
    keyof CollectingWords["collect"]["caption"],
    number,
    ListColumn["look"],
  ])[]
): readonly ListColumn[] {
  return list.map(([caption, width, look]) => ({ caption: collect.caption[caption], width, look }));
}
