import { verifyWords } from "./en-us-verify";
import type { TraceWords } from "./trace-words";

export const traceWords: TraceWords = {
  measure: verifyWords.measure,
  outcome: verifyWords.outcome,
  trace: "Trace the selected cell",
  hint: "Select a cell of the summary, of a table or of a form to find where each of its figures comes from. A single figure is followed at once.",
  of: (cell) => `Figures in ${cell}`,
  none: "This cell has no figure that could be traced; select one that has.",
  unknown: "no indicator goes with it",
  close: "Close",
};
