import type { Finding } from "../core/finding";
import { figureText } from "../locales/figures";
import { useWords } from "./pane-context";
import { classes, defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("finding-sides", {
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    columnGap: "8px",
    margin: 0,
    padding: "6px 8px",
    backgroundColor: token("colorNeutralBackground1"),
    border: `1px solid ${token("colorNeutralStroke2")}`,
    borderRadius: token("borderRadiusMedium"),
  },
  value: { margin: 0, whiteSpace: "normal", fontWeight: token("fontWeightSemibold") },
});

/** Left, right, difference and tolerance, where a finding compares figures. */
export function FindingSides({ finding }: { readonly finding: Finding }) {
  const words = useWords();
  const { detail, attainment } = words.pane;
  if (finding.left === null && finding.right === null) return null;
  const isTarget = finding.code === "target";
  const right =
    isTarget && finding.status === "behind"
      ? attainment.due
      : isTarget
        ? detail.target
        : detail.right;
  const sides = [
    [isTarget ? detail.actual : detail.left, finding.left],
    [right, finding.right],
    [detail.difference, finding.difference],
    [detail.tolerance, finding.tolerance],
  ] as const;
  return (
    <dl className={styles.sides}>
      {sides.map(
        ([caption, figure]) =>
          figure !== null && (
            <div key={caption}>
              <dt className={face.caption}>{caption}</dt>
              <dd className={classes(face.figure, styles.value)}>{figureText(figure)}</dd>
            </div>
          )
      )}
    </dl>
  );
}
