import { useId, useRef, type KeyboardEvent } from "react";
import type { BoardUnit } from "../app/board";
import { UNIT_SIGN, UNIT_TONE, type BoardKit } from "./board-shared";
import { BoardUnitDetail } from "./board-unit-detail";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";
import type { Measured } from "./use-measured";

/** Pixels of a closed row, until it is measured. */
export const ROW_HEIGHT = 57;

/** Facts of fewer characters stay on one line. */
const SHORT = 24;

const styles = defineStyles("board-row", {
  item: { borderTop: `1px solid ${token("colorNeutralStroke3")}` },
  open: { backgroundColor: token("colorNeutralBackground2") },
  button: {
    display: "block",
    width: "100%",
    padding: "8px 6px",
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
  top: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: "8px" },
  short: { whiteSpace: "nowrap" },
  name: { fontWeight: token("fontWeightSemibold") },
  badge: {
    flexShrink: 0,
    padding: "0 6px",
    borderRadius: token("borderRadiusMedium"),
    fontSize: token("fontSizeBase200"),
    lineHeight: token("lineHeightBase300"),
    fontWeight: token("fontWeightSemibold"),
    border: `1px solid ${token("colorTransparentStroke")}`,
  },
});

/** A unit with its verdict, what is outstanding, and when it came. */
export function BoardRow({
  unit,
  line,
  setSize,
  isOpen,
  isTabStop,
  kit,
  onMeasured,
  onMove,
  onUsed,
}: {
  readonly unit: BoardUnit;
  readonly line: number;
  readonly setSize: number;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly kit: BoardKit;
  readonly onMeasured: Measured;
  readonly onMove: (key: string, line: number) => boolean;
  readonly onUsed: (key: string) => void;
}) {
  const { session, verdict, given } = kit;
  const item = useRef<HTMLLIElement>(null);
  const details = useId();
  given.useMeasured(item, unit.code, ROW_HEIGHT, onMeasured);
  const tone = UNIT_TONE[unit.verdict];
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    item.current?.querySelector("button")?.focus();
    void session.show(unit.code);
  };
  return (
    <li
      ref={item}
      className={classes(styles.item, isOpen && styles.open)}
      aria-setsize={setSize}
      aria-posinset={line + 1}
      onKeyDown={close}
    >
      <button
        type="button"
        className={styles.button}
        data-line={line}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        onClick={() => void session.show(unit.code)}
        onFocus={() => onUsed(unit.code)}
        onKeyDown={(event) => {
          if (onMove(event.key, line)) event.preventDefault();
        }}
      >
        <span className={styles.top}>
          <span className={styles.name}>{unit.name}</span>
          <span className={classes(styles.badge, given.ink[tone], given.ground[tone])}>
            <span aria-hidden>{UNIT_SIGN[unit.verdict]} </span>
            {verdict[unit.verdict]}
          </span>
        </span>
        <span className={face.caption}>
          {facts(unit, kit).map((fact, place) => (
            <span key={place}>
              {place > 0 && " · "}
              <span className={classes(fact.length < SHORT && styles.short)}>{fact}</span>
            </span>
          ))}
        </span>
      </button>
      {isOpen && (
        <div id={details}>
          <BoardUnitDetail kit={kit} />
        </div>
      )}
    </li>
  );
}

function facts(unit: BoardUnit, { words }: BoardKit): readonly string[] {
  const { board, collect } = words;
  const { counts, missing, received, due, deadline } = unit;
  const of = (key: "hard" | "query" | "open" | "unchecked") =>
    counts[key] > 0 ? [board.counts[key](counts[key])] : [];
  const isAllMissing = missing.length === due.length;
  return [
    unit.code,
    ...(isAllMissing ? [board.due(due)] : []),
    ...(isAllMissing && deadline !== null ? [board.deadline(deadline)] : []),
    ...(received === null ? [] : [board.received(received, unit.receivedBy === "file")]),
    ...(unit.lateBy ? [collect.late[unit.lateBy]] : []),
    ...(["hard", "query", "open", "unchecked"] as const).flatMap(of),
    ...(missing.length > 0 && !isAllMissing ? [board.missing(missing)] : []),
  ];
}
