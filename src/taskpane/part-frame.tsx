import { useEffect, useRef, type ReactNode } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import { usePane } from "./pane-context";
import { defineStyles, token } from "./styles";

const styles = defineStyles("part-frame", {
  part: { display: "flex", flexDirection: "column", gap: "8px", padding: "14px 12px" },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  title: {
    margin: 0,
    fontSize: token("fontSizeBase400"),
    lineHeight: token("lineHeightBase400"),
    ":focus": { outlineStyle: "none" },
  },
});

/** A part that stands in place of the results: its title takes the focus, and it can be closed. */
export function PartFrame({
  title,
  close,
  Button,
  children,
}: {
  readonly title: string;
  readonly close: string;
  readonly Button: typeof FluentButton;
  readonly children: ReactNode;
}) {
  const { view } = usePane();
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
        <Button size="small" onClick={() => view.setState({ part: null })}>
          {close}
        </Button>
      </div>
      {children}
    </section>
  );
}
