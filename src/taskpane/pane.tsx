import { useMemo, useRef } from "react";
import { FluentProvider } from "@fluentui/react-provider";
import { Announcer } from "./announcer";
import { Content } from "./content";
import { takeDrag } from "./load-board";
import { Messages } from "./messages";
import type { PaneProps } from "./mount";
import { PaneContext, useView } from "./pane-context";
import { ProgressRow } from "./progress-row";
import { defineStyles, styleSheet, token } from "./styles";
import { themeOf } from "./theme";
import { Tools } from "./tools";
import type { ViewStore } from "./view";

const styles = defineStyles("pane", {
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    maxHeight: "100vh",
    overflow: "hidden",
    overflowWrap: "anywhere",
    backgroundColor: token("colorNeutralBackground1"),
  },
  fixed: { position: "relative", flexShrink: 0 },
  /** Positioned, so that the places of what it holds are counted from its own top. */
  scroller: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    scrollPaddingTop: "76px",
  },
});

/** The pane: messages above, what was found in the middle, what can be done below. */
export function Pane({
  store,
  commands,
  words,
  view,
  scheme,
}: PaneProps & { readonly view: ViewStore }) {
  const scroller = useRef<HTMLDivElement>(null);
  const theme = useMemo(() => themeOf(scheme, words.language), [scheme, words]);
  const context = useMemo(
    () => ({ store, commands, words, view, scroller }),
    [store, commands, words, view]
  );
  return (
    <PaneContext.Provider value={context}>
      <FluentProvider
        theme={theme}
        lang={words.language}
        className={styles.pane}
        onDragOver={(event) => takeDrag(context, event)}
        onDrop={(event) => takeDrag(context, event)}
      >
        <Styles />
        <Announcer />
        <Messages />
        <div ref={scroller} className={styles.scroller}>
          <Content />
        </div>
        <footer className={styles.fixed}>
          <ProgressRow />
          <Tools />
        </footer>
      </FluentProvider>
    </PaneContext.Provider>
  );
}

/** The styles of all parts; one that was fetched later brings its own. */
function Styles() {
  useView((state) => state.part);
  return <style>{styleSheet()}</style>;
}
