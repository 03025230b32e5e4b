import { useEffect, useState } from "react";
import { SearchRegular } from "./icons";
import { field } from "./field-face";
import { usePane, useView } from "./pane-context";
import { classes, defineStyles, token } from "./styles";

/** As long as a typist pauses between two keys. */
const PAUSE_MS = 200;

const styles = defineStyles("search", {
  place: { position: "relative" },
  icon: {
    position: "absolute",
    left: "9px",
    top: "8px",
    fontSize: "16px",
    color: token("colorNeutralForeground3"),
    pointerEvents: "none",
  },
  box: { paddingLeft: "31px" },
});

/** The search for findings; it begins once the typing rests. */
export function SearchBox() {
  const { words, view } = usePane();
  const query = useView((state) => state.query);
  const [typed, setTyped] = useState(query);
  // Until an input method is done, what stands in the box is not yet Chinese.
  const [composing, setComposing] = useState(false);
  // A filter chosen elsewhere clears the search.
  useEffect(() => setTyped(query), [query]);
  useEffect(() => {
    if (composing || typed === view.getState().query) return undefined;
    const timer = setTimeout(() => view.setState({ query: typed }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, composing, view]);
  return (
    <div className={styles.place}>
      <SearchRegular className={styles.icon} />
      <input
        type="search"
        className={classes(field.box, styles.box)}
        aria-label={words.pane.list.search}
        placeholder={words.pane.list.search}
        value={typed}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
