import { useCallback, useMemo, useRef, useState } from "react";
import { FindingGroupPart } from "./finding-group-part";
import type { FindingGroup } from "./finding-rows";
import { HEADING_HEIGHT, layOutGroups, ROW_HEIGHT, rowAfterKey } from "./list-layout";
import { useListWindow } from "./use-list-window";
import { useRowFocus } from "./use-row-focus";

/** The section links and a group's heading stick to the top. */
const COVERED = 72;

/** Findings in groups; only those in view are in the page, however many there are. */
export function FindingList({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const list = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOutGroups(groups), [groups]);
  const { keys, headings, rowLines } = layout;
  const estimate = useCallback(
    (line: number) => (headings.has(line) ? HEADING_HEIGHT : ROW_HEIGHT),
    [headings]
  );
  const { span, offsets, measured, reveal } = useListWindow(list, keys, estimate, COVERED);
  const { focusLine } = useRowFocus(list, span, reveal);
  const [used, setUsed] = useState<string | null>(null);

  const moveFocus = (key: string, row: number): boolean => {
    const line = rowLines[rowAfterKey(key, row, rowLines.length) ?? -1];
    if (line === undefined) return false;
    focusLine(line);
    return true;
  };
  const drawn = layout.groups.filter((part) => part.end > span.first && part.start < span.end);
  const above = offsets[drawn[0]?.start ?? 0] ?? 0;
  const below = (offsets[keys.length] ?? 0) - (offsets[drawn.at(-1)?.end ?? 0] ?? 0);
  return (
    <div ref={list} style={{ paddingTop: above, paddingBottom: below }}>
      {drawn.map((part) => (
        <FindingGroupPart
          key={part.group.key}
          part={part}
          span={span}
          offsets={offsets}
          setSize={rowLines.length}
          tabStop={tabStop(keys, headings, span, used)}
          onMeasured={measured}
          onMove={moveFocus}
          onUsed={setUsed}
        />
      ))}
    </div>
  );
}

/** The row by which Tab enters the list: the one last used while it is drawn, or the first drawn. */
function tabStop(
  keys: readonly string[],
  headings: ReadonlySet<number>,
  span: { readonly first: number; readonly end: number },
  used: string | null
): string | null {
  const drawn = keys.slice(span.first, span.end);
  if (used !== null && drawn.includes(used)) return used;
  return drawn.find((_key, at) => !headings.has(span.first + at)) ?? null;
}
