import type { CommandLineWords } from "../../src/locales/cli-words";

/** Every phrase of `heshu rescale`; what is passed in is `R1`. */
export function rescalePhrases({ rescale }: CommandLineWords): readonly string[] {
  const amount = { name: "R1", original: "R1", cell: "R1" };
  const total = { name: "R1", cell: "R1", total: "3", sum: "2", difference: "1" };
  return [
    rescale.heading("R1", 0),
    rescale.heading("R1", 1),
    rescale.amount({ ...amount, shown: null, rounded: null }),
    rescale.amount({ ...amount, shown: "3", rounded: null }),
    rescale.amount({ ...amount, shown: "3", rounded: "2" }),
    rescale.summary(1, 0),
    rescale.summary(3, 1),
    rescale.unbalanced({ ...total, reason: "apart", blank: [] }),
    rescale.unbalanced({ ...total, reason: "apart", blank: ["R1", "R1"] }),
    rescale.unbalanced({ ...total, reason: "too_far", blank: [] }),
    rescale.written("R1", "R1"),
    rescale.sheet,
    ...Object.values(rescale.captions),
    rescale.adjusted("1"),
    rescale.rule,
  ];
}
