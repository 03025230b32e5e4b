import type { ReactNode } from "react";
import type { CellAddress } from "../core/workbook";
import { CellLink } from "./cell-link";
import { usePane } from "./pane-context";
import { defineStyles } from "./styles";
import { useMore } from "./use-more";

const styles = defineStyles("fault-list", {
  list: { margin: "6px 0 0", padding: "0 0 0 20px" },
  item: { marginBottom: "4px" },
});

const STEP = 100;

/** Sentences about cells, such as every fault of a scheme, each with a link to its cell. */
export function FaultList({
  faults,
  action,
}: {
  readonly faults: readonly { readonly at: CellAddress | null; readonly text: string }[];
  readonly action?: (at: CellAddress) => ReactNode;
}) {
  const { words } = usePane();
  const more = useMore(faults.length, STEP, STEP);
  return (
    <>
      <ol className={styles.list}>
        {faults.slice(0, more.limit).map((fault, index) => (
          <li key={index} className={styles.item}>
            {fault.text}{" "}
            {fault.at && <CellLink at={fault.at}>{words.pane.detail.goThere}</CellLink>}{" "}
            {fault.at && action?.(fault.at)}
          </li>
        ))}
      </ol>
      {more.button}
    </>
  );
}
