import { useId, useState, type ComponentType } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import type { PlanInHand } from "../app/state";
import type { PlanWords } from "../locales/plan-words";
import { field } from "./field-face";
import { useApp, usePane } from "./pane-context";
import { PartFrame } from "./part-frame";
import { PlanList } from "./plan-list";
import type { ViewStore } from "./view";
import { classes } from "./styles";

/** The part of the pane that reads a plan, in the words of a language. */
export function planPart(plan: PlanWords, Button: typeof FluentButton): ComponentType {
  return function PlanPart() {
    const { commands, view, words } = usePane();
    const inHand = useApp((state) => state.plan);
    const running = useApp((state) => state.running !== null);
    const [text, setText] = useState(TEXTS.get(view) ?? "");
    const textId = useId();
    return (
      <PartFrame title={words.pane.actions.readPlan} close={plan.pane.close} Button={Button}>
        <label htmlFor={textId}>{plan.pane.text}</label>
        <textarea
          id={textId}
          rows={6}
          className={classes(field.box, field.text)}
          placeholder={plan.pane.hint}
          value={text}
          onChange={({ target }) => {
            TEXTS.set(view, target.value);
            setText(target.value);
          }}
        />
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => void commands.readPlan(text)}
        >
          {plan.pane.read}
        </Button>
        {inHand && <PlanList key={keyOf(inHand)} inHand={inHand} plan={plan} Button={Button} />}
      </PartFrame>
    );
  };
}

/** What was pasted outlives the part that is closed. */
const TEXTS = new WeakMap<ViewStore, string>();

const KEYS = new WeakMap<PlanInHand["reading"], number>();
let last = 0;

/** Choices belong to one reading: another text begins anew. */
function keyOf({ reading }: PlanInHand): number {
  const key = KEYS.get(reading) ?? (last += 1);
  KEYS.set(reading, key);
  return key;
}
