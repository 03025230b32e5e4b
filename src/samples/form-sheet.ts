import { drawForm, type LayoutRow } from "../core/blank/form-layout";
import type { SheetContent } from "../core/sheet-content";
import { sampleRows, type SampleIndicator, type SampleYear } from "./indicators";

/** What a form says of itself; the built-in ones are listed in `FORMS`. */
export interface SampleForm {
  readonly number: string;
  readonly title: string;
  /** Months the figures of the two samples reach to. */
  readonly through: number;
  readonly notes: readonly string[];
}

export const FORMS: readonly SampleForm[] = [
  {
    number: "KW301",
    title: "科技项目情况",
    through: 10,
    notes: ["“其中”各项不计入上级合计。", "各级项目数按申报（立项）当年统计，同一项目不重复填报。"],
  },
  {
    number: "KW302",
    title: "项目复审与验收情况",
    through: 10,
    notes: ["市级高新技术企业复审按受理复审的企业数填报，通过复审与自动放弃两项之和等于复审数。"],
  },
  {
    number: "KW303",
    title: "知识产权情况",
    through: 9,
    notes: ["专利申请完成年指标任务＝专利申请量÷年度目标×100%。", "本表统计至9月底。"],
  },
  {
    number: "KW304",
    title: "科技企业与高新技术产业情况",
    through: 10,
    notes: ["联系服务证按份统计，换发数应与年检企业数核对。"],
  },
  {
    number: "KW305",
    title: "科学普及与科技培训情况",
    through: 10,
    notes: ["科普基地为期末实有数，其余为本年累计数。"],
  },
];

export const BUREAU = "示例区科学技术委员会";

/** How the figure cells are filled: a sample's own, or empty for a blank form. */
export type FormContent = { readonly year: SampleYear; readonly filled: boolean };

/** A form of the samples, filled in or blank. */
export function formSheet(form: SampleForm, content: FormContent): SheetContent {
  const { year, filled } = content;
  const signed = (caption: string, name: string) => `${caption}：${filled ? name : ""}`;
  return drawForm({
    name: `${form.number} ${form.title}`,
    title: form.title,
    marks: [
      `表　　号：${form.number}表`,
      `制定机关：${BUREAU}`,
      `文　　号：示科统〔${String(year)}〕3号`,
      `有效期至：${String(year)}年12月`,
    ],
    unit: `综合机关名称：${filled ? BUREAU : ""}`,
    unitCode: null,
    period: filled ? `${String(year)}年1—${String(form.through)}月` : `${String(year)}年1—　月`,
    year,
    rows: sampleRows(year)
      .filter((row) => row.form === form.number)
      .map((row) => layoutRow(row, content)),
    signatures: [
      signed("单位负责人", "周敏"),
      signed("统计负责人", "陈立"),
      signed("填表人", "林晓"),
      signed("联系电话", "6123"),
      signed("报出日期", `${String(year)}年${String(form.through + 1)}月8日`),
    ],
    notes: form.notes,
  });
}

function layoutRow(row: SampleIndicator, content: FormContent): LayoutRow {
  const isRemarked = content.filled && content.year === 2023 && row.remark !== "";
  const { indent, prefix, name, otherNames, unit, code } = row;
  if (code === "") {
    return { ...NO_FIGURES, indent: 0, label: name, unit: "", code: "", remark: null };
  }
  const label = row.adds === "subset" && otherNames !== "" ? otherNames : name;
  const remark = isRemarked ? row.remark : null;
  return { ...figureCells(row, content), indent, label: prefix + label, unit, code, remark };
}

const NO_FIGURES = { plan: null, actual: null, lastYear: null } as const;

/** "-" where the sample has nothing to say: no target was set, no last year was collected. */
function figureCells(
  row: SampleIndicator,
  { year, filled }: FormContent
): Record<"plan" | "actual" | "lastYear", string | number | null> {
  if (!filled) return NO_FIGURES;
  if (year === 2022) {
    const plan = row.form === "KW303" && row.code === "01" ? KNOWN_TARGET_2022 : "-";
    return { plan, actual: row.figures.get(2022) ?? "-", lastYear: "-" };
  }
  const lastYear = row.lastYear ?? row.figures.get(2022) ?? "-";
  return { plan: row.plan?.shown ?? "-", actual: row.figures.get(2023) ?? null, lastYear };
}

/** The one target of 2022 that is known: 640 applications were 128 % of it. */
export const KNOWN_TARGET_2022 = 500;
