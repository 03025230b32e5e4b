const MOST_KNOWN = 20_000;
const known = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null = null;

/** Width of the widest line of a text in pixels, in a font as CSS writes it. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return 0;
  canvas.font = font;
  const measure = canvas;
  const width = Math.max(...text.split("\n").map((line) => measure.measureText(line).width));
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, width);
  return width;
}
