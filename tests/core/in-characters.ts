export const SIGNS = "零一二三四五六七八九";
export const FINANCIAL = "零壹贰叁肆伍陆柒捌玖";

/** Writes an integer below 10^16 with places, as one says it. */
export function inCharacters(
  value: number,
  signs = SIGNS,
  places = ["", "十", "百", "千"]
): string {
  if (value === 0) return signs[0] ?? "";
  const section = (part: number): string => {
    let text = "";
    for (let place = 3; place >= 0; place -= 1) {
      const digit = Math.floor(part / 10 ** place) % 10;
      if (digit > 0) text += `${signs[digit] ?? ""}${places[place] ?? ""}`;
      else if (text !== "" && part % 10 ** place > 0 && !text.endsWith("零")) text += "零";
    }
    return text;
  };
  const large: readonly [number, string][] = [
    [1e8, "亿"],
    [1e4, "万"],
  ];
  for (const [size, name] of large) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? "零" : "";
    return `${inCharacters(Math.floor(value / size), signs, places)}${name}${gap}${rest > 0 ? inCharacters(rest, signs, places) : ""}`;
  }
  return section(value);
}
