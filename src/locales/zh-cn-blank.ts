import { addressText } from "../core/address";
import type { CellAddress } from "../core/workbook";
import type { BlankWords } from "./blank-words";

/** The first few, and how many there are. */
const some = (names: readonly string[], counter = "项") =>
  names.length > 5
    ? `${names.slice(0, 5).join("、")}等 ${String(names.length)} ${counter}`
    : names.join("、");
const cells = (all: readonly CellAddress[]) =>
  all.length > 3
    ? `${all.slice(0, 3).map(addressText).join("、")}等 ${String(all.length)} 个单元格`
    : all.map(addressText).join("、");

export const blankWords: BlankWords = {
  notes: {
    drawn: ({ form }) => `${form}：制度工作簿里没有这张表的表式，已按指标目录画出。`,
    formulas_emptied: (one) =>
      `${one.form}：${cells(one.cells)}原是公式，空表里会算成 0，已改为由单位填写。${one.computes ? "“合计公式”只管同一栏里各分项的合计，不管这些公式。" : "要由表格自动合计，请在“设置”里把“合计公式”写成“是”。"}`,
    words_kept: (one) =>
      `${one.form}：${cells(one.cells)}所在的栏用途不明，栏里的数已清空，这些文字作为表式保留，会发给各单位。不是表式的请从制度工作簿里删去。`,
    no_unit_place: ({ form, sheet }) =>
      `${form}：工作表“${sheet}”没有填写单位名称的地方，报回时只能凭文件名认单位。请在表头加上“单位详细名称：”。`,
    no_period_place: ({ form, sheet }) =>
      `${form}：工作表“${sheet}”没有报告期，没有填入。请在表头加上，例如“2024年1—12月”。`,
    rows_missing: ({ form, indicators }) =>
      `${form}：表式里没有${some(indicators)}的行，单位无法填报。请补进表式，或从指标目录中删去。`,
    last_year_unplaced: ({ form, indicators }) =>
      `${form}：${some(indicators)}的上年数已知，表式里却没有上年栏，没有填入。`,
    unknown_form: ({ form, units }) =>
      `单位名录要求 ${String(units)} 个单位报 ${form}，指标目录里却没有这张表，没有写出。请更正其中之一。`,
  },
  written: (count, folder) => `已写出 ${String(count)} 份空白表，在 ${folder}`,
  without: (units) => `没有要报的表，没有写出：${some(units, "个单位")}`,
  refused: (what) =>
    ({
      no_scheme: "请用 --scheme 写明制度，例如：npx heshu blank --scheme 制度.xlsx --out 空白表",
      no_out: "请用 --out 写明空白表写到哪个文件夹，例如：--out 空白表",
    })[what],
};
