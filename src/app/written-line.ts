import { addressText } from "../core/address";
import {
  eachFigure,
  packFigures,
  type FigureLayouts,
  type FigureWay,
  type FormLayout,
  type LaidFigure,
  type PackedFigures,
} from "../core/submission/packed-figures";
import { headOf } from "../core/submission/submission-head";
import type { SubmissionHead } from "../core/submission/standing";
import { packAny } from "../core/submission/submission-reader";
import type { Submission } from "../core/submission/submission";
import { lineBeforeFigures, type LineOrigin } from "./submission-json";

/** A submission as it is written down, and what is kept of it beside. */
export interface WrittenLine {
  /** UTF-8, without an end. */
  readonly line: Uint8Array<ArrayBuffer>;
  /** How many of its bytes come before its figures. */
  readonly bare: number;
  readonly head: SubmissionHead;
  /** `null` for figures that are too unlike those before to be kept. */
  readonly packed: PackedFigures | null;
}

/**
 * Writes a submission down: the same line as `submissionLine` gives.
 *
 * @param layouts of the submissions before, whose figures are written alike
 */
export function writeSubmission(
  submission: Submission,
  origin: LineOrigin,
  layouts: FigureLayouts
): WrittenLine {
  const packed = packFigures(submission.figures, layouts);
  const encoder = new TextEncoder();
  const before = encoder.encode(lineBeforeFigures(submission, origin));
  // Apart, since figures are mostly without a sign beyond ASCII, which is encoded several times sooner.
  const figures = encoder.encode(`,"figures":[${figuresText(packed ?? packAny(submission))}]}`);
  const line = new Uint8Array(before.length + figures.length);
  line.set(before);
  line.set(figures, before.length);
  return { line, bare: before.length, head: headOf(submission), packed };
}

function figuresText(packed: PackedFigures): string {
  const pieces: string[] = [];
  let texts: LayoutTexts | null = null;
  eachFigure(packed, (_, value, way, held, place, layout) => {
    if (place === 0 || texts === null) texts = textsOf(layout);
    const { kind, format } = wayTexts(way);
    const { before = "", cell = "" } = texts[place] ?? {};
    pieces.push(
      held === undefined
        ? `${before}${String(value)}${kind}${cell}}`
        : `${before}${String(value)}${kind}${cell},"shown":{"value":${heldText(held)}${format}}}`
    );
  });
  return pieces.join(",");
}

function heldText(held: number | string | boolean | null): string {
  return typeof held === "string" ? JSON.stringify(held) : String(held);
}

/** Of each place what stands before its value and what says its cell. */
type LayoutTexts = readonly { readonly before: string; readonly cell: string }[];

const OF_LAYOUTS = new WeakMap<FormLayout, LayoutTexts>();
const OF_WAYS = new WeakMap<FigureWay, { readonly kind: string; readonly format: string }>();

function textsOf(layout: FormLayout): LayoutTexts {
  const known = OF_LAYOUTS.get(layout);
  if (known) return known;
  const texts = layout.places.map((laid) => ({ before: beforeValue(laid), cell: cellText(laid) }));
  OF_LAYOUTS.set(layout, texts);
  return texts;
}

function beforeValue({ form, code, column }: LaidFigure): string {
  return `${JSON.stringify({ form, code, column }).slice(0, -1)},"value":`;
}

function cellText({ sheet, row, cellColumn: column }: LaidFigure): string {
  return `,"cell":${JSON.stringify(addressText({ sheet, row, column }))}`;
}

function wayTexts(way: FigureWay): { readonly kind: string; readonly format: string } {
  const known = OF_WAYS.get(way);
  if (known) return known;
  const { kind, format } = way;
  const texts = {
    kind: kind === "number" ? "" : `,"kind":${JSON.stringify(kind)}`,
    format: format === undefined ? "" : `,"format":${JSON.stringify(format)}`,
  };
  OF_WAYS.set(way, texts);
  return texts;
}
