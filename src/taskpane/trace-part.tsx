import type { ComponentType } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import type { TracedFigure } from "../core/trace/trace";
import { traceWords as inEnglish } from "../locales/en-us-trace";
import type { TraceWords } from "../locales/trace-words";
import type { Words } from "../locales/words";
import { traceWords as inChinese } from "../locales/zh-cn-trace";
import type { CellLink } from "./cell-link";
import { useApp, usePane } from "./pane-context";
import { PartFrame } from "./part-frame";
import { defineStyles, token } from "./styles";

const styles = defineStyles("trace-part", {
  list: { margin: 0, padding: 0, listStyleType: "none" },
  figure: { padding: "6px 0", borderTop: `1px solid ${token("colorNeutralStroke2")}` },
  shown: { fontWeight: token("fontWeightSemibold") },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
});

/** Components that the pane has too. */
interface Shared {
  readonly Button: typeof FluentButton;
  readonly CellLink: typeof CellLink;
}

/** The part of the pane that leads from a cell to where its figures come from. */
export function tracePart(
  language: Words["language"],
  { Button, CellLink: Link }: Shared
): ComponentType {
  // Both languages: they are small beside the rest.
  const own = language === "en-US" ? inEnglish : inChinese;
  return function TracePart() {
    const { commands, words } = usePane();
    const trace = useApp((state) => state.trace);
    const running = useApp((state) => state.running !== null);
    return (
      <PartFrame title={words.pane.actions.trace} close={own.close} Button={Button}>
        <div>{own.hint}</div>
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => void commands.trace()}
        >
          {own.trace}
        </Button>
        {trace && (
          <div aria-live="polite">
            {trace.figures.length === 0 ? own.none : own.of(trace.name)}
            <ul className={styles.list}>
              {trace.figures.map((one, place) => (
                <Figure key={place} figure={one} own={own} Link={Link} />
              ))}
            </ul>
          </div>
        )}
      </PartFrame>
    );
  };
}

function Figure({
  figure,
  own,
  Link,
}: {
  readonly figure: TracedFigure;
  readonly own: TraceWords;
  readonly Link: typeof CellLink;
}) {
  const { shown, indicator, measure, outcome, cells } = figure;
  const said = indicator
    ? `${indicator.form}[${indicator.code}] ${indicator.name}·${own.measure[measure]}`
    : own.unknown;
  return (
    <li className={styles.figure}>
      <div>
        <span className={styles.shown}>{shown}</span>
        {indicator && outcome ? ` ${own.outcome[outcome]}` : ""}
      </div>
      <div>{said}</div>
      <div className={styles.cells}>
        {cells.map((at, place) => (
          <Link key={place} at={at} />
        ))}
      </div>
    </li>
  );
}
