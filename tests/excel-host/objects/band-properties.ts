import { optionOf } from "../arguments";
import { notImplemented } from "../host-error";
import { bandHidden, bandSize, type Axis } from "../model/bands";
import type { RangeTarget } from "./range-target";

/** What `getRowProperties` and `getColumnProperties` can be asked for, by path. */
const ASKED: Readonly<Record<Axis, readonly string[]>> = {
  row: ["rowIndex", "rowHidden", "format/rowHeight"],
  column: ["columnIndex", "columnHidden", "format/columnWidth"],
};

/** As `getRowProperties` and `getColumnProperties`: one answer for each row or column of a range. */
export function bandPropertiesOf(
  { sheet, area }: RangeTarget,
  axis: Axis,
  options: unknown
): readonly unknown[] {
  const asked = pathsOf(options, "");
  for (const path of asked) {
    if (!ASKED[axis].includes(path)) throw notImplemented(`${axis} property ${path}`);
  }
  const [first, last] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: last - first + 1 }, (_entry, offset) => {
    const index = first + offset;
    const size = bandSize(sheet, axis, index);
    return {
      ...(asked.includes(`${axis}Index`) && { [`${axis}Index`]: index }),
      ...(asked.includes(`${axis}Hidden`) && {
        [`${axis}Hidden`]: bandHidden(sheet, axis, index, index) === true,
      }),
      ...(asked.some((path) => path.startsWith("format/")) && {
        format: axis === "row" ? { rowHeight: size } : { columnWidth: size },
      }),
    };
  });
}

function pathsOf(options: unknown, prefix: string): readonly string[] {
  if (typeof options !== "object" || options === null) return [];
  return Object.keys(options).flatMap((name) => {
    const value = optionOf(options, name);
    if (typeof value === "object" && value !== null) return pathsOf(value, `${prefix}${name}/`);
    return value === true ? [`${prefix}${name}`] : [];
  });
}
