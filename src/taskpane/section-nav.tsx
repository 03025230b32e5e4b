import type { CheckResult } from "../core/check";
import { useWords } from "./pane-context";
import { goToSection, type SectionName } from "./section";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("section-nav", {
  nav: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    backgroundColor: token("colorNeutralBackground1"),
    borderBottom: `1px solid ${token("colorNeutralStroke2")}`,
    padding: "0 4px",
  },
  link: {
    flexGrow: 1,
    height: "36px",
    padding: "0 4px",
    border: "none",
    font: "inherit",
    color: token("colorNeutralForeground1"),
    backgroundColor: "transparent",
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: token("colorNeutralBackground1Hover") },
    ":focus-visible": { outline: `2px solid ${token("colorStrokeFocus2")}`, outlineOffset: "-2px" },
  },
});

/** Links to the sections with how much is in each; stays in view while the page scrolls. */
export function SectionNav({ result }: { readonly result: CheckResult }) {
  const { sections } = useWords().pane;
  const links: readonly (readonly [Exclude<SectionName, "lint">, number | null])[] = [
    ["attainment", result.targets.filter((one) => one.status !== "no_target").length],
    ["findings", result.findings.length],
    ["unchecked", result.unchecked.length],
    ["marks", null],
  ];
  return (
    <nav className={styles.nav} aria-label={sections.nav}>
      {links.map(([name, count]) => (
        <button key={name} type="button" className={styles.link} onClick={() => goToSection(name)}>
          {sections.short[name]}{" "}
          {count !== null && <span className={classes(face.caption, face.figure)}>{count}</span>}
        </button>
      ))}
    </nav>
  );
}
