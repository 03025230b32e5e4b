import { bareText } from "../text";

/** What in braces steers the fill and prints nothing. */
export type Directive =
  /** `逐行`: the row of the cell once for each item. */
  | { readonly kind: "rows"; readonly collection: string }
  | { readonly kind: "repeat"; readonly collection: string }
  | { readonly kind: "endRepeat" }
  | { readonly kind: "if"; readonly condition: string }
  | { readonly kind: "else" }
  | { readonly kind: "endIf" };

const ENDS: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ["重复结束", { kind: "endRepeat" }],
  ["结束重复", { kind: "endRepeat" }],
  ["ENDREPEAT", { kind: "endRepeat" }],
  ["否则", { kind: "else" }],
  ["ELSE", { kind: "else" }],
  ["若结束", { kind: "endIf" }],
  ["结束若", { kind: "endIf" }],
  ["如果结束", { kind: "endIf" }],
  ["ENDIF", { kind: "endIf" }],
]);

/** A Latin word needs a space behind it, since names may begin with its letters. */
const STARTS: readonly (readonly [RegExp, (rest: string) => Directive])[] = [
  [/^(?:逐行|ROWS(?=\s))/iu, (collection) => ({ kind: "rows", collection })],
  [/^(?:重复|REPEAT(?=\s))/iu, (collection) => ({ kind: "repeat", collection })],
  [/^(?:如果|若|IF(?=\s))/iu, (condition) => ({ kind: "if", condition })],
];

/** The directive that the text between braces is: `若 未完成`, `重复结束`; `null` for a placeholder. */
export function readDirective(inside: string): Directive | null {
  const end = ENDS.get(bareText(inside).toUpperCase());
  if (end) return end;
  const text = inside.trim();
  for (const [word, make] of STARTS) {
    const start = word.exec(text)?.[0];
    if (start !== undefined) return make(bareText(text.slice(start.length)));
  }
  return null;
}
