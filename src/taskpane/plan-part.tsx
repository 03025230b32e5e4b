import type { ComponentType } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import type { PlanInHand } from "../app/state";
import type { PlanWords } from "../locales/plan-words";
import { useApp, usePane } from "./pane-context";
import { PlanList } from "./plan-list";
import { TextPart } from "./text-part";

/** The part of the pane that reads a plan, in the words of a language. */
export function planPart(plan: PlanWords, Button: typeof FluentButton): ComponentType {
  return function PlanPart() {
    const { commands, words } = usePane();
    const inHand = useApp((state) => state.plan);
    return (
      <TextPart
        title={words.pane.actions.readPlan}
        words={plan.pane}
        act={plan.pane.read}
        run={(text) => commands.readPlan(text)}
        Button={Button}
      >
        {inHand && <PlanList key={keyOf(inHand)} inHand={inHand} plan={plan} Button={Button} />}
      </TextPart>
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
