import { useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-button";
import { useWords } from "./pane-context";

/** How much of a long list is shown, and the button that shows more of it and in the end fewer again. */
export function useMore(
  total: number,
  first: number,
  step: number
): { readonly limit: number; readonly button: ReactNode } {
  const { list } = useWords().pane;
  const [limit, setLimit] = useState(first);
  const left = total - limit;
  const label = left <= 0 ? list.showFewer : left <= step ? list.showAll(total) : list.more(step);
  // One button for all of it, so that the focus stays on it.
  const button = total > first && (
    <Button size="small" onClick={() => setLimit(left <= 0 ? first : limit + step)}>
      {label}
    </Button>
  );
  return { limit, button };
}
