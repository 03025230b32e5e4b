import { classes, defineStyles } from "./styles";

const styles = defineStyles("icon", {
  icon: {
    display: "inline",
    lineHeight: 0,
    // Else a browser keeps the colours of the theme where Windows sets its own.
    "@media (forced-colors: active)": { forcedColorAdjust: "auto" },
  },
});

/**
 * A drawing as large as its text. What it means stands beside it in words: it says nothing to a
 * screen reader.
 *
 * @param path how it is drawn, on a field of 20 × 20; where outlines overlap they cut out
 */
function icon(path: string) {
  return function Icon({ className = "" }: { readonly className?: string }) {
    return (
      <svg
        className={classes(styles.icon, className)}
        width="1em"
        height="1em"
        viewBox="0 0 20 20"
        fill="currentColor"
        fillRule="evenodd"
        aria-hidden
      >
        <path d={path} />
      </svg>
    );
  };
}

const DISC = "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z";
const CROSS = "M7 6l3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3-3-3z";

export const CheckmarkCircleFilled = icon(`${DISC}M5.5 10.3l1-1L9 11.8 13.6 7.2l1 1L9 13.8z`);
export const DismissCircleFilled = icon(DISC + CROSS);
export const InfoFilled = icon(`${DISC}M9.2 9h1.6v5.4H9.2zM9.2 5.8h1.6v1.7H9.2z`);
export const QuestionCircleFilled = icon(
  `${DISC}M7.2 8.2a2.8 2.8 0 1 1 3.6 2.6v1.4H9.2V9.6a1.25 1.25 0 1 0-.5-1.4zM9.2 13.4h1.6V15H9.2z`
);
export const SubtractCircleFilled = icon(`${DISC}M6 9.2h8v1.6H6z`);
export const SearchRegular = icon(
  "M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8.5 4.2a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6zM12.9 12.1l4.3 4.3-.8.8-4.3-4.3z"
);
export const DismissRegular = icon(
  "M4.5 5.3l.8-.8L10 9.2l4.7-4.7.8.8L10.8 10l4.7 4.7-.8.8L10 10.8l-4.7 4.7-.8-.8L9.2 10z"
);
export const WarningFilled = icon("M10 2l8.7 15.5H1.3zM9.2 7.5h1.6v5H9.2zM9.2 14h1.6v1.6H9.2z");
export const DiamondDismissFilled = icon(`M10 1.2l8.8 8.8-8.8 8.8L1.2 10z${CROSS}`);
