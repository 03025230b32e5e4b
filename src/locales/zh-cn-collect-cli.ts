import { addressText, columnLetters } from "../core/address";
import type {
  CollectRefusal,
  SayRegisterGap,
  SayUncounted,
  SayPartialTotals,
} from "./collect-cli-words";

export const registerGap: SayRegisterGap = (gap) =>
  gap.code === "no_code"
    ? `“${gap.name}”没有单位代码，没有列入填报单位。请补上代码；不是填报单位的，请从名录删去。`
    : gap.code === "no_name"
      ? `单位代码 ${gap.unitCode} 没有单位名称，没有列入填报单位。请补上名称。`
      : `“${gap.name}”与“${gap.by.name}”（${addressText(gap.by.at)}）的单位代码都是 ${gap.unitCode}，分不清是哪个单位。请改正代码。`;

const MOST_COLUMNS = 6;

export const uncounted: SayUncounted = ({ form, sheet, columns }) => {
  const shown = columns
    .slice(0, MOST_COLUMNS)
    .map(({ column, caption }) => `${columnLetters(column)} 栏“${caption}”`)
    .join("、");
  const all = columns.length > MOST_COLUMNS ? `${shown}等 ${String(columns.length)} 栏` : shown;
  return `${form}（工作表“${sheet}”）的 ${all}没有取作本年栏或上年栏（每张表各取一栏）：不汇总，不填汇总数，也不与上年比较，只有写明栏次的审核关系（如 [01,4]）才审核。要汇总的，请另设一张表，列为本年栏。`;
};

export const partialTotals: SayPartialTotals = ({ sheet, totals, ...left }) => {
  const parts = [
    ...(left.missing.length > 0 ? [`未报的有${left.missing.join("、")}`] : []),
    ...(left.returned.length > 0 ? [`退回未计的有${left.returned.join("、")}`] : []),
    ...(left.hasBlanks ? ["有的单位有数未填"] : []),
  ];
  return `表中有 ${String(totals)} 个汇总数不是全部单位的数：${parts.join("，")}（见工作表“${sheet}”）。请补齐后重新汇总，或在文中写明。`;
};

export const collectRefused = (what: CollectRefusal, text: string): string =>
  ({
    no_folder:
      "请写明报送文件所在的文件夹，例如：npx heshu collect 报送 --scheme 制度.xlsx --out 结果",
    not_a_folder: `${text} 不是文件夹。请写明报送文件所在的文件夹。`,
    no_scheme: "请用 --scheme 写明报表制度工作簿，例如：--scheme 制度.xlsx",
    no_out: "请用 --out 写明结果文件夹，例如：--out 结果",
    out_is_folder: `结果不能写进报送文件夹 ${text}。请用 --out 写明另一个文件夹。`,
    no_files: `${text} 中没有文件。请检查文件夹。`,
    no_register: `${text}：没有找到单位名录。需要一张有“单位名称”“单位代码”“应报表号”三栏的表，如“单位名录”。`,
    no_parts:
      "请写明要合并的结果，例如：npx heshu merge 甲.ndjson 乙.ndjson --scheme 制度.xlsx --out 结果",
    other_scheme: `${text}：不是按这份制度审核的。请用同一份制度重新审核后再合并。`,
    not_submissions: `${text}：不是核数写出的报送结果。请用 heshu collect 写出的 submissions.ndjson。`,
    other_language: `${text}：是用另一种语言写出的。请用同样的 --lang 重新审核，或在这里写明那种语言的 --lang。`,
    bad_part: `--part 应为第几份和总份数，如 3/16，不能是“${text}”。`,
    in_use: `另一次运行正在写入这个结果文件夹。请等它结束，或用 --out 写明另一个文件夹；如果并没有这样的运行，请删除 ${text} 后重试。`,
    bad_day: `--on 应为日期，如 2024-01-15，不能是“${text}”。`,
  })[what];
