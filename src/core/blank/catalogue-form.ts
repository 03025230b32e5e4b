import type { LegalMarks } from "../form/form";
import type { Indicator, Scheme } from "../scheme/scheme";
import type { SheetContent } from "../sheet-content";
import { drawForm, type LayoutRow } from "./form-layout";
import { periodWords, type FormPeriod } from "./period-text";

/** Draws the blank form of a number from the catalogue, for a bureau that has drawn none itself. */
export function catalogueForm(
  form: string,
  { indicators }: Scheme,
  period: FormPeriod,
  marks: LegalMarks | null
): SheetContent {
  const own = indicators.filter((one) => one.form === form);
  const byCode = new Map(own.map((one) => [one.code, one]));
  return drawForm({
    name: form.replace(/[\\/*?:[\]]/gu, " "),
    title: `${form} 统计表`,
    marks: [
      `表　　号：${form}表`,
      `制定机关：${marks?.issuer?.text ?? ""}`,
      `文　　号：${marks?.approval?.text ?? ""}`,
      `有效期至：${marks?.expiry?.text ?? ""}`,
    ],
    unit: "单位详细名称：",
    unitCode: "单位代码：",
    period: periodWords(period, false),
    year: period.year,
    rows: own.map((one) => layoutRow(one, byCode)),
    signatures: ["单位负责人：", "统计负责人：", "填表人：", "联系电话：", "报出日期："],
    notes: [],
  });
}

function layoutRow(one: Indicator, byCode: ReadonlyMap<string, Indicator>): LayoutRow {
  const { name, unit, code, adds } = one;
  return {
    indent: depthOf(one, byCode),
    label: `${adds === "subset" ? "其中：" : ""}${name}`,
    unit,
    code,
    ...{ plan: null, actual: null, lastYear: null, remark: null },
  };
}

/** Deeper than this nobody prints; a catalogue that goes in circles ends here too. */
const DEEPEST = 6;

function depthOf(one: Indicator, byCode: ReadonlyMap<string, Indicator>): number {
  let depth = 0;
  let above = byCode.get(one.parent);
  while (above && depth < DEEPEST) {
    depth += 1;
    above = byCode.get(above.parent);
  }
  return depth;
}
