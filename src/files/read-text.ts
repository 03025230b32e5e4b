import { ProblemError } from "./problem-error";

/** Larger than any plan; a text of this length is something else. */
const MOST_BYTES = 8 * (1 << 20);

/**
 * The text of a text file: UTF-8 or UTF-16 by its mark, UTF-16 by the zeros beside its Latin letters,
 * else UTF-8, else GB18030, in which most of a Chinese office's text files are. `null` for bytes that
 * are no text. Throws `ProblemError`: `file_empty`, `too_large`.
 */
export function readText(bytes: Uint8Array): string | null {
  if (bytes.length === 0) throw new ProblemError({ code: "file_empty" });
  if (bytes.length > MOST_BYTES) {
    throw new ProblemError({
      code: "too_large",
      limit: "part_bytes",
      part: "",
      allowed: MOST_BYTES,
    });
  }
  const wide = wideEncoding(bytes);
  const encodings = wide === null ? ["utf-8", "gb18030"] : [wide];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== null) return isText(text) ? text : null;
  }
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How much of a file tells its encoding. */
const HEAD = 4096;

function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, HEAD); at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  // Line ends and digits have a zero byte in UTF-16, and nothing has one in the others.
  if (odd > 0 && even === 0) return "utf-16le";
  return even > 0 && odd === 0 ? "utf-16be" : null;
}

/** Control characters other than tabs and line ends are in no text. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text);
}
