import { addressText } from "../../../src/core/address";
import { readScheme } from "../../../src/core/scheme/scheme-read";
import { readRegisterGaps } from "../../../src/core/submission/register-gaps";
import { readRegister } from "../../../src/core/submission/unit-register";
import { schemeSheets, type Rows } from "../../cli/submitted-sample";
import { workbookOf } from "./settled-collection";

const told = (register: Rows) => {
  const workbook = workbookOf(schemeSheets({ register }));
  const gaps = readRegisterGaps(workbook).map(
    (one) =>
      `${one.code} ${addressText(one.at)}${one.code === "code_taken" ? ` ${one.by.name}` : ""}`
  );
  const { units } = readRegister(workbook, readScheme(workbook).scheme);
  return { gaps, units: units.map(({ code, forms }) => `${code} ${forms.join("、")}`) };
};

it.each<[string, Rows, readonly string[]]>([
  [
    "two units of one code, however it is written",
    [
      ["U01", "东湖镇", "K1", null, null],
      ["ｕ 01", "西塘镇", "K1", null, null],
    ],
    ["code_taken 单位名录!B3 东湖镇"],
  ],
  [
    "units without a code or without a name",
    [
      ["U01", "东湖镇", "K1", null, null],
      [null, "西塘镇", "K1", null, null],
      ["U03", null, "K1", null, null],
    ],
    ["no_code 单位名录!B3", "no_name 单位名录!B4"],
  ],
  [
    "a heading among units is none",
    [
      [null, "一、镇", null, null, null],
      ["U01", "东湖镇", "K1", null, null],
    ],
    [],
  ],
  [
    "a bare name where no line says more",
    [
      ["U01", "东湖镇", null, null, null],
      [null, "西塘镇", null, null, null],
    ],
    ["no_code 单位名录!B3"],
  ],
])("%s", (_what, register, gaps) => {
  const { units, ...rest } = told(register);
  expect(rest.gaps).toEqual(gaps);
  expect(units).toHaveLength(1);
});

it("a line for each form of a unit asks for all of them", () => {
  const register = [
    ["U01", "东湖镇", "K1表", "2023-11-10", null],
    ["U01", "东湖 镇", "K2", null, null],
  ];
  expect(told(register)).toEqual({ gaps: [], units: ["U01 K1、K2"] });
});
