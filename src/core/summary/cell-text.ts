import type { CellAddress } from "../workbook";
import { findCollection, nearestCollection } from "./collection";
import { judgeCondition } from "./condition";
import { isEmptyValue, isNumber, shownValue, type FilledValue } from "./filled-value";
import { resolvePath } from "./measure-value";
import type { Placeholder } from "./placeholder";
import { addSegment, addText, endText, newText, type RunningText } from "./running-text";
import type { Scope, SummarySource } from "./summary-source";
import type { TemplateFault } from "./template-finding";
import type { TextNode } from "./text-nodes";
import { formatValue } from "./value-format";

/** A cell of a template, read once and filled for each row. */
export interface TemplateCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  readonly nodes: readonly TextNode[];
}

/** What a cell is filled with. */
export interface FilledCell {
  readonly value: number | string | null;
  readonly figures: readonly { readonly value: number; readonly sources: readonly CellAddress[] }[];
  /** Every cell that a figure or phrase in it comes from. */
  readonly sources: readonly CellAddress[];
  /** Placeholders whose figure the sheets do not have; `shown` where the cell says so. */
  readonly gaps: readonly { readonly text: string; readonly shown: boolean }[];
}

interface Fill {
  readonly cell: TemplateCell;
  readonly source: SummarySource;
  readonly figures: FilledCell["figures"][number][];
  readonly sources: CellAddress[];
  readonly gaps: { text: string; shown: boolean }[];
  readonly faults: TemplateFault[];
}

/** Characters of a cell, as Excel takes them. */
const LONGEST = 32_767;

/** Fills a cell for the item of its block; what is wrong with it goes into `faults`. */
export function fillCell(
  cell: TemplateCell,
  scope: Scope | null,
  source: SummarySource,
  faults: TemplateFault[]
): FilledCell {
  const fill: Fill = { cell, source, figures: [], sources: [], gaps: [], faults };
  const { figures, sources, gaps } = fill;
  const only = onlyPlaceholder(cell.nodes);
  if (only) {
    const filled = resolve(only, scope, fill);
    const value = isNumber(filled) ? filled.value : shownValue(filled, source.words.missing);
    if (filled.kind === "gap") gaps.push({ text: placeText(only, cell), shown: true });
    return { value: value === "" ? null : value, figures, sources, gaps };
  }
  const out = newText();
  writeNodes(cell.nodes, scope, fill, out);
  const text = endText(out);
  if (text.length > LONGEST) faults.push({ code: "text_too_long", text: cell.raw.slice(0, 40) });
  return { value: text === "" ? null : text, figures, sources, gaps };
}

/** The placeholder of a cell that holds nothing else: it gets a number and keeps its number format. */
function onlyPlaceholder(nodes: readonly TextNode[]): Placeholder | null {
  const [first, ...others] = nodes.filter(
    (one) => one.kind !== "literal" || one.text.trim() !== ""
  );
  return first?.kind === "placeholder" && others.length === 0 ? first.place : null;
}

function placeText(
  place: { readonly start: number; readonly end: number },
  cell: TemplateCell
): string {
  return cell.raw.slice(place.start, place.end);
}

function resolve(place: Placeholder, scope: Scope | null, fill: Fill): FilledValue {
  const text = placeText(place, fill.cell);
  const resolved = resolvePath(place.path, text, scope, fill.source);
  if (!resolved.ok) {
    fill.faults.push(resolved.fault);
    return { kind: "nothing" };
  }
  const formatted = formatValue(resolved.filled, place.formats);
  if (!formatted.ok) {
    fill.faults.push({ code: "bad_format", text, ...formatted.fault });
    return { kind: "nothing" };
  }
  const { filled } = formatted;
  if ("sources" in filled) {
    fill.sources.push(...filled.sources);
    const value = isNumber(resolved.filled) ? resolved.filled.value : null;
    if (value !== null && filled.sources.length > 0)
      fill.figures.push({ value, sources: filled.sources });
    if (filled.kind === "text" && filled.lacking) fill.gaps.push({ text, shown: false });
  }
  return filled;
}

/** How many of the placeholders and segments of a text say something, and how many do not. */
interface Tally {
  said: number;
  empty: number;
}

function writeNodes(
  nodes: readonly TextNode[],
  scope: Scope | null,
  fill: Fill,
  out: RunningText
): Tally {
  const tally: Tally = { said: 0, empty: 0 };
  const add = (more: Tally) => {
    tally.said += more.said;
    tally.empty += more.empty;
  };
  for (const node of nodes) {
    switch (node.kind) {
      case "literal":
        addText(out, node.text);
        break;
      case "placeholder":
        add(writePlaceholder(node.place, scope, fill, out));
        break;
      case "segment":
        add(writeSegment(node.nodes, "", scope, fill, out));
        break;
      case "if":
        add(writeIf(node, scope, fill, out));
        break;
      case "repeat":
        add(writeRepeat(node, scope, fill, out));
    }
  }
  return tally;
}

function writePlaceholder(
  place: Placeholder,
  scope: Scope | null,
  fill: Fill,
  out: RunningText
): Tally {
  if (place.lead !== "") {
    const bare: TextNode = { kind: "placeholder", place: { ...place, lead: "" } };
    return writeSegment([bare], place.lead, scope, fill, out);
  }
  const filled = resolve(place, scope, fill);
  if (filled.kind === "gap") fill.gaps.push({ text: placeText(place, fill.cell), shown: true });
  if (filled.kind === "nothing") addSegment(out, "");
  else addText(out, shownValue(filled, fill.source.words.missing));
  if ("isLabel" in filled && filled.isLabel) return { said: 0, empty: 0 };
  return isEmptyValue(filled) ? { said: 0, empty: 1 } : { said: 1, empty: 0 };
}

/** Printed where at least one of its figures is there and not 0, or where it has none at all. */
function writeSegment(
  nodes: readonly TextNode[],
  lead: string,
  scope: Scope | null,
  fill: Fill,
  out: RunningText
): Tally {
  const inner: RunningText = { ...newText(), text: lead };
  const { figures, sources, gaps } = fill;
  const before = [figures.length, sources.length, gaps.length] as const;
  const { said, empty } = writeNodes(nodes, scope, fill, inner);
  const isPrinted = said > 0 || (empty === 0 && endText(inner).length > lead.length);
  if (!isPrinted) {
    figures.length = before[0];
    sources.length = before[1];
    for (const gap of gaps.slice(before[2])) gap.shown = false;
  }
  addSegment(out, isPrinted ? endText(inner) : "");
  return isPrinted ? { said: 1, empty: 0 } : { said: 0, empty: 1 };
}

function writeIf(
  node: Extract<TextNode, { kind: "if" }>,
  scope: Scope | null,
  fill: Fill,
  out: RunningText
): Tally {
  const text = placeText(node, fill.cell);
  const judged = judgeCondition(node.condition, text, scope, fill.source);
  if (!judged.ok) fill.faults.push(judged.fault);
  const holds = judged.ok ? judged.holds : null;
  // Neither branch may speak of what is not known.
  if (judged.ok && holds === null) fill.gaps.push({ text, shown: false });
  const nodes = holds === null ? [] : holds ? node.then : node.otherwise;
  if (nodes.length === 0) addSegment(out, "");
  return writeNodes(nodes, scope, fill, out);
}

function writeRepeat(
  node: Extract<TextNode, { kind: "repeat" }>,
  scope: Scope | null,
  fill: Fill,
  out: RunningText
): Tally {
  const items = findCollection(node.collection, scope, fill.source);
  if (!items) {
    const nearest = nearestCollection(node.collection, fill.source);
    const text = placeText(node, fill.cell);
    fill.faults.push({ code: "unknown_collection", text, nearest });
    return { said: 0, empty: 1 };
  }
  const tally: Tally = { said: 0, empty: items.length === 0 ? 1 : 0 };
  addSegment(out, "");
  items.forEach((item, index) => {
    const each = { item, number: index + 1, outer: scope };
    const one = writeSegment(node.nodes, "", each, fill, out);
    tally.said += one.said;
    tally.empty += one.empty;
  });
  return tally;
}
