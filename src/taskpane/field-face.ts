import { defineStyles, token } from "./styles";

/** The look of Fluent's fields, on the browser's own: what Fluent adds to them the pane has no use for. */
export const field = defineStyles("field", {
  box: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    minHeight: "32px",
    margin: 0,
    padding: "5px 10px",
    font: "inherit",
    lineHeight: token("lineHeightBase300"),
    color: token("colorNeutralForeground1"),
    backgroundColor: token("colorNeutralBackground1"),
    border: `1px solid ${token("colorNeutralStroke1")}`,
    borderBottomColor: token("colorNeutralStrokeAccessible"),
    borderRadius: token("borderRadiusMedium"),
    "::placeholder": { color: token("colorNeutralForeground3"), opacity: 1 },
    ":focus": {
      outlineStyle: "none",
      borderBottomColor: token("colorCompoundBrandStroke"),
      boxShadow: `inset 0 -1px 0 ${token("colorCompoundBrandStroke")}`,
    },
    // Shadows are not drawn there.
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  text: { display: "block", resize: "vertical" },
});
