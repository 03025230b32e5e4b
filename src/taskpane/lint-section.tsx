import { CellLink } from "./cell-link";
import { lintText } from "./message-text";
import { useApp, useWords } from "./pane-context";
import { Section } from "./section";
import { defineStyles } from "./styles";
import { useMore } from "./use-more";

const styles = defineStyles("lint", {
  summary: { cursor: "pointer" },
  list: { margin: 0, paddingLeft: "20px" },
  note: { marginTop: "8px" },
});

const FIRST = 20;
const STEP = 100;

/** What is worth a look in the scheme itself: out of the way until it is opened. */
export function LintSection() {
  const words = useWords();
  const notes = useApp((state) => state.notes);
  const more = useMore(notes.length, FIRST, STEP);
  if (notes.length === 0) return null;
  return (
    <Section name="lint" title={words.pane.sections.lint}>
      <details>
        <summary className={styles.summary}>{words.pane.list.lint(notes.length)}</summary>
        <ul className={styles.list}>
          {notes.slice(0, more.limit).map((note, index) => (
            <li key={index} className={styles.note}>
              {lintText(note, words)}{" "}
              {note.at && <CellLink at={note.at}>{words.pane.detail.goThere}</CellLink>}
            </li>
          ))}
        </ul>
        {more.button}
      </details>
    </Section>
  );
}
