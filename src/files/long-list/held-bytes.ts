/** The end of what has come of a stream of bytes: what has been read of it is let go. */
export interface HeldBytes {
  bytes: Uint8Array;
  /** What is held begins here and ends there. */
  from: number;
  end: number;
}

export function holdNothing(): HeldBytes {
  return { bytes: new Uint8Array(), from: 0, end: 0 };
}

/** Adds a piece at the end, which from then on is its own. What is held may move. */
export function addBytes(held: HeldBytes, piece: Uint8Array): void {
  const { bytes, from, end } = held;
  if (from === end) {
    // Of one kind, whatever kind the piece is: engines read that in half the time.
    held.bytes = new Uint8Array(piece.buffer, piece.byteOffset, piece.length);
    held.from = 0;
    held.end = piece.length;
    return;
  }
  const length = end - from + piece.length;
  const room = length > bytes.length ? new Uint8Array(2 * length) : bytes;
  room.set(bytes.subarray(from, end));
  room.set(piece, end - from);
  held.bytes = room;
  held.from = 0;
  held.end = length;
}

export function heldBytes({ bytes, from, end }: HeldBytes): Uint8Array {
  return bytes.subarray(from, end);
}
