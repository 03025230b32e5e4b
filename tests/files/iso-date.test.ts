import { parseIsoDate } from "../../src/files/iso-date";

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2024-02-29", 45351],
  ["2025-12-31T18:00:00Z", 46022.75],
  ["2025-12-31 06:00", 46022.25],
  ["12:00:00", 0.5],
])("reads %s as the serial number %d", (text, serial) => {
  expect(parseIsoDate(text, false)?.serial).toBe(serial);
});

test.each([
  ["1904-01-01", 0],
  ["2025-12-31", 44560],
])("reads %s as %d where dates count from 1904", (text, serial) => {
  expect(parseIsoDate(text, true)?.serial).toBe(serial);
});

test.each(["", "2025", "2025-02-29", "2025-13-01", "1899-12-31", "2025-12-31T", "年底", "T"])(
  "takes %j for no date",
  (text) => {
    expect(parseIsoDate(text, false)).toBeNull();
  }
);

test("takes a day before 1904 for no date where dates count from 1904", () => {
  expect(parseIsoDate("1903-12-31", true)).toBeNull();
});
