import type { SchemeFault } from "../core/scheme/scheme";
import { CellLink } from "./cell-link";
import { faultText } from "./message-text";
import { usePane } from "./pane-context";
import { defineStyles } from "./styles";
import { useMore } from "./use-more";

const styles = defineStyles("fault-list", {
  list: { margin: "6px 0 0", padding: "0 0 0 20px" },
  item: { marginBottom: "4px" },
});

const STEP = 100;

/** Every fault of the scheme with a link to its cell. */
export function FaultList({ faults }: { readonly faults: readonly SchemeFault[] }) {
  const { words } = usePane();
  const more = useMore(faults.length, STEP, STEP);
  return (
    <>
      <ol className={styles.list}>
        {faults.slice(0, more.limit).map((fault, index) => (
          <li key={index} className={styles.item}>
            {faultText(fault, words)}{" "}
            {"at" in fault && <CellLink at={fault.at}>{words.pane.detail.goThere}</CellLink>}
          </li>
        ))}
      </ol>
      {more.button}
    </>
  );
}
