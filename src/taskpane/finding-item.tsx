import { useId, useRef, type KeyboardEvent } from "react";
import { FindingDetail } from "./finding-detail";
import { FindingLine } from "./finding-line";
import type { FindingRow } from "./finding-rows";
import { ROW_HEIGHT } from "./list-layout";
import { usePane, useView } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { useMeasured, type Measured } from "./use-measured";

const styles = defineStyles("finding-item", {
  item: { borderTop: `1px solid ${token("colorNeutralStroke3")}` },
  open: { backgroundColor: token("colorNeutralBackground2") },
  button: {
    display: "block",
    width: "100%",
    padding: "8px 6px 8px 8px",
    border: "none",
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: token("colorNeutralBackground1Hover") },
    ":focus-visible": { outline: `2px solid ${token("colorStrokeFocus2")}`, outlineOffset: "-2px" },
  },
});

/** A finding in the list: a click selects its cell and opens what there is to know of it. */
export function FindingItem({
  row,
  line,
  position,
  setSize,
  isTabStop,
  onMeasured,
  onMove,
  onUsed,
}: {
  readonly row: FindingRow;
  readonly line: number;
  /** Among all rows, counted from 0. */
  readonly position: number;
  readonly setSize: number;
  readonly isTabStop: boolean;
  readonly onMeasured: Measured;
  readonly onMove: (key: string, row: number) => boolean;
  readonly onUsed: (key: string) => void;
}) {
  const { commands, view } = usePane();
  const isOpen = useView((state) => state.open === row.key);
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const details = useId();
  useMeasured(item, row.key, ROW_HEIGHT, onMeasured);
  const toggle = () => {
    view.setState({ open: isOpen ? null : row.key });
    if (!isOpen && row.finding.at) void commands.select(row.finding.at);
  };
  const close = (event: KeyboardEvent) => {
    // Within an input method Escape takes back what is being composed.
    if (event.key !== "Escape" || !isOpen || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    view.setState({ open: null });
    button.current?.focus();
  };
  return (
    <li
      ref={item}
      className={classes(styles.item, isOpen && styles.open)}
      aria-setsize={setSize}
      aria-posinset={position + 1}
      onKeyDown={close}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        data-line={line}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        onClick={toggle}
        onFocus={() => onUsed(row.key)}
        onKeyDown={(event) => {
          if (onMove(event.key, position)) event.preventDefault();
        }}
      >
        <FindingLine finding={row.finding} isOpen={isOpen} />
      </button>
      {isOpen && (
        <div id={details}>
          <FindingDetail row={row} onSaved={() => button.current?.focus()} />
        </div>
      )}
    </li>
  );
}
