import { CellLink } from "./cell-link";
import { lintText } from "./message-text";
import { useApp, useWords } from "./pane-context";
import { Section } from "./section";
import { useMore } from "./use-more";

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
        <summary>{words.pane.list.lint(notes.length)}</summary>
        <ul>
          {notes.slice(0, more.limit).map((note, index) => (
            <li key={index}>
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
