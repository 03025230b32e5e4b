import { classes, defineStyles, token } from "./styles";

const styles = defineStyles("filter-chips", {
  row: { display: "flex", flexWrap: "wrap", gap: "6px", marginBottom: "8px" },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "26px",
    padding: "0 9px",
    borderRadius: token("borderRadiusCircular"),
    border: `1px solid ${token("colorNeutralStroke1")}`,
    font: "inherit",
    fontSize: token("fontSizeBase200"),
    color: token("colorNeutralForeground1"),
    backgroundColor: token("colorNeutralBackground1"),
    cursor: "pointer",
    ":hover": { backgroundColor: token("colorNeutralBackground1Hover") },
    ":focus-visible": { outline: `2px solid ${token("colorStrokeFocus2")}`, outlineOffset: "1px" },
  },
  chosen: {
    fontWeight: token("fontWeightSemibold"),
    color: token("colorNeutralForegroundOnBrand"),
    backgroundColor: token("colorBrandBackground"),
    border: `1px solid ${token("colorBrandBackground")}`,
    ":hover": { backgroundColor: token("colorBrandBackgroundHover") },
    "@media (forced-colors: active)": {
      color: "HighlightText",
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
  count: { fontVariantNumeric: "tabular-nums" },
});

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
}

/** A row of filters of which one is chosen. */
export function FilterChips<T extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <div role="group" aria-label={label} className={styles.row}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === chosen}
          className={classes(styles.chip, choice.value === chosen && styles.chosen)}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label} <span className={styles.count}>{choice.count}</span>
        </button>
      ))}
    </div>
  );
}
