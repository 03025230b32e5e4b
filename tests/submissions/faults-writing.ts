import { Converter } from "opencc-js/cn2t";
import { number, row, sheet, text } from "./book";
import {
  fault,
  fileOf,
  markText,
  pickFile,
  pickForm,
  setMark,
  type Expectation,
  type FaultKind,
  type Site,
} from "./fault";
import type { MarkName } from "./form-sheet";
import type { Chance } from "./random";

const HARMLESS: readonly Expectation[] = ["nothing", "info"];

/** A mark of every form in another way of writing. */
function otherWriting(
  kind: string,
  mark: MarkName,
  says: string,
  change: (text: string, chance: Chance) => string | null
): FaultKind {
  return fault(kind, HARMLESS, "counts", (site) => {
    const form = pickForm(site);
    const changed = form && change(markText(form, mark), site.chance);
    if (!form || changed === null) return null;
    setMark(form, mark, changed);
    return { forms: [form.plan.number], form, mark, says };
  });
}

const traditional = Converter({ from: "cn", to: "t" });

const WRITINGS: readonly FaultKind[] = [
  otherWriting("spaced_name", "name", "The name is written with gaps.", (name) =>
    name.replace(/^(.*：.)(.)(.)/u, "$1　$2 $3")
  ),
  otherWriting(
    "traditional_name",
    "name",
    "The name is written in traditional characters.",
    (name) => {
      const other = traditional(name);
      return other === name ? null : other;
    }
  ),
  otherWriting(
    "brackets_of_other_width",
    "name",
    "The brackets of the name have another width.",
    (name) => (name.includes("（") ? name.replace("（", "(").replace("）", ")") : null)
  ),
  otherWriting("code_in_wide_digits", "code", "The code is written in full-width digits.", (code) =>
    code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  ),
  otherWriting("period_in_other_words", "period", "The period is worded otherwise.", (_, chance) =>
    chance.pick([
      "2024年",
      "2024年度",
      "2024年1-12月",
      "２０２４年１—１２月",
      "二〇二四年",
      "2024 年 1 — 12 月",
    ])
  ),
  otherWriting(
    "date_in_other_notation",
    "date",
    "The date is written in another way.",
    (date, chance) => {
      const [, year = "", month = "", day = ""] = /(\d+)年(\d+)月(\d+)日/.exec(date) ?? [];
      const two = (part: string) => part.padStart(2, "0");
      return chance.pick([
        `报出日期：${year}-${two(month)}-${two(day)}`,
        `报出日期：${year}.${month}.${day}`,
        `报出日期： ${year} 年 ${month} 月 ${day} 日`,
        `报出日期：${year}/${month}/${day}`,
      ]);
    }
  ),
  fault("code_as_number_beside_caption", HARMLESS, "counts", (site) => {
    const form = pickForm(site);
    if (!form) return null;
    const { row } = form.marks.get("code")!;
    row.cells.set(1, text("单位代码："));
    row.cells.set(2, number(site.delivery.unit.code));
    row.merges = row.merges.filter(([first]) => first !== 1);
    return {
      forms: [form.plan.number],
      form,
      mark: "code",
      says: "The code stands in a cell of its own, as a number.",
    };
  }),
];

const SHEETS: readonly FaultKind[] = [
  sheetNamed(
    "sheet_renamed",
    "The sheet has another name; the form itself says what it is.",
    (site) => site.chance.pick(["Sheet1", "表一", "年报", "科技统计(终稿)"])
  ),
  sheetNamed("sheet_named_proto", "The sheet bears a name that programs stumble over.", (site) =>
    site.chance.pick(["__proto__", "constructor", "toString", "hasOwnProperty"])
  ),
  fault("sheets_reordered", HARMLESS, "counts", (site) => {
    const { file, forms } = pickFile(site);
    if (forms.length < 2) return null;
    file.book!.sheets.reverse();
    return { forms: [], files: [file], says: "The sheets stand in another order." };
  }),
  fault("cover_and_empty_sheets", HARMLESS, "counts", (site) => {
    const { file } = pickFile(site);
    const lines = ["科技统计年报", `填报单位：${site.delivery.unit.name}`, "2024年度"];
    const cover = sheet(
      "封面",
      lines.map((line) => row([[1, text(line, "title")]]))
    );
    file.book!.sheets = [cover, ...file.book!.sheets, sheet("Sheet3", [])];
    return { forms: [], files: [file], says: "A cover and an empty sheet stand beside the forms." };
  }),
];

function sheetNamed(kind: string, says: string, name: (site: Site) => string): FaultKind {
  return fault(kind, HARMLESS, "counts", (site) => {
    const form = pickForm(site);
    if (!form) return null;
    const file = fileOf(site.delivery, form);
    // exceljs takes its names from an object, so these stay with the other writer.
    if (file.book!.dialect === "exceljs") file.book!.dialect = "shared";
    form.sheet.name = name(site);
    return { forms: [form.plan.number], form, files: [file], says };
  });
}

/** Ways of writing marks and sheets that a reader takes in its stride. */
export const WRITING_FAULTS: readonly FaultKind[] = [...WRITINGS, ...SHEETS];
