import fc from "fast-check";
import { DEFAULT_SIGNS, readFigure, type Reading } from "../../src/core/reading";
import type { Cell, CellValue } from "../../src/core/workbook";

const cell = (value: CellValue, more: Partial<Cell> = {}): Cell => ({
  row: 0,
  column: 0,
  value,
  ...more,
});
const read = (value: CellValue, more?: Partial<Cell>): Reading =>
  readFigure(cell(value, more), DEFAULT_SIGNS);

describe("a dash", () => {
  it.each(["-", "—", "——", "--", "－", "―"])(
    "%s is not applicable where the scheme has any dash",
    (dash) => {
      const signs = { ...DEFAULT_SIGNS, notApplicable: ["-", "/"] };
      expect(readFigure(cell(dash), signs)).toMatchObject({ kind: "not_applicable" });
    }
  );

  it("that the scheme means for unknown figures stays so", () => {
    const signs = { ...DEFAULT_SIGNS, notApplicable: ["-"], unknown: ["——"] };
    expect(readFigure(cell("——"), signs)).toMatchObject({ kind: "unknown" });
  });
});

it("shows a date as a date, not as its serial number", () => {
  expect(read(44928, { format: 'm"月"d"日"' })).toEqual({ kind: "unreadable", text: "1月2日" });
});

describe("readFigure", () => {
  it("takes a plain number as it is", () => {
    expect(read(197)).toEqual({ kind: "number", value: 197, assumed: [] });
    expect(read(0)).toEqual({ kind: "number", value: 0, assumed: [] });
  });

  it.each<[string, number, string[], string?]>([
    ["12", 12, ["text"]],
    ["-3.5", -3.5, ["text"]],
    ["+3.5", 3.5, ["text"]],
    ["−3.5", -3.5, ["text", "full_width"]],
    ["- 3.5", -3.5, ["text", "space"]],
    ["１２．５", 12.5, ["text", "full_width"]],
    ["1,234.5", 1234.5, ["text", "separator"]],
    ["1，234", 1234, ["text", "full_width", "separator"]],
    ["1 234 567", 1234567, ["text", "separator"]],
    ["12项", 12, ["text", "unit"], "项"],
    ["12 项", 12, ["text", "space", "unit"], "项"],
    ["3072万元", 3072, ["text", "unit"], "万元"],
    ["1.2万", 12000, ["text", "unit"]],
    ["1.1亿", 110000000, ["text", "unit"]],
    ["25%", 25, ["text", "percent"], "%"],
    ["２５％", 25, ["text", "full_width", "percent"], "%"],
    ["12*", 12, ["text", "footnote"]],
    ["12①", 12, ["text", "footnote"]],
    ["12（注1）", 12, ["text", "footnote"]],
    ["  12  ", 12, ["text"]],
    ["0.0", 0, ["text"]],
  ])("understands %s and says how", (text, value, assumed, unit = undefined) => {
    const reading = read(text);
    expect(reading).toMatchObject({ kind: "number", value });
    expect(reading.kind === "number" && [...reading.assumed].sort()).toEqual([...assumed].sort());
    expect(reading.kind === "number" && reading.unit).toBe(unit);
  });

  it.each([
    "约12",
    "12-15",
    "1-2家",
    "12左右",
    "20以上",
    "6.3(6.1)",
    "（12）",
    "(12)",
    "(注1)",
    "1.2.3",
    "12,34",
    "1，2，3",
    "1 2",
    "26xxxx",
    "二十",
    "12345678901234567",
    "2022-11-05",
    "已完成26件",
    "9".repeat(400),
  ])("does not guess at %s", (text) => {
    expect(read(text).kind).toBe("unreadable");
  });

  it.each([
    ["-", "not_applicable"],
    ["—", "not_applicable"],
    ["——", "not_applicable"],
    ["不适用", "not_applicable"],
    ["不 适 用", "not_applicable"],
    ["×", "not_applicable"],
    ["…", "unknown"],
    ["......", "unknown"],
    ["", "blank"],
    [" \u3000\u00a0", "blank"],
    ["#DIV/0!", "error"],
  ])("reads the sign %j as %s", (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });

  it("keeps blank, zero, a dash and an uncalculated formula apart", () => {
    const kinds = [undefined, cell(0), cell("-"), cell(null, { formula: "A1+1" })].map(
      (one) => readFigure(one, DEFAULT_SIGNS).kind
    );
    expect(kinds).toEqual(["blank", "number", "not_applicable", "not_calculated"]);
  });

  it("reads a number in percent format as percent, without binary dust", () => {
    expect(read(0.07, { format: "0.0%" })).toEqual({
      kind: "number",
      value: 7,
      assumed: ["percent"],
      unit: "%",
    });
    expect(read(7, { format: '0.0"%"' })).toEqual({ kind: "number", value: 7, assumed: [] });
  });

  it.each(["yyyy/m/d", 'yyyy"年"m"月"', "[$-804]d-mmm", "h:mm", "[h]:mm"])(
    "does not take a date in format %s for a figure",
    (format) => {
      expect(read(44866, { format }).kind).toBe("unreadable");
    }
  );

  it.each(["#,##0_);(#,##0)", "0.00E+00", "[Red]0.0", '0"户"', "_(* #,##0.00_)", "@"])(
    "takes a number in format %s as it is",
    (format) => {
      expect(read(12, { format })).toEqual({ kind: "number", value: 12, assumed: [] });
    }
  );

  it("reads errors and truth values as what they are", () => {
    expect(read("#REF!", { error: true })).toEqual({ kind: "error", text: "#REF!" });
    expect(read(true)).toEqual({ kind: "unreadable", text: "TRUE" });
  });

  it("lets the scheme say what an empty cell and a sign mean", () => {
    const signs = { notApplicable: ["无"], unknown: ["?"], blank: "zero" as const };
    expect(readFigure(undefined, signs)).toEqual({ kind: "number", value: 0, assumed: [] });
    expect(readFigure(cell("无"), signs).kind).toBe("not_applicable");
    expect(readFigure(cell("?"), signs).kind).toBe("unknown");
    expect(readFigure(cell("-"), signs).kind).toBe("unreadable");
    expect(readFigure(undefined, { ...signs, blank: "not_applicable" }).kind).toBe(
      "not_applicable"
    );
  });

  it("reads back every number however it was typed", () => {
    const typed = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => ` ${text}\u3000`,
      (text) => `${text}项`,
      (text) => text.replace(/[0-9.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99), typed, (whole, cents, type) => {
        const value = Number(`${whole}.${String(cents).padStart(2, "0")}`);
        expect(read(type(String(value)))).toMatchObject({ kind: "number", value });
      })
    );
  });

  it("reads any text without throwing, and a number only as a finite one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const reading = read(text);
        expect(reading.kind !== "number" || Number.isFinite(reading.value)).toBe(true);
      })
    );
  });
});
