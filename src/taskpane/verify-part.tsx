import { useEffect, useId, useRef, useState, type ComponentType } from "react";
import type { VerifyWords } from "../locales/verify-words";
import { field } from "./field-face";
import { useApp, usePane } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { VerifyList, type GivenParts } from "./verify-list";

const styles = defineStyles("verify-part", {
  part: { display: "flex", flexDirection: "column", gap: "8px", padding: "14px 12px" },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  title: {
    margin: 0,
    fontSize: token("fontSizeBase400"),
    lineHeight: token("lineHeightBase400"),
    ":focus": { outlineStyle: "none" },
  },
});

/** The part of the pane that holds a text against the sheets, in the words of a language. */
export function verifyPartOf(verify: VerifyWords) {
  return (given: GivenParts): ComponentType =>
    function VerifyPart() {
      const { Button } = given;
      const { commands, view, words } = usePane();
      const verified = useApp((state) => state.verified);
      const running = useApp((state) => state.running !== null);
      const [text, setText] = useState("");
      const textId = useId();
      const title = useRef<HTMLHeadingElement>(null);
      useEffect(() => {
        const opener = document.activeElement;
        title.current?.focus();
        return () => (opener as HTMLElement | null)?.focus();
      }, []);
      return (
        <section className={styles.part} aria-label={words.pane.actions.verifyText}>
          <div className={styles.top}>
            <h2 ref={title} tabIndex={-1} className={styles.title}>
              {words.pane.actions.verifyText}
            </h2>
            <Button size="small" onClick={() => view.setState({ part: null })}>
              {verify.pane.close}
            </Button>
          </div>
          <label htmlFor={textId}>{verify.pane.text}</label>
          <textarea
            id={textId}
            rows={6}
            className={classes(field.box, field.text)}
            placeholder={verify.pane.hint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            appearance="primary"
            disabledFocusable={running}
            onClick={() => void commands.verifyText(text)}
          >
            {verify.pane.verify}
          </Button>
          {verified && <VerifyList verified={verified} verify={verify} given={given} />}
        </section>
      );
    };
}
