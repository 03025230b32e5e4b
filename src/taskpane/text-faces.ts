import { defineStyles, token } from "./styles";

/** Faces of text that several parts share. */
export const face = defineStyles("face", {
  caption: {
    fontSize: token("fontSizeBase200"),
    lineHeight: token("lineHeightBase200"),
    color: token("colorNeutralForeground3"),
  },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  /** For screen readers only. */
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
