import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { BoardSort } from "../locales/board-words";
import { BoardList } from "./board-list";
import { chosenUnits, countVerdicts, VERDICTS } from "./board-rows";
import type { BoardKit } from "./board-shared";
import { field } from "./field-face";
import { classes, defineStyles } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("board-units", {
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "8px",
    padding: "6px 0",
  },
  sort: { width: "auto", flexShrink: 0, padding: "3px 6px", minHeight: "26px" },
});

const SORTS: readonly BoardSort[] = ["register", "verdict", "findings", "received", "name"];

/** As long as a typist pauses between two keys. */
const PAUSE_MS = 200;

/** The units, filtered, ordered and searched. */
export function BoardUnits({ kit }: { readonly kit: BoardKit }) {
  const { session, words, verdict: named, given } = kit;
  const { board } = words;
  const units = useStore(session.store, (state) => state.board?.units);
  const verdict = useStore(session.store, (state) => state.verdict);
  const query = useStore(session.store, (state) => state.query);
  const sort = useStore(session.store, (state) => state.sort);
  const counts = useMemo(() => countVerdicts(units ?? []), [units]);
  const chosen = useMemo(
    () => chosenUnits(units ?? [], verdict, query, sort),
    [units, verdict, query, sort]
  );
  if (!units) return null;
  const choices = [
    { value: "all" as const, label: board.all, count: counts.all },
    ...VERDICTS.filter((one) => counts[one] > 0 || one === verdict).map((one) => ({
      value: one,
      label: named[one],
      count: counts[one],
    })),
  ];
  return (
    <div>
      <given.FilterChips
        label={board.byVerdict}
        choices={choices}
        chosen={verdict}
        onChoose={(value) => session.store.setState({ verdict: value })}
      />
      <Search kit={kit} />
      <div className={styles.line}>
        <span role="status" className={face.caption}>
          {chosen.length === 0 ? board.noMatch : board.shown(chosen.length, units.length)}
        </span>
        <select
          aria-label={board.sort}
          className={classes(field.box, styles.sort)}
          value={sort}
          onChange={({ target }) => session.store.setState({ sort: target.value as BoardSort })}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {board.sortBy[one]}
            </option>
          ))}
        </select>
      </div>
      <BoardList units={chosen} kit={kit} />
    </div>
  );
}

function Search({ kit: { session, words } }: { readonly kit: BoardKit }) {
  const query = useStore(session.store, (state) => state.query);
  const [typed, setTyped] = useState(query);
  // Until an input method is done, what stands in the box is not yet Chinese.
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => session.store.setState({ query: typed }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, composing, session]);
  return (
    <input
      type="search"
      className={field.box}
      aria-label={words.board.search}
      placeholder={words.board.search}
      value={typed}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
