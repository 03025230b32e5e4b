import { useStore } from "zustand";
import type { UnitFinding } from "../app/board";
import type { BoardKit } from "./board-shared";
import { useWords } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("board-unit-detail", {
  detail: { padding: "0 8px 10px" },
  heading: {
    margin: "6px 0 2px",
    fontSize: token("fontSizeBase200"),
    lineHeight: token("lineHeightBase200"),
    fontWeight: token("fontWeightSemibold"),
    color: token("colorNeutralForeground2"),
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "3px 0" },
  word: { fontWeight: token("fontWeightSemibold") },
});

/** The files of the unit whose details are open, and everything that was found of them. */
export function BoardUnitDetail({ kit: { session, words, given } }: { readonly kit: BoardKit }) {
  const { board, collect } = words;
  const { severity } = useWords();
  const detail = useStore(session.store, (state) => state.detail);
  if (!detail) return <div className={styles.detail}>…</div>;
  const several = detail.files.length > 1;
  return (
    <div className={styles.detail}>
      <h3 className={styles.heading}>{board.files}</h3>
      {detail.files.length === 0 && <div>{board.noFile}</div>}
      <ul className={styles.list}>
        {detail.files.map((one, place) => (
          <li key={place} className={styles.item}>
            {one.path}
            <div className={face.caption}>
              {[
                board.fileForms(one.forms),
                ...(one.reported === null ? [] : [board.reported(one.reported)]),
                collect.state[one.state],
              ].join(" · ")}
            </div>
          </li>
        ))}
      </ul>
      {detail.resubmission && <div>{collect.resubmissionLine(detail.resubmission)}</div>}
      {detail.files.length > 0 && (
        <>
          <h3 className={styles.heading}>{board.findings}</h3>
          {detail.findings.length === 0 && <div>{board.noFinding}</div>}
        </>
      )}
      <ul className={styles.list}>
        {detail.findings.map((one, place) => (
          <li key={place} className={styles.item}>
            <span className={classes(styles.word, given.ink[given.SEVERITY_TONE[one.severity]])}>
              {severity[one.severity]}
            </span>{" "}
            {one.message}
            <div className={face.caption}>{placeOf(one, several, board.together)}</div>
            {one.explanation !== null && <div>{board.explained(one.explanation)}</div>}
            {one.askedAgain !== null && <div>{one.askedAgain}</div>}
          </li>
        ))}
      </ul>
      {detail.unchecked.length > 0 && <h3 className={styles.heading}>{board.unchecked}</h3>}
      <ul className={styles.list}>
        {detail.unchecked.map((one, place) => (
          <li key={place} className={styles.item}>
            {one.message}
            <div className={face.caption}>{one.rule}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The cell of a finding, with its file where the unit sent several, and the rule. */
function placeOf({ cell, file, rule }: UnitFinding, several: boolean, together: string): string {
  const from = several ? [file === null ? together : (file.split("/").at(-1) ?? file)] : [];
  return [...from, ...(cell === null ? [] : [cell]), rule].join(" · ");
}
