import { ProblemError } from "./problem-error";
import { refuseTooLarge } from "./refuse";

/** Longer files are refused: the text would no longer fit one string. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The text of a file in UTF-8, GB18030 or UTF-16, with or without a byte order mark. What is not
 * UTF-8 throughout is GB18030, in which Excel and WPS save CSV on a Chinese system.
 *
 * @throws ProblemError `file_empty`, `too_large`, or `not_text` for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ProblemError({ code: "file_empty" });
  if (bytes.length > MOST_BYTES) refuseTooLarge("text", "", MOST_BYTES);
  const text = decodeAs(bytes, encodingOf(bytes)) ?? decodeAs(bytes, "gb18030");
  if (text === null || text.includes("\0")) throw new ProblemError({ code: "not_text" });
  return text;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** By the byte order mark; without one, text in UTF-16 has zeros in every other of its first bytes. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first = 1, second = 1] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return "utf-8";
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    // The decoder takes a byte order mark of its own encoding away.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
