import type { Directive } from "./directive";
import type { Placeholder } from "./placeholder";
import type { TextPart } from "./template-text";

/** A text of a template as it is filled: conditions and repeats that close in their cell are nested. */
export type TextNode =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "placeholder"; readonly place: Placeholder }
  | { readonly kind: "segment"; readonly nodes: readonly TextNode[] }
  | {
      readonly kind: "if";
      readonly condition: string;
      readonly start: number;
      readonly end: number;
      readonly then: readonly TextNode[];
      readonly otherwise: readonly TextNode[];
    }
  | {
      readonly kind: "repeat";
      readonly collection: string;
      readonly start: number;
      readonly end: number;
      readonly nodes: readonly TextNode[];
    };

/** A directive that does not close in its cell: it is one of rows. */
export interface RowDirective {
  readonly directive: Directive;
  readonly start: number;
  readonly end: number;
  /** Inside a segment, where no row can begin. */
  readonly inSegment: boolean;
}

export interface NestedText {
  readonly nodes: readonly TextNode[];
  readonly rowDirectives: readonly RowDirective[];
}

/** Where a condition or repeat that opens at a part ends, and its 否则. */
interface Closing {
  readonly end: number;
  readonly otherwise: number | null;
}

/** Nests the parts of a text by the directives that close in it. */
export function nestParts(parts: readonly TextPart[], inSegment = false): NestedText {
  const closings = findClosings(parts);
  const rowDirectives: RowDirective[] = [];
  const build = (from: number, to: number): readonly TextNode[] => {
    const nodes: TextNode[] = [];
    for (let at = from; at < to; at++) {
      const part = parts[at];
      if (!part) continue;
      const { start, end } = part;
      if (part.kind === "literal") nodes.push({ kind: "literal", text: part.text });
      else if (part.kind === "placeholder") nodes.push({ kind: "placeholder", place: part.place });
      else if (part.kind === "segment") {
        const inner = nestParts(part.parts, true);
        rowDirectives.push(...inner.rowDirectives);
        nodes.push({ kind: "segment", nodes: inner.nodes });
      } else {
        const { directive } = part;
        const closing = closings.get(at);
        if (!closing) rowDirectives.push({ directive, start, end, inSegment });
        else if (directive.kind === "if") {
          const middle = closing.otherwise ?? closing.end;
          const then = build(at + 1, middle);
          const otherwise = build(middle + 1, closing.end);
          nodes.push({ kind: "if", condition: directive.condition, start, end, then, otherwise });
          at = closing.end;
        } else if (directive.kind === "repeat") {
          const inner = build(at + 1, closing.end);
          const { collection } = directive;
          nodes.push({ kind: "repeat", collection, start, end, nodes: inner });
          at = closing.end;
        }
      }
    }
    return nodes;
  };
  return { nodes: build(0, parts.length), rowDirectives };
}

function findClosings(parts: readonly TextPart[]): ReadonlyMap<number, Closing> {
  const closings = new Map<number, Closing>();
  const open: { readonly at: number; readonly kind: "if" | "repeat"; otherwise: number | null }[] =
    [];
  parts.forEach((part, at) => {
    if (part.kind !== "directive") return;
    const { kind } = part.directive;
    const top = open.at(-1);
    if (kind === "if" || kind === "repeat") open.push({ at, kind, otherwise: null });
    else if (kind === "else" && top?.kind === "if") top.otherwise ??= at;
    else if (top && kind === (top.kind === "if" ? "endIf" : "endRepeat")) {
      closings.set(top.at, { end: at, otherwise: top.otherwise });
      open.pop();
    }
  });
  return closings;
}
