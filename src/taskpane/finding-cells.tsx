import { addressText } from "../core/address";
import type { Finding } from "../core/finding";
import type { CellAddress } from "../core/workbook";
import { intervalText, ruleFigureText } from "../locales/figures";
import type { Words } from "../locales/words";
import { CellLink } from "./cell-link";
import { useWords } from "./pane-context";
import { classes, defineStyles } from "./styles";
import { face } from "./text-faces";
import { useMore } from "./use-more";

const styles = defineStyles("finding-cells", {
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "baseline", gap: "8px" },
  name: { flexGrow: 1 },
  figure: { flexShrink: 0, textAlign: "right" },
});

interface Line {
  readonly at: CellAddress | null;
  readonly name: string;
  readonly figure: string;
}

const FIRST = 8;
const STEP = 50;

/** The figures that a rule speaks of with their cells, or the other cells of a finding. */
export function FindingCells({ finding }: { readonly finding: Finding }) {
  const { column, pane } = useWords();
  const { detail } = pane;
  const lines = linesOf(finding, column);
  const more = useMore(lines.length, FIRST, STEP);
  if (lines.length === 0) return null;
  return (
    <div>
      <div className={face.caption}>
        {finding.code === "relation" ? detail.figures : detail.cells}
      </div>
      <ul className={styles.list}>
        {lines.slice(0, more.limit).map((line, index) => (
          <li key={index} className={styles.line}>
            {line.name !== "" && <span className={styles.name}>{line.name}</span>}
            {line.figure !== "" && (
              <span className={classes(face.figure, styles.figure)}>{line.figure}</span>
            )}
            {line.at && <CellLink at={line.at} here={finding.at?.sheet} />}
          </li>
        ))}
      </ul>
      {more.button}
    </div>
  );
}

/** Each figure of a rule once, then the related cells that no figure stands in. */
function linesOf(finding: Finding, nameOf: Words["column"]): readonly Line[] {
  const figures = new Map<string, Line>();
  if (finding.code === "relation") {
    for (const one of finding.figures) {
      const name = [one.name, nameOf(one.column)].filter((part) => part !== "").join(" · ");
      const figure =
        one.value === null ? ruleFigureText(one) : `${intervalText(one.value)} ${one.unit}`;
      figures.set(`${name} ${one.at ? addressText(one.at) : ""}`, { at: one.at, name, figure });
    }
  }
  const named = new Set([...figures.values()].map((line) => (line.at ? addressText(line.at) : "")));
  const others = finding.related
    .filter((at) => !named.has(addressText(at)))
    .map((at): Line => ({ at, name: "", figure: "" }));
  return [...figures.values(), ...others];
}
