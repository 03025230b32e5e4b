import { useState } from "react";
import type { StatedTarget } from "../core/plan/plan-text";
import type { Indicator } from "../core/scheme/scheme";
import type { PlanWords } from "../locales/plan-words";
import { field } from "./field-face";
import { useWords } from "./pane-context";
import { defineStyles, token } from "./styles";
import { face } from "./text-faces";

const styles = defineStyles("plan-target", {
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderTop: `1px solid ${token("colorNeutralStroke3")}`,
  },
  refusal: { color: token("colorStatusDangerForeground1") },
});

/** `KW301[02] 申报国家级各类项目` */
export function indicatorText({ form, code, name }: Indicator): string {
  return `${form}[${code}] ${name}`;
}

/** One target of a plan: to be ticked, with the indicator it is taken for. */
export function PlanTarget({
  stated,
  plan,
  all,
  indicator,
  isTicked,
  onTick,
  onTake,
  refusals,
}: {
  readonly stated: StatedTarget;
  readonly plan: PlanWords;
  readonly all: readonly Indicator[];
  readonly indicator: Indicator | null;
  readonly isTicked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onTake: (indicator: Indicator | null) => void;
  readonly refusals: readonly string[];
}) {
  const words = useWords();
  // A long plan under a long catalogue: all indicators stand only where one is being chosen.
  const [isOpen, setOpen] = useState(false);
  const { target, match, doubts } = stated;
  const proposed = [match.indicator, indicator, ...match.others].flatMap((one) => one ?? []);
  const options = [...new Set([...proposed, ...(isOpen ? all : [])])];
  const open = () => setOpen(true);
  const reading = plan.reading(target, words.kind[target.kind]);
  const notes = [
    // That there is no indicator is said by the doubt below.
    doubts.includes("no_indicator") ? reading : `${reading}　${plan.confidence[match.confidence]}`,
    ...doubts.map((doubt) => plan.doubts[doubt]),
  ];
  return (
    <li className={styles.item} title={stated.text}>
      <label>
        <input
          type="checkbox"
          checked={isTicked}
          disabled={indicator === null}
          onChange={(event) => onTick(event.target.checked)}
        />{" "}
        {target.wording}
      </label>
      <select
        aria-label={`${plan.pane.indicator} ${target.wording}`}
        className={field.box}
        value={indicator ? options.indexOf(indicator) : -1}
        onMouseDown={open}
        onFocus={open}
        onChange={(event) => onTake(options[Number(event.target.value)] ?? null)}
      >
        <option value={-1}>{plan.pane.choose}</option>
        {options.map((one, index) => (
          <option key={index} value={index}>
            {indicatorText(one)}
          </option>
        ))}
      </select>
      {notes.map((note) => (
        <div key={note} className={face.caption}>
          {note}
        </div>
      ))}
      {refusals.map((refusal) => (
        <div key={refusal} role="alert" className={styles.refusal}>
          {refusal}
        </div>
      ))}
    </li>
  );
}
