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
import {
  newTextBytes,
  putAscii,
  putBytes,
  putText,
  reserve,
  takeBytes,
  type TextBytes,
} from "../files/text-bytes";
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
  const any = packed ?? packAny(submission);
  LINE.length = 0;
  putText(LINE, lineBeforeFigures(submission, origin));
  const bare = LINE.length;
  putText(LINE, ',"figures":[');
  putFigures(LINE, any);
  putText(LINE, "]}");
  return { line: takeBytes(LINE), bare, head: headOf(submission, any), packed };
}

/** One for all lines, as long as the longest of them. */
const LINE = newTextBytes(1 << 16);

function putFigures(out: TextBytes, packed: PackedFigures): void {
  let texts: LayoutTexts = [];
  let isFirst = true;
  eachFigure(packed, (_, value, way, held, place, layout) => {
    if (place === 0) texts = textsOf(layout);
    const text = texts[place];
    if (!text) return;
    const { kind, format } = wayTexts(way);
    const { before, cell } = text;
    reserve(out, before.length + cell.length + kind.length + format.length + NUMBERS);
    // The comma in front of the first is left out.
    putBytes(out, isFirst ? before.subarray(1) : before);
    isFirst = false;
    putAscii(out, String(value));
    putBytes(out, kind);
    putBytes(out, cell);
    if (held !== undefined) {
      putBytes(out, SHOWN);
      if (typeof held === "string") putText(out, JSON.stringify(held));
      else putAscii(out, String(held));
      reserve(out, format.length + NUMBERS);
      putBytes(out, format);
    }
    putAscii(out, "}");
  });
}

const ENCODER = new TextEncoder();
const SHOWN = ENCODER.encode(',"shown":{"value":');
/** More than two numbers need, and what stands around them. */
const NUMBERS = 128;

/** Of each place what stands before its value and what says its cell. */
type LayoutTexts = readonly { readonly before: Uint8Array; readonly cell: Uint8Array }[];

interface WayTexts {
  readonly kind: Uint8Array;
  /** Up to the end of what is shown. */
  readonly format: Uint8Array;
}

const OF_LAYOUTS = new WeakMap<FormLayout, LayoutTexts>();
const OF_WAYS = new WeakMap<FigureWay, WayTexts>();

function textsOf(layout: FormLayout): LayoutTexts {
  const known = OF_LAYOUTS.get(layout);
  if (known) return known;
  const texts = layout.places.map((laid) => ({ before: beforeValue(laid), cell: cellText(laid) }));
  OF_LAYOUTS.set(layout, texts);
  return texts;
}

function beforeValue({ form, code, column }: LaidFigure): Uint8Array {
  return ENCODER.encode(`,${JSON.stringify({ form, code, column }).slice(0, -1)},"value":`);
}

function cellText({ sheet, row, cellColumn: column }: LaidFigure): Uint8Array {
  return ENCODER.encode(`,"cell":${JSON.stringify(addressText({ sheet, row, column }))}`);
}

function wayTexts(way: FigureWay): WayTexts {
  const known = OF_WAYS.get(way);
  if (known) return known;
  const { kind, format } = way;
  const texts = {
    kind: ENCODER.encode(kind === "number" ? "" : `,"kind":${JSON.stringify(kind)}`),
    format: ENCODER.encode(format === undefined ? "}" : `,"format":${JSON.stringify(format)}}`),
  };
  OF_WAYS.set(way, texts);
  return texts;
}
