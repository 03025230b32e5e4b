import fc from "fast-check";
import { LONGEST_NUMBER, newTextBytes, putNumber, takeBytes } from "../../src/files/text-bytes";

function written(value: number): string {
  const out = newTextBytes(LONGEST_NUMBER);
  putNumber(out, value);
  return new TextDecoder().decode(takeBytes(out));
}

test("a number is written as JSON has it, to the last digit", () => {
  const decimal = fc
    .tuple(fc.integer(), fc.nat(7))
    .map(([digits, decimals]) => Number(`${String(digits)}e-${String(decimals)}`));
  const near = decimal.map((one) => one + Number.EPSILON * one);
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(fc.oneof(decimal, near, any, fc.maxSafeInteger()), (value) => {
      expect(written(value)).toBe(JSON.stringify(value));
    }),
    { numRuns: 2_000 }
  );
});

test.each([
  0,
  -0,
  7,
  -1,
  10,
  100,
  0.5,
  -0.05,
  0.0001,
  1.1,
  1200,
  99_999.9999,
  2 ** 30,
  1e-5,
  5e-324,
])("%d is written as JSON has it", (value) => {
  expect(written(value)).toBe(JSON.stringify(value));
});
