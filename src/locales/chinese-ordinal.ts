const DIGITS = "零一二三四五六七八九";

/** The number of a heading, 1 to 99: 一, 十, 十二, 二十. */
export function chineseOrdinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return ten + (ones === 0 ? "" : (DIGITS[ones] ?? ""));
}
