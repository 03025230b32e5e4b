import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { rowOffsets, visibleSpan, type Span } from "./list-window";
import { usePane } from "./pane-context";
import type { Measured } from "./use-measured";

/** Where nothing has been laid out yet (and in tests): a tall pane. */
const ASSUMED_HEIGHT = 800;
const SPARE_ROWS = 6;

export interface ListWindow {
  /** The rows to be drawn. */
  readonly span: Span;
  /** Where each row begins. */
  readonly offsets: Float64Array;
  /** Tells the height of a row that has been drawn. */
  readonly measured: Measured;
  /** Brings a row into view, below what sticks to the top. */
  readonly reveal: (row: number) => void;
}

/**
 * The part of a long list that is in view. Heights are estimated until a row has been drawn once.
 *
 * @param keys a key for each row, under which its height is remembered
 * @param estimate the height of a row never drawn
 * @param covered pixels at the top of the pane that stand over the list
 */
export function useListWindow(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  estimate: (row: number) => number,
  covered: number
): ListWindow {
  const { scroller } = usePane();
  const heights = useRef(new Map<string, number>());
  const [version, setVersion] = useState(0);
  const offsets = useMemo(
    // The version counts the measurements.
    () => rowOffsets(keys.length, (row) => heights.current.get(keys[row] ?? "") ?? estimate(row)),
    [keys, estimate, version]
  );
  const strip = useCallback(() => {
    const pane = scroller.current;
    const top = (pane?.scrollTop ?? 0) - (list.current?.offsetTop ?? 0);
    return {
      top,
      height: pane === null || pane.clientHeight === 0 ? ASSUMED_HEIGHT : pane.clientHeight,
    };
  }, [scroller, list]);
  const [span, setSpan] = useState<Span>(() => visibleSpan(offsets, 0, ASSUMED_HEIGHT, SPARE_ROWS));
  const update = useCallback(() => {
    const { top, height } = strip();
    const next = visibleSpan(offsets, top, top + height, SPARE_ROWS);
    setSpan((old) => (old.first === next.first && old.end === next.end ? old : next));
  }, [offsets, strip]);
  useLayoutEffect(update, [update]);
  useScrollAndSize(scroller, update);

  const measured = useCallback<Measured>((key, height, assumed) => {
    const before = heights.current.get(key) ?? assumed;
    if (height === 0 || before === height) return;
    heights.current.set(key, height);
    setVersion((count) => count + 1);
  }, []);
  const reveal = useCallback(
    (row: number) => {
      const pane = scroller.current;
      if (!pane) return;
      const { top, height } = strip();
      const begin = offsets[row] ?? 0;
      const end = offsets[row + 1] ?? begin;
      if (begin < top + covered) pane.scrollTop += begin - covered - top;
      else if (end > top + height) pane.scrollTop += end - height - top;
      update();
    },
    [scroller, strip, offsets, covered, update]
  );
  return {
    span: { first: Math.min(span.first, keys.length), end: Math.min(span.end, keys.length) },
    offsets,
    measured,
    reveal,
  };
}

/** Calls when the pane scrolls, or it or what it holds changes its size. */
function useScrollAndSize(scroller: RefObject<HTMLElement | null>, update: () => void): void {
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return undefined;
    pane.addEventListener("scroll", update, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(update);
    observer?.observe(pane);
    if (pane.firstElementChild) observer?.observe(pane.firstElementChild);
    return () => {
      pane.removeEventListener("scroll", update);
      observer?.disconnect();
    };
  }, [scroller, update]);
}
