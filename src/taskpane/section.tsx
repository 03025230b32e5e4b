import type { ReactNode } from "react";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

export type SectionName = "attainment" | "findings" | "unchecked" | "lint" | "marks";

const styles = defineStyles("section", {
  section: { padding: "14px 12px 10px" },
  top: { display: "flex", alignItems: "baseline", gap: "8px", marginBottom: "8px" },
  title: {
    margin: 0,
    fontSize: token("fontSizeBase400"),
    lineHeight: token("lineHeightBase400"),
    fontWeight: token("fontWeightSemibold"),
    // What the pane keeps free below the links is for the headings of groups.
    scrollMarginTop: "-28px",
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `2px solid ${token("colorStrokeFocus2")}`, outlineOffset: "2px" },
  },
});

const headingId = (name: SectionName) => `heshu-${name}`;

/** Brings a section into view and its heading under the reader. */
export function goToSection(name: SectionName): void {
  const heading = document.getElementById(headingId(name));
  heading?.scrollIntoView?.({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** A part of the page under a heading; `note` stands beside it, such as a count. */
export function Section({
  name,
  title,
  note,
  children,
}: {
  readonly name: SectionName;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-labelledby={headingId(name)}>
      <div className={styles.top}>
        <h2 id={headingId(name)} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {note !== undefined && <span className={classes(face.caption, face.figure)}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
