import { useEffect, useState, type RefObject } from "react";
import type { Span } from "./list-window";

export interface RowFocus {
  /** Moves the focus to a line, once it is drawn. */
  readonly focusLine: (line: number) => void;
}

/** Moves the focus in a list of which only a part is in the page. */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  span: Span,
  reveal: (line: number) => void
): RowFocus {
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-line="${String(wanted)}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWanted(null);
  }, [list, wanted, span]);
  return {
    focusLine: (line) => {
      reveal(line);
      setWanted(line);
    },
  };
}
