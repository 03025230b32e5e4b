import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import { field } from "./field-face";
import { useApp, usePane } from "./pane-context";
import { classes, defineStyles, token } from "./styles";

const styles = defineStyles("text-part", {
  part: { display: "flex", flexDirection: "column", gap: "8px", padding: "14px 12px" },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  title: {
    margin: 0,
    fontSize: token("fontSizeBase400"),
    lineHeight: token("lineHeightBase400"),
    ":focus": { outlineStyle: "none" },
  },
});

/** What a part for a pasted text says. */
export interface TextPartWords {
  readonly close: string;
  readonly text: string;
  readonly hint: string;
}

/** A part of the pane that takes a pasted text: it has the focus while it stands, and gives it back. */
export function TextPart({
  title,
  words,
  act,
  run,
  Button,
  children,
}: {
  readonly title: string;
  readonly words: TextPartWords;
  /** What the button says that takes the text. */
  readonly act: string;
  readonly run: (text: string) => Promise<void>;
  readonly Button: typeof FluentButton;
  readonly children: ReactNode;
}) {
  const { view } = usePane();
  const running = useApp((state) => state.running !== null);
  const [text, setText] = useState("");
  const textId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => (opener as HTMLElement | null)?.focus();
  }, []);
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.top}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <Button size="small" onClick={() => view.setState({ planPart: null })}>
          {words.close}
        </Button>
      </div>
      <label htmlFor={textId}>{words.text}</label>
      <textarea
        id={textId}
        rows={6}
        className={classes(field.box, field.text)}
        placeholder={words.hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button appearance="primary" disabledFocusable={running} onClick={() => void run(text)}>
        {act}
      </Button>
      {children}
    </section>
  );
}
