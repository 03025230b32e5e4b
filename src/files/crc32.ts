/** Four bytes are taken at a time, each through a table of its own ("slicing by four"). */
const SLICES = 4;
const TABLE = crcTable();

/**
 * The CRC-32 of ZIP (polynomial 0xEDB88320), as an unsigned number.
 *
 * @param before the checksum of what stands before these bytes
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - SLICES; at <= end; at += SLICES) {
    const word = crc ^ wordAt(bytes, at);
    crc =
      entry(768 + (word & 0xff)) ^
      entry(512 + ((word >>> 8) & 0xff)) ^
      entry(256 + ((word >>> 16) & 0xff)) ^
      entry(word >>> 24);
  }
  for (; at < bytes.length; at++) crc = entry((crc ^ (bytes[at] ?? 0)) & 0xff) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function entry(index: number): number {
  return TABLE[index] ?? 0;
}

function crcTable(): Int32Array {
  const table = new Int32Array(256 * SLICES);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    table[byte] = crc;
  }
  for (let at = 256; at < table.length; at++) {
    const previous = table[at - 256] ?? 0;
    table[at] = (table[previous & 0xff] ?? 0) ^ (previous >>> 8);
  }
  return table;
}
