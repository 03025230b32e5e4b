import { useState } from "react";
import type { Button as FluentButton } from "@fluentui/react-button";
import { planQueryText } from "../app/plan-query-text";
import type { PlanInHand } from "../app/state";
import type { Indicator } from "../core/scheme/scheme";
import type { PlanWords } from "../locales/plan-words";
import { useApp, usePane } from "./pane-context";
import { indicatorText, PlanTarget } from "./plan-target";
import { defineStyles, token } from "./styles";

const styles = defineStyles("plan-list", {
  list: { margin: 0, padding: 0, listStyleType: "none" },
  notes: { margin: 0, paddingLeft: "20px" },
  heading: { margin: "8px 0 4px", fontSize: "inherit" },
  // In sight however long the list is.
  write: {
    position: "sticky",
    bottom: 0,
    display: "grid",
    padding: "8px 0",
    backgroundColor: token("colorNeutralBackground1"),
  },
});

/** The targets of a plan to be confirmed, what was not read, and what speaks against the plan. */
export function PlanList({
  inHand,
  plan,
  Button,
}: {
  readonly inHand: PlanInHand;
  readonly plan: PlanWords;
  readonly Button: typeof FluentButton;
}) {
  const { commands, words } = usePane();
  const running = useApp((state) => state.running !== null);
  const { reading, queries, refused } = inHand;
  const [taken, setTaken] = useState<ReadonlyMap<number, Indicator | null>>(() =>
    firstTaken(inHand)
  );
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => firstTicked(inHand));
  const chosen = [...ticked]
    .sort((one, other) => one - other)
    .flatMap((place) => {
      const indicator = taken.get(place);
      return indicator ? [{ place, indicator }] : [];
    });
  const tick = (place: number, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(place);
    else next.delete(place);
    setTicked(next);
  };
  const notes = (heading: string, lines: readonly string[]) =>
    lines.length > 0 && (
      <>
        <h3 className={styles.heading}>{heading}</h3>
        <ul className={styles.notes}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <ol className={styles.list}>
        {reading.targets.map((stated, place) => (
          <PlanTarget
            key={place}
            stated={stated}
            plan={plan}
            all={inHand.indicators}
            indicator={taken.get(place) ?? null}
            isTicked={ticked.has(place) && taken.get(place) != null}
            onTick={(on) => tick(place, on)}
            onTake={(indicator) => {
              setTaken(new Map(taken).set(place, indicator));
              // Who chooses an indicator wants the target.
              tick(place, indicator !== null);
            }}
            refusals={refused
              .filter((one) => one.place === place)
              .map((one) => plan.refused(one, indicatorText(one.indicator), stated.text))}
          />
        ))}
      </ol>
      {notes(
        plan.unreadHeading,
        reading.unread.map((one) => `${plan.unread[one.reason]}　${one.text}`)
      )}
      {notes(
        plan.queriesHeading,
        queries.map((query) => planQueryText(query, reading, plan, words))
      )}
      <div className={styles.write}>
        <Button
          appearance="primary"
          disabledFocusable={running || chosen.length === 0}
          onClick={() => void commands.writePlan(chosen)}
        >
          {plan.pane.write(chosen.length)}
        </Button>
      </div>
    </>
  );
}

/** A likely indicator is offered, an unclear one is left to be chosen. */
function firstTaken({ reading }: PlanInHand): ReadonlyMap<number, Indicator | null> {
  const entries = reading.targets.map(({ match }, place) => {
    const isOffered = match.confidence === "sure" || match.confidence === "likely";
    return [place, isOffered ? match.indicator : null] as const;
  });
  return new Map(entries);
}

/** Only what is sure is ticked beforehand; nothing is written without the button. */
function firstTicked({ reading }: PlanInHand): ReadonlySet<number> {
  const places = reading.targets.flatMap(({ match }, place) =>
    match.confidence === "sure" ? [place] : []
  );
  return new Set(places);
}
