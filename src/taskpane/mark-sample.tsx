import { markColors } from "../core/mark";
import type { MarkFamily } from "../core/workbook";
import { classes, defineStyles } from "./styles";

const [error, shortfall] = [markColors("error"), markColors("shortfall")];

const styles = defineStyles("mark-sample", {
  /** A cell is the sheet's, so it keeps the sheet's colours in every theme. */
  cell: {
    flexShrink: 0,
    width: "64px",
    padding: "2px 6px",
    boxSizing: "border-box",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    forcedColorAdjust: "none",
  },
  error: {
    fontWeight: "bold",
    color: `#${error.text}`,
    backgroundColor: `#${error.fill}`,
    border: `1px solid #${error.line}`,
  },
  shortfall: {
    fontStyle: "italic",
    textDecorationLine: "underline",
    color: `#${shortfall.text}`,
    backgroundColor: `#${shortfall.fill}`,
    backgroundImage: `repeating-linear-gradient(-45deg, #${shortfall.line} 0 0.6px, transparent 0.6px 5px)`,
    border: "1px solid transparent",
  },
});

/** A cell as a family of marks looks in the sheet. */
export function MarkSample({ family }: { readonly family: MarkFamily }) {
  return (
    <span className={classes(styles.cell, styles[family])} aria-hidden>
      128
    </span>
  );
}
