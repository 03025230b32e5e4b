import { differences, readAnnotated, type Annotated } from "./annotated";
import { TEXTS_2022 } from "./texts-2022";
import { TEXTS_2023 } from "./texts-2023";

const TEXTS = [
  ...Object.entries(TEXTS_2022).map(([name, text]) => [2022, name, readAnnotated(text)] as const),
  ...Object.entries(TEXTS_2023).map(([name, text]) => [2023, name, readAnnotated(text)] as const),
];

it.each(TEXTS)("%s, %s: every figure is compared with what is meant", (year, _, text) => {
  expect(differences(text, year)).toEqual([]);
});

describe("each figure changed in turn", () => {
  it.each(TEXTS)("%s, %s: is found, and changes nothing else", (year, _, annotated) => {
    const missed = annotated.expected.flatMap((one, at) => {
      const changed = withChange(annotated, at);
      return changed ? differences(changed, year).map((line) => `${one.shown}: ${line}`) : [];
    });
    expect(missed).toEqual([]);
  });
});

/** The same text with one more in the first digit of one figure; `null` where it says no number that must be equal. */
function withChange({ text, expected }: Annotated, at: number): Annotated | null {
  const one = expected[at];
  if (!one || !/ (?:equal|rounded)$/u.test(one.says) || !/^[0-9]/u.test(one.shown)) return null;
  const digit = (Number(one.shown.charAt(0)) % 9) + 1;
  const lines = text.split("\n");
  const line = lines[one.line] ?? "";
  lines[one.line] = `${line.slice(0, one.start)}${String(digit)}${line.slice(one.start + 1)}`;
  const says = one.says.replace(/(?:equal|rounded)$/u, "different");
  return {
    text: lines.join("\n"),
    expected: expected.map((other, place) => (place === at ? { ...one, says } : other)),
  };
}
