import { deflateWeb } from "./deflate-web";
import type { DeflatePiece } from "./zip-stream";

/**
 * `DeflatePiece` for browsers and web workers, for one package: the pieces of a part are held until
 * its last one and packed together.
 */
export function deflatePieceWeb(): DeflatePiece {
  let held: Uint8Array[] = [];
  return (bytes, last) => {
    held.push(bytes.slice());
    if (!last) return new Uint8Array();
    const whole = joined(held);
    held = [];
    return deflateWeb(whole);
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of pieces) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
