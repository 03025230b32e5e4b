/** Each of these is found by its bytes, so that a text that comes again is not decoded again. */
export interface TextsByBytes {
  /** The number of the text in each slot; 0 for none. */
  slots: Int32Array;
  /** Where the bytes of each text begin, by its place; one more for where the last ends. */
  readonly starts: number[];
  readonly numbers: number[];
  bytes: Uint8Array;
}

const FIRST_SLOTS = 1 << 10;
const FIRST_BYTES = 1 << 14;
/** Texts that all fall together, as they do by design alone, are not looked for any further. */
const LONGEST_SEARCH = 16;

export function newTextsByBytes(): TextsByBytes {
  return {
    slots: new Int32Array(FIRST_SLOTS),
    starts: [0],
    numbers: [],
    bytes: new Uint8Array(FIRST_BYTES),
  };
}

/**
 * The number of the text that stands in `bytes` from `from` up to `to`.
 *
 * @param add gives a text that is met for the first time its number
 */
export function textNumber(
  table: TextsByBytes,
  bytes: Uint8Array,
  from: number,
  to: number,
  add: (text: Uint8Array) => number
): number {
  const mask = table.slots.length - 1;
  let slot = hashOf(bytes, from, to) & mask;
  for (let step = 0; step < LONGEST_SEARCH; step++) {
    const place = table.slots[slot] ?? 0;
    if (place === 0) break;
    if (isSame(table, place - 1, bytes, from, to)) return table.numbers[place - 1] ?? 0;
    slot = (slot + 1) & mask;
  }
  const text = bytes.subarray(from, to);
  const number = add(text);
  if (table.slots[slot] === 0) keep(table, slot, text, number);
  return number;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(
  { starts, bytes: kept }: TextsByBytes,
  place: number,
  bytes: Uint8Array,
  from: number,
  to: number
): boolean {
  const start = starts[place] ?? 0;
  if ((starts[place + 1] ?? 0) - start !== to - from) return false;
  for (let at = from; at < to; at++) if (bytes[at] !== kept[start + at - from]) return false;
  return true;
}

function keep(table: TextsByBytes, slot: number, text: Uint8Array, number: number): void {
  const start = table.starts[table.numbers.length] ?? 0;
  if (start + text.length > table.bytes.length) {
    const wider = new Uint8Array(2 * (start + text.length));
    wider.set(table.bytes);
    table.bytes = wider;
  }
  table.bytes.set(text, start);
  table.starts.push(start + text.length);
  table.numbers.push(number);
  table.slots[slot] = table.numbers.length;
  if (2 * table.numbers.length > table.slots.length) widen(table);
}

function widen(table: TextsByBytes): void {
  const { starts, bytes } = table;
  const slots = new Int32Array(2 * table.slots.length);
  const mask = slots.length - 1;
  for (let place = 0; place < table.numbers.length; place++) {
    let slot = hashOf(bytes, starts[place] ?? 0, starts[place + 1] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }
  table.slots = slots;
}
