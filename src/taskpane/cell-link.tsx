import { addressText, cellName } from "../core/address";
import type { CellAddress } from "../core/workbook";
import { usePane } from "./pane-context";
import { defineStyles, token } from "./styles";

const styles = defineStyles("cell-link", {
  link: {
    display: "inline",
    margin: 0,
    padding: 0,
    border: "none",
    textAlign: "left",
    font: "inherit",
    color: token("colorBrandForegroundLink"),
    backgroundColor: "transparent",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline", color: token("colorBrandForegroundLinkHover") },
    ":focus-visible": { outline: `2px solid ${token("colorStrokeFocus2")}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** A link to a cell, which it selects in Excel; the sheet is named where it is not the one at hand. */
export function CellLink({
  at,
  here,
  children,
}: {
  readonly at: CellAddress;
  /** The sheet that is being spoken of. */
  readonly here?: string | undefined;
  readonly children?: string;
}) {
  const { commands, words } = usePane();
  const full = addressText(at);
  const shown = children ?? (at.sheet === here ? cellName(at.row, at.column) : full);
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={children === undefined ? words.pane.detail.goTo(full) : undefined}
      title={full}
      onClick={() => void commands.select(at)}
    >
      {shown}
    </button>
  );
}
