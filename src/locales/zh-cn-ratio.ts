import { tenfoldsApart } from "../core/power-of-ten";

/** By the power of ten. */
const TIMES = [
  "",
  "10 倍",
  "100 倍",
  "1000 倍",
  "1 万倍",
  "10 万倍",
  "100 万倍",
  "1000 万倍",
  "1 亿倍",
];
const PARTS = ["", "十", "百", "千", "万", "十万", "百万", "千万", "亿"];

/**
 * How many times something is, to three digits: ` 1.03 万倍`, ` 620 亿倍`; a small part as `万分之一`. Figures
 * are set apart from the word before.
 */
export function timesText(ratio: number): string {
  if (ratio <= 0 || ratio >= 0.01) {
    const space = Math.abs(ratio) < 1e4 ? " " : "";
    return ` ${largeText(ratio)}${space}倍`;
  }
  const power = Math.round(-Math.log10(ratio));
  const part = PARTS[power];
  const isNear = Math.abs(ratio * 10 ** power - 1) <= 0.05;
  return part !== undefined && isNear ? `${part}分之一` : ` 1/${largeText(1 / ratio)}`;
}

function largeText(number: number): string {
  const size = Math.abs(number);
  const digits = (unit: number) => String(Number((number / unit).toPrecision(3)));
  if (size >= 1e8) return `${digits(1e8)} 亿`;
  return size >= 1e4 ? `${digits(1e4)} 万` : digits(1);
}

/** What to do about a ratio that is far from the usual one: where units are such a factor apart, these first. */
export function farAdvice(ratio: number, usual: number): string {
  const power = tenfoldsApart(ratio, usual);
  return power === 0
    ? "请核实并说明。"
    : `与通常相差约 ${TIMES[power] ?? ""}，疑为计量单位或小数点有误，请核实；属实的请说明。`;
}
