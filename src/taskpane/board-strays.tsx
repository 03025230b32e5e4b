import { useId, useState } from "react";
import { useStore } from "zustand";
import type { BoardKit } from "./board-shared";
import { defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("board-strays", {
  frame: {
    padding: "6px 10px",
    borderRadius: token("borderRadiusMedium"),
    border: `1px solid ${token("colorStatusWarningBorder1")}`,
    backgroundColor: token("colorStatusWarningBackground1"),
  },
  button: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "none",
    textAlign: "left",
    font: "inherit",
    fontWeight: token("fontWeightSemibold"),
    color: token("colorNeutralForeground1"),
    backgroundColor: "transparent",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${token("colorStrokeFocus2")}`, outlineOffset: "1px" },
  },
  list: { margin: "6px 0 0", padding: 0, listStyleType: "none" },
  item: { padding: "4px 0", borderTop: `1px solid ${token("colorNeutralStroke3")}` },
});

/** So many are in the page until more are asked for. */
const SHOWN = 50;

/** Files that belong to no unit, each with the reason. */
export function BoardStrays({ kit: { session, words } }: { readonly kit: BoardKit }) {
  const strays = useStore(session.store, (state) => state.board?.strays) ?? [];
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const list = useId();
  const { board, collect } = words;
  if (strays.length === 0) return null;
  return (
    <div className={styles.frame}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden>{isOpen ? "▾ " : "▸ "}</span>
        {board.strays(strays.length)}
      </button>
      {isOpen && (
        <ul id={list} className={styles.list}>
          {strays.slice(0, shown).map((one, place) => (
            <li key={place} className={styles.item}>
              <div>
                {one.path} · {collect.state[one.state]}
              </div>
              {one.why.length === 0 && one.stated !== "" && <div>{board.stated(one.stated)}</div>}
              {one.why.map((why, line) => (
                <div key={line} className={face.caption}>
                  {why}
                </div>
              ))}
            </li>
          ))}
          {strays.length > shown && (
            <li>
              <button
                type="button"
                className={styles.button}
                onClick={() => setShown(shown + SHOWN)}
              >
                …
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
