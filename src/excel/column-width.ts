/** Pixels of a digit in 宋体 11, and what Excel adds to a column for its margins. */
const PIXELS_PER_CHARACTER = 8;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Excel takes a column's width in points; sheets are drawn in characters of 宋体 11. */
export function columnPoints(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
