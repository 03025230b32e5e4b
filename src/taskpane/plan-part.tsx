import { useEffect, useId, useRef, useState, type ComponentType } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import type { PlanInHand } from "../app/state";
import type { PlanWords } from "../locales/plan-words";
import { field } from "./field-face";
import { useApp, usePane } from "./pane-context";
import { PlanList } from "./plan-list";
import { classes, defineStyles, token } from "./styles";

const styles = defineStyles("plan-part", {
  part: { display: "flex", flexDirection: "column", gap: "8px", padding: "14px 12px" },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  title: {
    margin: 0,
    fontSize: token("fontSizeBase400"),
    lineHeight: token("lineHeightBase400"),
    ":focus": { outlineStyle: "none" },
  },
});

/** The part of the pane that reads a plan, in the words of a language. */
export function planPart(plan: PlanWords, Button: typeof FluentButton): ComponentType {
  return function PlanPart() {
    const { commands, view, words } = usePane();
    const inHand = useApp((state) => state.plan);
    const running = useApp((state) => state.running !== null);
    const [text, setText] = useState("");
    const textId = useId();
    const title = useRef<HTMLHeadingElement>(null);
    useEffect(() => {
      const opener = document.activeElement;
      title.current?.focus();
      return () => (opener as HTMLElement | null)?.focus();
    }, []);
    return (
      <section className={styles.part} aria-label={words.pane.actions.readPlan}>
        <div className={styles.top}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {words.pane.actions.readPlan}
          </h2>
          <Button size="small" onClick={() => view.setState({ planPart: null })}>
            {plan.pane.close}
          </Button>
        </div>
        <label htmlFor={textId}>{plan.pane.text}</label>
        <textarea
          id={textId}
          rows={6}
          className={classes(field.box, field.text)}
          placeholder={plan.pane.hint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => void commands.readPlan(text)}
        >
          {plan.pane.read}
        </Button>
        {inHand && <PlanList key={keyOf(inHand)} inHand={inHand} plan={plan} Button={Button} />}
      </section>
    );
  };
}

const KEYS = new WeakMap<PlanInHand["reading"], number>();
let last = 0;

/** Choices belong to one reading: another text begins anew. */
function keyOf({ reading }: PlanInHand): number {
  const key = KEYS.get(reading) ?? (last += 1);
  KEYS.set(reading, key);
  return key;
}
