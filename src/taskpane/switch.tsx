import { defineStyles, token } from "./styles";

const styles = defineStyles("switch", {
  label: { display: "flex", alignItems: "center", padding: "6px 0", cursor: "pointer" },
  track: {
    appearance: "none",
    flex: "none",
    width: "40px",
    height: "20px",
    margin: "0 8px",
    boxSizing: "border-box",
    border: `1px solid ${token("colorNeutralStrokeAccessible")}`,
    borderRadius: "10px",
    backgroundImage: `radial-gradient(circle 7px, ${token("colorNeutralStrokeAccessible")} 97%, transparent)`,
    backgroundPosition: "-10px center",
    backgroundRepeat: "no-repeat",
    backgroundSize: "38px 18px",
    cursor: "pointer",
    ":checked": {
      borderColor: token("colorCompoundBrandBackground"),
      backgroundColor: token("colorCompoundBrandBackground"),
      backgroundImage: `radial-gradient(circle 7px, ${token("colorNeutralForegroundInverted")} 97%, transparent)`,
      backgroundPosition: "10px center",
    },
    ":focus-visible": {
      outline: `2px solid ${token("colorStrokeFocus2")}`,
      outlineOffset: "2px",
    },
    "@media (forced-colors: active)": { appearance: "auto", width: "20px" },
  },
});

/** Fluent's switch as a checkbox of the page: the same look, without the code behind it. */
export function Switch({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        role="switch"
        className={styles.track}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
