import type { TargetResult } from "../core/targets";
import { dueText, figureText } from "../locales/figures";
import type { PaneAttainmentWords } from "../locales/pane-words";
import { useWords } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("attainment-figures", {
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    columnGap: "8px",
    margin: 0,
  },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "normal" },
  unit: { fontSize: token("fontSizeBase200"), color: token("colorNeutralForeground3") },
});

/** Actual, target, what is due by now and what is lacking, each under its word. */
export function AttainmentFigures({ target }: { readonly target: TargetResult }) {
  const words = useWords().pane.attainment;
  const unit = target.indicator.unit;
  const { goal, scheduled, shortfall } = target;
  const gap = shortfall === null || shortfall === 0 ? null : figureText(Math.abs(shortfall));
  const figures = [
    [words.actual, figureText(target.actual), unit],
    [words.target, goal && goalText(goal), unit],
    [words.due, scheduled === null ? null : dueText(scheduled), unit],
    [gapWord(target, words), gap, unit === "%" ? words.points : unit],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(
        ([caption, figure, of], column) =>
          figure !== null && (
            <div key={caption} style={{ gridColumn: column + 1 }}>
              <dt className={face.caption}>{caption}</dt>
              <dd className={classes(face.figure, styles.value)}>
                {figure}
                {figure !== "—" && <span className={styles.unit}> {of}</span>}
              </dd>
            </div>
          )
      )}
    </dl>
  );
}

/** `≤20` for an at-most target, `800–1000` for a range. */
function goalText(goal: NonNullable<TargetResult["goal"]>): string {
  const figure = figureText(goal.figure);
  if (goal.atMost) return `≤${figure}`;
  return goal.stretch > goal.figure && goal.comparator !== "≈" && goal.comparator !== "≲"
    ? `${figure}–${figureText(goal.stretch)}`
    : figure;
}

function gapWord(target: TargetResult, words: PaneAttainmentWords): string {
  const above = (target.shortfall ?? 0) < 0;
  if (target.goal?.atMost === true) return above ? words.over : words.under;
  return above ? words.surplus : words.shortfall;
}
