import { useLayoutEffect, type RefObject } from "react";

/** Told of a row's height; `assumed` is what it was taken for until then. */
export type Measured = (key: string, height: number, assumed: number) => void;

/** Tells the height of an element once it is drawn, and whenever it changes. */
export function useMeasured(
  element: RefObject<HTMLElement | null>,
  key: string,
  assumed: number,
  measured: Measured
): void {
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const tell = () => measured(key, box.offsetHeight, assumed);
    tell();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(tell);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, key, assumed, measured]);
}
