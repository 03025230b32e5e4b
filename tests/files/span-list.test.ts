import fc from "fast-check";
import { addSpan, emptySpans, gaps, mergedSpans } from "../../src/files/span-list";

function merged(...spans: readonly (readonly [number, number])[]) {
  const list = emptySpans();
  for (const [first, last] of spans) addSpan(list, first, last);
  return mergedSpans(list);
}

test("joins neighbouring and overlapping spans in whatever order they come", () => {
  expect(merged([7, 9], [0, 1], [2, 2], [8, 12], [5, 5])).toEqual([
    [0, 2],
    [5, 5],
    [7, 12],
  ]);
});

test("holds exactly the numbers that were added, and the gaps exactly the others", () => {
  const span = fc
    .tuple(fc.nat(40), fc.nat(5))
    .map(([first, more]) => [first, first + more] as const);
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const list = merged(...spans);
      const free = gaps(list, 50);
      for (let number = 0; number <= 50; number++) {
        const within = ([first, last]: readonly [number, number]) =>
          first <= number && number <= last;
        expect(list.filter(within)).toHaveLength(spans.some(within) ? 1 : 0);
        expect(free.filter(within)).toHaveLength(spans.some(within) ? 0 : 1);
      }
    })
  );
});

test("does not grow with spans that repeat", () => {
  const list = emptySpans();
  for (let count = 0; count < 250_000; count++) addSpan(list, (count % 2) * 5, (count % 2) * 5);
  expect(list.spans.length).toBeLessThan(200_000);
  expect(mergedSpans(list)).toEqual([
    [0, 0],
    [5, 5],
  ]);
});
