import { useRef } from "react";
import { FindingItem } from "./finding-item";
import { HEADING_HEIGHT, type GroupLines } from "./list-layout";
import type { Span } from "./list-window";
import { useWords } from "./pane-context";
import { SEVERITY_ICON } from "./signs";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";
import { SEVERITY_TONE, ink } from "./tones";
import { useMeasured, type Measured } from "./use-measured";

const styles = defineStyles("finding-group-part", {
  heading: {
    position: "sticky",
    top: "37px",
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: "6px",
    boxSizing: "border-box",
    minHeight: "34px",
    margin: 0,
    padding: "6px 0",
    fontSize: token("fontSizeBase300"),
    lineHeight: token("lineHeightBase300"),
    fontWeight: token("fontWeightSemibold"),
    backgroundColor: token("colorNeutralBackground1"),
  },
  icon: { fontSize: "18px", flexShrink: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** One group: its heading, which stays in view while its rows pass, and those of them that are in view. */
export function FindingGroupPart({
  part,
  span,
  offsets,
  setSize,
  tabStop,
  onMeasured,
  onMove,
  onUsed,
}: {
  readonly part: GroupLines;
  readonly span: Span;
  readonly offsets: Float64Array;
  readonly setSize: number;
  readonly tabStop: string | null;
  readonly onMeasured: Measured;
  readonly onMove: (key: string, row: number) => boolean;
  readonly onUsed: (key: string) => void;
}) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { group, start, end, rowsBefore } = part;
  useMeasured(heading, `group ${group.key}`, HEADING_HEIGHT, onMeasured);
  const Icon = SEVERITY_ICON[group.severity];
  const first = Math.max(start + 1, span.first);
  const last = Math.max(first, Math.min(end, span.end));
  const at = (line: number) => offsets[line] ?? 0;
  const name = `${words.severity[group.severity]} · ${group.form ?? words.pane.list.wholeWorkbook}`;
  return (
    <div>
      <h3 ref={heading} className={styles.heading}>
        <Icon className={classes(styles.icon, ink[SEVERITY_TONE[group.severity]])} />
        {name}
        <span className={classes(face.caption, face.figure)}>{group.rows.length}</span>
      </h3>
      <ul
        className={styles.list}
        aria-label={name}
        style={{ paddingTop: at(first) - at(start + 1), paddingBottom: at(end) - at(last) }}
      >
        {group.rows.slice(first - start - 1, last - start - 1).map((row, index) => (
          <FindingItem
            key={row.key}
            row={row}
            line={first + index}
            position={rowsBefore + first - start - 1 + index}
            setSize={setSize}
            isTabStop={row.key === tabStop}
            onMeasured={onMeasured}
            onMove={onMove}
            onUsed={onUsed}
          />
        ))}
      </ul>
    </div>
  );
}
