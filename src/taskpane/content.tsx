import { useEffect, useRef } from "react";
import { AttainmentSection } from "./attainment-section";
import { FindingsSection } from "./findings-section";
import { LintSection } from "./lint-section";
import { MarksSection } from "./marks-section";
import { useApp, useView } from "./pane-context";
import { SectionNav } from "./section-nav";
import { StartPage } from "./start-page";
import { UncheckedSection } from "./unchecked-section";
import { VERDICT_ID, VerdictHeader } from "./verdict-header";

/** What scrolls: the way to begin, or verdict, attainment, findings and gaps in this order. */
export function Content() {
  const result = useApp((state) => state.result);
  const part = useView((state) => state.part);
  useFocusOnVerdict();
  return (
    <main>
      {part ? (
        <part.Part />
      ) : result === null ? (
        <StartPage />
      ) : (
        <>
          <VerdictHeader result={result} />
          <SectionNav result={result} />
          <AttainmentSection result={result} />
          <FindingsSection result={result} />
          <UncheckedSection result={result} />
          <LintSection />
          <MarksSection />
        </>
      )}
    </main>
  );
}

/** Brings the reader to the verdict when a check that began in the pane is done. */
function useFocusOnVerdict(): void {
  const running = useApp((state) => state.running);
  const refused = useApp((state) => state.refusal !== null);
  const before = useRef(running);
  useEffect(() => {
    const checked = before.current === "check" && running === null && !refused;
    before.current = running;
    // A check from the ribbon leaves the focus in the sheet.
    if (checked && document.hasFocus()) document.getElementById(VERDICT_ID)?.focus();
  }, [running, refused]);
}
