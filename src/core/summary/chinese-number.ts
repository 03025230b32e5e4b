/** How a number is read aloud in Chinese, and the same in the characters of cheques. */

const DIGITS = { plain: "〇一二三四五六七八九", formal: "零壹贰叁肆伍陆柒捌玖" } as const;
const PLACES = { plain: ["", "十", "百", "千"], formal: ["", "拾", "佰", "仟"] } as const;
const LARGE = ["", "万", "亿", "万亿"] as const;

/**
 * 37 as 三十七, 12000 as 一万二千, 3.5 as 三点五; formal 37 as 叁拾柒. `null` for what is not finite or
 * has more than sixteen digits before the point.
 */
export function chineseNumber(value: number, style: "plain" | "formal"): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e16) return null;
  const [whole = "0", decimals = ""] = decimalText(Math.abs(value)).split(".");
  const zero = style === "plain" ? "零" : DIGITS.formal.charAt(0);
  const digits = DIGITS[style];
  const read = wholeNumber(whole, style, zero) || zero;
  const point = [...decimals]
    .map((digit) => (digit === "0" ? zero : digits.charAt(Number(digit))))
    .join("");
  return `${value < 0 ? "负" : ""}${read}${point === "" ? "" : `点${point}`}`;
}

/** Never in powers of ten: 0.0000001 has its zeros. */
function decimalText(value: number): string {
  const text = String(value);
  return /e/u.test(text) ? value.toFixed(10).replace(/\.?0+$/u, "") : text;
}

/** Four digits at a time, each group with its 万 or 亿; a zero stands once for a gap. */
function wholeNumber(whole: string, style: "plain" | "formal", zero: string): string {
  let out = "";
  let isGap = false;
  for (let at = 0; at < whole.length;) {
    const rest = whole.length - at;
    const size = rest % 4 === 0 ? 4 : rest % 4;
    const group = whole.slice(at, at + size);
    const large = LARGE[(rest - size) / 4] ?? "";
    at += size;
    if (Number(group) === 0) {
      isGap = out !== "";
      continue;
    }
    out += group.startsWith("0") || isGap ? (out === "" ? "" : zero) : "";
    out += groupText(group.replace(/^0+/u, ""), style, zero) + large;
    isGap = false;
  }
  // 一十二 is said 十二; on a cheque the 壹 stands.
  return style === "plain" ? out.replace(/^一十/u, "十") : out;
}

function groupText(group: string, style: "plain" | "formal", zero: string): string {
  let out = "";
  let isGap = false;
  [...group].forEach((digit, at) => {
    if (digit === "0") isGap = true;
    else {
      out += `${isGap ? zero : ""}${DIGITS[style].charAt(Number(digit))}${PLACES[style][group.length - 1 - at] ?? ""}`;
      isGap = false;
    }
  });
  return out;
}
