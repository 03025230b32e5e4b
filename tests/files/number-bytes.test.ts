import fc from "fast-check";
import { putNumber } from "../../src/files/number-bytes";
import { newTextBytes, takeBytes } from "../../src/files/text-bytes";

function written(number: number): string {
  const out = newTextBytes(64);
  putNumber(out, number);
  return new TextDecoder().decode(takeBytes(out));
}

test("a number is written as JavaScript writes it", () => {
  const decimals = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4));
  const figure = decimals.map(([digits, places]) => digits / 10 ** places);
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(fc.oneof(figure, any, fc.maxSafeInteger()), (number) => {
      expect(written(number)).toBe(String(number));
    }),
    { numRuns: 2_000 }
  );
});

test.each([
  0,
  -0,
  9,
  10,
  -10,
  0.01,
  -0.1,
  0.335,
  43.9,
  1.005,
  12719.24,
  21474836.47,
  21474836.48,
  2147483647,
  2147483648,
  -2147483648,
  1e15,
  1e21,
  1e-7,
  5e-324,
  0.1 + 0.2,
  99999999.99,
])("%d is written as it is", (number) => {
  expect(written(number)).toBe(String(number));
});
