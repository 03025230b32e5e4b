import { useMemo } from "react";
import type { CheckResult } from "../core/check";
import { AttainmentLegend } from "./attainment-legend";
import { AttainmentRow } from "./attainment-row";
import { FilterChips } from "./filter-chips";
import { usePane, useView } from "./pane-context";
import { Section } from "./section";
import { defineStyles } from "./styles";
import { countStatuses, sortTargets } from "./target-rows";
import { useMore } from "./use-more";

const styles = defineStyles("attainment-section", {
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** As many as leave the findings within reach. */
const FIRST = 5;
const STEP = 100;

/** How far each target is reached, what asks for attention first. */
export function AttainmentSection({ result }: { readonly result: CheckResult }) {
  const { words, view } = usePane();
  const status = useView((state) => state.status);
  const { list, sections } = words.pane;
  const statuses = useMemo(() => countStatuses(result.targets), [result.targets]);
  const sorted = useMemo(() => sortTargets(result.targets), [result.targets]);
  const withTarget = sorted.filter((one) => one.status !== "no_target");
  // A status that a new check no longer has would leave the list empty.
  const chosen = statuses.some(([one]) => one === status) ? status : "all";
  const shown = chosen === "all" ? withTarget : sorted.filter((one) => one.status === chosen);
  const choices = [
    { value: "all" as const, label: list.all, count: withTarget.length },
    ...statuses.map(([value, count]) => ({ value, label: words.status[value], count })),
  ];
  const more = useMore(shown.length, FIRST, STEP);
  return (
    <Section name="attainment" title={sections.attainment}>
      {sorted.length === 0 ? (
        <p>{list.noTargets}</p>
      ) : (
        <>
          <FilterChips
            label={list.byStatus}
            choices={choices}
            chosen={chosen}
            onChoose={(value) => view.setState({ status: value })}
          />
          <AttainmentLegend />
          <ul className={styles.list} aria-label={sections.attainment}>
            {shown.slice(0, more.limit).map((one, index) => (
              <AttainmentRow key={index} target={one} />
            ))}
          </ul>
          {more.button}
        </>
      )}
    </Section>
  );
}
