import { flagOf, integerOf, numberOf, optionOf, textOf } from "../arguments";
import { invalidArgument, notImplemented } from "../host-error";
import { columnsOf, isUnbounded, rowsOf } from "../model/area";
import type { BorderLook, CellFormat } from "../model/cell-format";
import { formatAt } from "../model/cells";
import { colorOf } from "./colors";
import { fullAddress } from "./range-read";
import { changeLook } from "./range-format";
import { RangeTarget } from "./range-target";

type Properties = Readonly<Record<string, unknown>>;

/** Properties that can be asked for and set cell by cell, by their path. */
const PROPERTIES: ReadonlyMap<string, Property> = new Map<string, Property>([
  ["format/fill/color", { key: "fillColor", check: colorOf }],
  ["format/fill/pattern", { key: "fillPattern", check: textOf }],
  ["format/protection/locked", { key: "locked", check: flagOf }],
  ["format/protection/formulaHidden", { key: "formulaHidden", check: flagOf }],
  ["format/font/color", { key: "fontColor", check: colorOf }],
  ["format/font/name", { key: "fontName", check: textOf }],
  ["format/font/size", { key: "fontSize", check: numberOf }],
  ["format/font/bold", { key: "bold", check: flagOf }],
  ["format/font/italic", { key: "italic", check: flagOf }],
  ["format/font/underline", { key: "underline", check: textOf }],
  ["format/font/strikethrough", { key: "strikethrough", check: flagOf }],
  ["format/horizontalAlignment", { key: "horizontalAlignment", check: textOf }],
  ["format/verticalAlignment", { key: "verticalAlignment", check: textOf }],
  ["format/wrapText", { key: "wrapText", check: flagOf }],
  ["format/indentLevel", { key: "indentLevel", check: integerOf }],
]);

interface Property {
  readonly key: keyof CellFormat;
  readonly check: (value: unknown) => unknown;
}

/** As `getCellProperties`: for each cell what the options ask for with `true`. */
export function cellPropertiesOf(
  range: RangeTarget,
  options: unknown
): readonly (readonly Properties[])[] {
  const { sheet, area } = range;
  if (isUnbounded(area)) throw invalidArgument();
  const asked = pathsOf(options, "").flatMap(([path, value]) => (value ? answered(path) : []));
  return Array.from({ length: rowsOf(area) }, (_row, row) =>
    Array.from({ length: columnsOf(area) }, (_column, column) => {
      const place = { row: area.top + row, column: area.left + column };
      const answer: Record<string, unknown> = {};
      for (const path of asked) putAt(answer, path, valueAt(sheet, place, path));
      return answer;
    })
  );
}

function valueAt(
  sheet: RangeTarget["sheet"],
  { row, column }: { readonly row: number; readonly column: number },
  path: string
): unknown {
  if (path === "address") {
    return fullAddress(
      new RangeTarget(sheet, { top: row, left: column, bottom: row, right: column })
    );
  }
  const border = BORDER_PATH.exec(path);
  const format = formatAt(sheet, row, column);
  if (border) return lineOf(format, border[1] ?? "")[border[2] as keyof BorderLook];
  const property = PROPERTIES.get(path);
  if (!property) throw notImplemented(`cell property ${path}`);
  const value = format[property.key];
  return property.key === "fillColor" && value === "" ? "#FFFFFF" : value;
}

/** As `setCellProperties`: for each cell what it is given. */
export function setCellProperties({ sheet, area }: RangeTarget, values: unknown): void {
  if (!Array.isArray(values) || values.length !== rowsOf(area)) throw invalidArgument();
  (values as readonly unknown[]).forEach((line, down) => {
    if (!Array.isArray(line) || line.length !== columnsOf(area)) throw invalidArgument();
    (line as readonly unknown[]).forEach((properties, over) => {
      const patch: Record<string, unknown> = bordersOf(properties);
      for (const [path, value] of pathsOf(properties, "")) {
        if (BORDER_PATH.test(path)) continue;
        const property = PROPERTIES.get(path);
        if (!property) throw notImplemented(`cell property ${path}`);
        patch[property.key] = property.check(value);
        if (property.key === "fillColor") patch["fillPattern"] ??= "Solid";
      }
      const [row, column] = [area.top + down, area.left + over];
      const cell = { top: row, left: column, bottom: row, right: column };
      changeLook({ sheet, areas: [cell] }, patch as Partial<CellFormat>);
    });
  });
}

/** `{ format: { fill: { color: true } } }` is `format/fill/color`. */
function pathsOf(options: unknown, prefix: string): readonly (readonly [string, unknown])[] {
  if (typeof options !== "object" || options === null) return [];
  return Object.keys(options).flatMap((name) => {
    const value = optionOf(options, name);
    const path = prefix === "" ? name : `${prefix}/${name}`;
    if (typeof value === "object" && value !== null) return pathsOf(value, path);
    return value === undefined ? [] : [[path, value] as const];
  });
}

/** One answer for each side of a border, and for all of a cell's protection. */
function answered(path: string): readonly string[] {
  if (path === "format/protection") {
    return ["format/protection/locked", "format/protection/formulaHidden"];
  }
  const part = /^format\/borders\/(style|weight|color)$/.exec(path)?.[1];
  return part ? Object.keys(SIDES).map((side) => `format/borders/${side}/${part}`) : [path];
}

const BORDER_PATH = /^format\/borders\/(top|bottom|left|right)\/(style|weight|color)$/;
const SIDES = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
} as const;
const NO_LINE: BorderLook = { style: "None", weight: "Thin", color: "#000000" };

function lineOf(format: CellFormat, side: string): BorderLook {
  return format[SIDES[side as keyof typeof SIDES]] ?? NO_LINE;
}

/** The lines that are set: all of a line at once, as it is asked for. */
function bordersOf(properties: unknown): Record<string, unknown> {
  const borders = optionOf(optionOf(properties, "format"), "borders");
  const patch: Record<string, unknown> = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const line = optionOf(borders, side);
    if (line === undefined) continue;
    const look = { ...NO_LINE, ...(line as Partial<BorderLook>) };
    patch[key] = look.style === "None" ? null : look;
  }
  return patch;
}

function putAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split("/");
  const last = steps.pop() ?? "";
  let node = target;
  for (const step of steps) node = (node[step] ??= {}) as Record<string, unknown>;
  node[last] = value;
}
