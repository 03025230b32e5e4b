import { useCallback, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { BoardUnit } from "../app/board";
import { BoardRow, ROW_HEIGHT } from "./board-row";
import type { BoardKit } from "./board-shared";
import { defineStyles } from "./styles";

const styles = defineStyles("board-list", {
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

const estimate = () => ROW_HEIGHT;

/** A row a unit; only those in view are in the page, however many there are. */
export function BoardList({
  units,
  kit,
}: {
  readonly units: readonly BoardUnit[];
  readonly kit: BoardKit;
}) {
  const { session, words, given } = kit;
  const list = useRef<HTMLUListElement>(null);
  const keys = useMemo(() => units.map((one) => one.code), [units]);
  const { span, offsets, measured, reveal } = given.useListWindow(list, keys, estimate, 0);
  const { focusLine } = given.useRowFocus(list, span, reveal);
  const [used, setUsed] = useState<string | null>(null);
  const open = useStore(session.store, (state) => state.open);
  const drawn = units.slice(span.first, span.end);
  const stop = drawn.some((one) => one.code === used) ? used : (drawn[0]?.code ?? null);
  const move = useCallback(
    (key: string, line: number) => {
      const next = given.rowAfterKey(key, line, keys.length);
      if (next === null) return false;
      focusLine(next);
      return true;
    },
    [given, keys, focusLine]
  );
  const at = (line: number) => offsets[line] ?? 0;
  return (
    <ul
      ref={list}
      aria-label={words.board.units}
      className={styles.list}
      style={{ paddingTop: at(span.first), paddingBottom: at(keys.length) - at(span.end) }}
    >
      {drawn.map((unit, index) => (
        <BoardRow
          key={unit.code}
          unit={unit}
          line={span.first + index}
          setSize={keys.length}
          isOpen={unit.code === open}
          isTabStop={unit.code === stop}
          kit={kit}
          onMeasured={measured}
          onMove={move}
          onUsed={setUsed}
        />
      ))}
    </ul>
  );
}
