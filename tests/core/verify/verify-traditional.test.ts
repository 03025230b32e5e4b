import { Converter } from "opencc-js";
import { COMPLETE, outcomes, verify } from "./verify-sample";

const toTraditional = Converter({ from: "cn", to: "t" });
const toSimple = Converter({ from: "t", to: "cn" });

/** The same text in traditional characters, some followed by their pronunciation. */
const TRADITIONAL = toTraditional(COMPLETE)
  .replace(/項/gu, "項(xiàng)")
  .replace(/專/gu, "專(zhuān)");

it("says the same of a text in traditional characters with pronunciations", () => {
  const bare = (lines: readonly string[]) => lines.map((one) => one.replace(/^[^ ]* /u, ""));
  expect(bare(outcomes(TRADITIONAL, toSimple))).toEqual(bare(outcomes(COMPLETE)));
});

it("has every figure where it stands in the original", () => {
  const lines = TRADITIONAL.split("\n");
  for (const { figure, shown } of verify(TRADITIONAL, toSimple).figures) {
    const text = lines[figure.paragraph]?.slice(figure.start, figure.end);
    expect(text).toBe(shown);
    expect(text).toMatch(/^[0-9]/u);
  }
});
