import { Fragment } from "react";
import { addressText } from "../core/address";
import type { FewestCells } from "../core/rule/fewest-cells";
import { CellLink } from "./cell-link";
import { useWords } from "./pane-context";
import { face } from "./text-faces";

/** Where several errors may come from, with links to the cells. */
export function FewestLine({ fewest }: { readonly fewest: readonly FewestCells[] }) {
  const { and, cell, end, intro, or } = useWords().fewest;
  return fewest.map((one) => (
    <p key={one.rules.join()} className={face.caption}>
      {intro(one)}
      {one.choices.map((figures, choice) =>
        figures.map(({ at, indicator }, index) => (
          <Fragment key={addressText(at)}>
            {index > 0 ? and : choice > 0 && or}
            <CellLink at={at}>{cell(addressText(at), indicator.name)}</CellLink>
          </Fragment>
        ))
      )}
      {end}
    </p>
  ));
}
