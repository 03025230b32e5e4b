import { useMemo } from "react";
import type { Finding } from "../core/finding";
import { field } from "./field-face";
import { FilterChips } from "./filter-chips";
import { countFindings } from "./finding-rows";
import { usePane, useView } from "./pane-context";
import { SearchBox } from "./search-box";
import { defineStyles } from "./styles";
import type { SeverityFilter } from "./view";

const styles = defineStyles("finding-filters", {
  fields: { display: "flex", flexDirection: "column", gap: "6px", marginBottom: "6px" },
});

/** Severity as chips, the form as a list, and a search box. */
export function FindingFilters({
  findings,
  forms,
  form,
}: {
  readonly findings: readonly Finding[];
  readonly forms: readonly string[];
  readonly form: string | null;
}) {
  const { words, view } = usePane();
  const severity = useView((state) => state.severity);
  const { list } = words.pane;
  const counts = useMemo(() => countFindings(findings), [findings]);
  const choice = (value: SeverityFilter, label: string) => ({ value, label, count: counts[value] });
  const choices = [
    choice("all", list.all),
    choice("hard", words.severity.hard),
    choice("query", words.severity.query),
    // Only once some are explained does this say more than the severity.
    ...(counts.open < counts.query || severity === "open" ? [choice("open", list.open)] : []),
    choice("info", words.severity.info),
  ];
  return (
    <>
      <FilterChips
        label={list.bySeverity}
        choices={choices}
        chosen={severity}
        onChoose={(value) => view.setState({ severity: value })}
      />
      <div className={styles.fields}>
        {forms.length > 1 && (
          <select
            aria-label={list.form}
            className={field.box}
            value={form ?? ""}
            onChange={(event) => view.setState({ form: event.target.value || null })}
          >
            <option value="">{list.allForms}</option>
            {forms.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
        <SearchBox />
      </div>
    </>
  );
}
