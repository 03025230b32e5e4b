import { useMemo } from "react";
import type { CheckResult } from "../core/check";
import { FewestLine } from "./fewest-line";
import { FindingFilters } from "./finding-filters";
import { FindingList } from "./finding-list";
import { filterRows, findingRows, formsOf, groupRows, searchText } from "./finding-rows";
import { usePane, useView } from "./pane-context";
import { Section } from "./section";
import { face } from "./text-faces";

/** What the check found, by severity and form, with filters and search. */
export function FindingsSection({ result }: { readonly result: CheckResult }) {
  const { words } = usePane();
  const { list, sections } = words.pane;
  const severity = useView((state) => state.severity);
  const wanted = useView((state) => state.form);
  const query = useView((state) => state.query);
  const forms = useMemo(() => formsOf(result.findings), [result.findings]);
  // A form that a new check finds nothing in would leave the list empty.
  const form = wanted !== null && forms.includes(wanted) ? wanted : null;
  const rows = useMemo(() => findingRows(result.findings), [result.findings]);
  const textOf = useMemo(() => {
    const texts = new Map<string, string>();
    return (row: (typeof rows)[number]) => {
      const known = texts.get(row.key) ?? searchText(row.finding, words);
      texts.set(row.key, known);
      return known;
    };
  }, [rows, words]);
  const shown = useMemo(
    () => filterRows(rows, { severity, form, query }, textOf),
    [rows, severity, form, query, textOf]
  );
  const groups = useMemo(() => groupRows(shown), [shown]);
  return (
    <Section name="findings" title={sections.findings}>
      {rows.length === 0 ? (
        <p>{list.noFindings}</p>
      ) : (
        <>
          <FindingFilters findings={result.findings} forms={forms} form={form} />
          <div role="status" className={face.caption}>
            {shown.length === 0
              ? list.noMatch
              : shown.length < rows.length && list.shown(shown.length, rows.length)}
          </div>
          {groups[0]?.severity === "hard" && <FewestLine fewest={result.fewest} />}
          {shown.length > 0 && <FindingList groups={groups} />}
        </>
      )}
    </Section>
  );
}
