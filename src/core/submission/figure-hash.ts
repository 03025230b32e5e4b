const REAL = new Float64Array(1);
const WORDS = new Uint32Array(REAL.buffer);

/** 64 bits that are equal for equal values of equal codes in any order, and by chance for no others. */
export interface FigureHash {
  high: number;
  low: number;
}

/** Adds the value of a code to what is told by a hash. */
export function addFigure(hash: FigureHash, value: number, code: number): void {
  REAL[0] = value;
  const low = WORDS[0] ?? 0;
  const high = WORDS[1] ?? 0;
  let one = Math.imul(low ^ code, 2_654_435_761) ^ Math.imul(high ^ (code >>> 7), 1_597_334_677);
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507);
  let other = Math.imul(high ^ code, 3_266_489_909) ^ Math.imul(low ^ (code >>> 9), 668_265_263);
  other = Math.imul(other ^ (other >>> 13), 374_761_393);
  hash.high = (hash.high + (one ^ (one >>> 15))) | 0;
  hash.low = (hash.low + (other ^ (other >>> 16))) | 0;
}

/** The code of a text (FNV-1a). */
export function hashText(text: string): number {
  let code = 2_166_136_261;
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), 16_777_619);
  return code;
}
