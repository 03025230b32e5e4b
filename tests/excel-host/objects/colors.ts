import { invalidArgument } from "../host-error";

/** The names of colours that tests and add-ins use; Excel knows all of HTML's. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["lime", "#00FF00"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
  ["purple", "#800080"],
  ["gray", "#808080"],
  ["grey", "#808080"],
  ["silver", "#C0C0C0"],
  ["maroon", "#800000"],
  ["navy", "#000080"],
  ["teal", "#008080"],
  ["olive", "#808000"],
  ["pink", "#FFC0CB"],
  ["lightgray", "#D3D3D3"],
  ["lightyellow", "#FFFFE0"],
]);

/** A colour as Excel gives it back: `#RRGGBB`. */
export function colorOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const color = NAMED.get(value.toLowerCase()) ?? value.toUpperCase();
  const hex = color.startsWith("#") ? color : `#${color}`;
  if (!/^#[0-9A-F]{6}$/.test(hex)) throw invalidArgument();
  return hex;
}
