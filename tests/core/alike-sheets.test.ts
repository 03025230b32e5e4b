import fc from "fast-check";
import { askedOfFamilies, noteLikeness } from "../../src/core/alike-sheets";
import type { Cell } from "../../src/core/workbook";

/** A sheet with some of the cells that are known and some of its own, which others may get to know. */
const sheet = fc.record({
  kept: fc.array(fc.nat(12), { maxLength: 12 }),
  own: fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { maxLength: 2 }),
  teaches: fc.boolean(),
  asked: fc.constantFrom(0, 1, 1, 1, 2),
});

const telling = new Set(["甲", "乙"]);

test("a question has the same answer as when it is asked of all cells", () => {
  const holdsBoth = (cells: readonly Cell[]) =>
    [...telling].every((text) => cells.some(({ value }) => value === text));
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 2, maxLength: 12 }), (sheets) => {
      const ask = askedOfFamilies(({ value }) => telling.has(String(value)), holdsBoth);
      const family = {};
      const known: Cell[] = [];
      let lessons = 0;
      for (const { kept, own, teaches, asked } of sheets) {
        const fresh = own.map((value, row) => ({ row, column: 0, value }));
        const cells = [...kept.flatMap((at) => known[at] ?? []), ...fresh];
        const before = lessons;
        if (teaches || before === 0) known.push(...fresh);
        if (teaches || before === 0) lessons++;
        noteLikeness(cells, { family, fresh, before, after: lessons });
        for (let time = 0; time < asked; time++) expect(ask(cells)).toBe(holdsBoth(cells));
      }
    }),
    { numRuns: 500 }
  );
});

test("only what is fresh is looked at in a sheet of a known family", () => {
  const seen: unknown[] = [];
  const tells = ({ value }: Cell) => {
    seen.push(value);
    return false;
  };
  const ask = askedOfFamilies(tells, () => false);
  const family = {};
  const [old, fresh] = ["旧", "新"].map((value) => ({ row: 0, column: 0, value }));
  const [first, second] = [[old!], [old!, fresh!]];
  noteLikeness(first, { family, fresh: first, before: 0, after: 1 });
  noteLikeness(second, { family, fresh: [fresh!], before: 1, after: 1 });
  expect([ask(first), ask(second)]).toEqual([false, false]);
  expect(seen).toEqual(["新"]);
});
