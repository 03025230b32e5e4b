import type { CollectWords } from "./collect-words";
import { UNPLACED } from "./zh-cn-collect-reasons";
import { figureText } from "./figures";
import { dayFindings } from "./zh-cn-collect-days";
import { SIGNATURE } from "./zh-cn-signatures";
import { farAdvice, timesText } from "./zh-cn-ratio";

const verdict: CollectWords["verdict"] = {
  return: "退回",
  explain: "有待说明",
  unchecked: "未能审核",
  pass: "通过",
  missing: "未报",
};

const state: CollectWords["state"] = {
  current: "采用",
  older: "已有重报",
  duplicate: "重复",
  explanations: "补送说明",
  unknown: "单位不明",
  blank: "空表",
  no_form: "没有报表",
  unread: "不能读取",
};

const MARK = { approval: "文号", expiry: "有效期", formNumber: "表号" } as const;

const months = (from: number, through: number) =>
  from === through ? `${String(from)}月` : `${String(from)}—${String(through)}月`;
const source = (ofScheme: boolean) => (ofScheme ? "制度所附报表" : "多数单位");
const named = (one: { readonly indicator: { readonly name: string } | null }) =>
  one.indicator === null ? "" : `“${one.indicator.name}”`;
const noted: CollectWords["noted"] = (name, note) => `${name}（${note}）`;
const sameAs = (
  { count, of }: { readonly count: number; readonly of: number },
  what: string,
  as: string
) =>
  count === of
    ? `${String(of)} 个${what}与${as}完全相同`
    : `${String(of)} 个${what}中有 ${String(count)} 个与${as}相同`;
const statedText = (one: { readonly stated: number | null; readonly shown: string }) =>
  one.stated !== null
    ? `填为 ${figureText(one.stated)}`
    : one.shown === ""
      ? "没有填写"
      : `填为“${one.shown}”`;
/** To three digits: nobody compares more. */
const times = (ratio: number) => String(Number(ratio.toPrecision(3)));

/** What a form of a unit is to the totals. */
export const coveragePart: CollectWords["part"] = {
  counted: "计入",
  returned: "已退回，未计",
  missing: "未报",
  contained: "上级单位或本级，不重复计",
};

export const collectWords: CollectWords = {
  part: coveragePart,
  findings: {
    unit_unknown: ({ name, unitCode, nearest }) =>
      `单位名录中没有“${name === "" ? unitCode : name}”${nearest === null ? "。" : `，是否为“${nearest}”？`}请核对填报单位。`,
    unit_unsaid: () => "表中没有填写单位名称和代码，文件名也看不出是哪个单位。请补填后重报。",
    unit_by_file: ({ unit }) => `表中没有填写单位，仅凭文件名认作“${unit}”。请确认。`,
    unit_conflict: ({ name, unit }) =>
      `单位名称是“${name}”，单位代码却是“${unit}”的，分不清是哪个单位的报表，没有计入任何单位。请更正后重报。`,
    unit_renamed: ({ name, unit }) =>
      `单位名称填为“${name}”，单位名录中这个代码是“${unit}”，已按代码处理。若已更名，请更新单位名录。`,
    unit_recoded: ({ unit, stated, known }) =>
      `单位代码填为“${stated}”，单位名录中没有这个代码，“${unit}”的是“${known}”，已按名称处理。请更正代码；若已变更，请更新单位名录。`,
    unit_shared: ({ name, codes }) =>
      `单位名录中有 ${String(codes.length)} 个单位叫“${name}”（代码 ${codes.join("、")}），仅凭名称分不清是哪一个。请填写正确的单位代码后重报。`,
    several_units: ({ units }) =>
      `这个文件中有 ${String(units.length)} 个单位：${units.join("、")}，已分开审核。`,
    explanations_unsaid: () =>
      "文件中只有审核说明，没有写明是哪个单位的，没有采用。请在审核说明表的标题下写明“单位名称：”后重报。",
    no_form: () => "文件中没有本制度的报表。请核对是否发错了文件。",
    form_not_due: (one) =>
      `单位名录没有要求该单位报 ${one.form ?? ""}，应报 ${one.expected.join("、")}。请说明。`,
    version: ({ mark, text, expected, ofScheme }) =>
      `${MARK[mark]}为“${text}”，${source(ofScheme)}为“${expected}”，可能用了别的版本的表式。请用现行表式重报。`,
    period_months: ({ text, from, through, ofScheme }) =>
      `报告期为${months(...monthsOf(text))}，${source(ofScheme)}为${months(from, through)}。请更正。`,
    sign_off_lacks: ({ captions }) =>
      `表尾缺少现行表式的${captions.map((one) => `“${SIGNATURE[one]}”`).join("、")}。请恢复原表式，填写后重报。`,
    row_added: ({ label }) => `“${label}”不在指标目录中，是自行增加的行。请恢复原表式后重报。`,
    column_added: ({ columns }) =>
      `表式改动：比制度所附报表多出${columns.map(({ letters, caption }) => ` ${letters} 栏“${caption}”`).join("、")}，栏内的数没有审核。请恢复原表式后重报。`,
    hidden_sheet: ({ sheet, count }) =>
      `工作表“${sheet}”是隐藏的，内有 ${String(count)} 个数。请说明用途。`,
    zero: (one) =>
      `${named(one)}本年为 0，上年为 ${figureText(one.lastYear)}。请核实是否漏填，确为 0 的请说明。`,
    dash: (one) =>
      `${named(one)}本年填“${one.sign}”（不适用），上年为 ${figureText(one.lastYear)}。请核实并说明。`,
    fraction: (one) =>
      `${named(one)}填为 ${figureText(one.value)}${one.unit}，以“${one.unit}”计的数应为整数。请更正。`,
    negative: ({ value, unit, counted, column, lastYear, ...one }) => {
      const of = `${named(one)}${column === "lastYear" ? "的上年数" : ""}填为 ${figureText(value)}${unit}`;
      if (counted) return `${of}，以“${unit}”计的数不应小于 0。请更正。`;
      const before = lastYear === null ? "" : `，上年为 ${figureText(lastYear)}`;
      return `${of}${before}。请核实是否误填负号，确为负数的请说明。`;
    },
    circular: ({ cells, ...one }) =>
      `${named(one)}的公式循环引用（${cells.join("→")}），算不出数。请改正公式，或直接填数。`,
    merged: ({ range, holder, value, ...one }) =>
      `${named(one)}没有自己的单元格：${range} 合并在一起，只在 ${holder} 填了 ${figureText(value)}。请取消合并，分别填写。`,
    copied_year: ({ form, count, of }) =>
      `${form ?? ""} 的${count === of ? `全部 ${String(of)} 个本年数` : ` ${String(of)} 个本年数中有 ${String(count)} 个`}与上年数完全相同。请核实是否误把上年数填作本年数，并说明。`,
    last_year: (one) =>
      `${named(one)}的上年数${statedText(one)}，上年上报的是 ${figureText(one.known)}。上年数不得改动，请恢复。`,
    explanation_unplaced: ({ sheet, row, why }) =>
      `“${sheet}”第 ${String(row)} 行${UNPLACED[why]}。`,
    explanations_unread: ({ sheet }) =>
      `“${sheet}”表的格式不能识别，所写说明没有采用。请用标记副本另附的审核说明表，或写明表号、代码和说明三栏。`,
    last_year_of_other: (one) => {
      const other = `“${one.unitCode === null ? one.other : noted(one.other, one.unitCode)}”`;
      return `${one.form ?? ""} 的 ${sameAs(one, "上年数", `${other}上年上报的`)}，不是本单位的，疑为误报了${other}的数据。请核对后重报本单位的数，不要只改上年数。`;
    },
    this_year_of_last: (one) =>
      `${one.form ?? ""} 的 ${sameAs(one, "本年数", "本单位上年上报的")}，上年数${one.isBlank ? "没有填写，疑为误报了上年的报表" : "却不同，疑为误报了上年的报表，或本年、上年两栏填反"}。请核对后重报，不要只改上年数。`,
    rows_slipped: (one) =>
      `自${named(one)}起连续 ${String(one.count)} 行，上年数都是${one.from === "above" ? "上" : "下"}一行的数，可能错行，本年数也可能如此。请逐行核对后重报。`,
    ...dayFindings,
    order_unclear: (one) =>
      `“${one.taken}”和“${one.other}”都报了 ${one.forms.join("、")}，报出日期和文件时间都分不出先后，数据又不相同，暂用前者。请确认以哪一份为准。`,
    file_of_other: ({ file, named, unit }) =>
      `文件“${file}”按名称像是“${named}”的，表中填写的单位却是“${unit}”，已按表中单位处理。请核实是否填错单位或发错文件。`,
    figures_of_other: (one) =>
      `${one.form ?? ""} 本年的 ${String(one.count)} 个数与“${one.other}”的完全相同。请核实是否误报了另一单位的数据。`,
    far_from_last_year: (one) =>
      `${named(one)}本年 ${figureText(one.actual)}，是上年 ${figureText(one.lastYear)} 的${timesText(one.ratio)}，各单位的中位数为${timesText(one.median)}。${farAdvice(one.ratio, one.median)}`,
    far_from_peers: (one) =>
      `${named(one)}为 ${figureText(one.actual)}，与“${one.whole}”${figureText(one.total)} 之比为 ${times(one.ratio)}，各单位的中位数为 ${times(one.median)}。${farAdvice(one.ratio, one.median)}`,
    far_from_others: (one) =>
      `${named(one)}本年 ${figureText(one.actual)}，没有上年数可比，是各单位中位数 ${figureText(one.median)} 的${timesText(one.ratio)}。请核实（包括计量单位）并说明。`,
  },
  verdict,
  state,
  sheet: {
    status: "报送状态",
    findings: "审核结果",
    transcription: "过录表",
    sources: "过录表出处",
    totals: "汇总",
    coverage: "汇总单位",
    files: "报送文件",
    resubmissions: "重报对照",
  },
  caption: {
    unit: "单位名称",
    unitCode: "单位代码",
    due: "应报表号",
    deadline: "报送期限",
    received: "报出日期",
    late: "迟报",
    verdict: "审核结论",
    hard: "强制性",
    query: "核实性",
    open: "待说明",
    unchecked: "未能审核",
    missing: "未报表号",
    files: "采用的文件",
    severity: "级别",
    rule: "规则编号",
    form: "表号",
    code: "代码",
    indicator: "指标名称",
    measure: "计量单位",
    cell: "单元格",
    left: "左值",
    right: "右值",
    message: "问题",
    explanation: "说明",
    file: "文件",
    state: "处理",
    sha256: "校验码（审核前）",
    sha256After: "校验码（审核后）",
    column: "栏目",
    how: "汇总方式",
    total: "汇总数",
    units: "有数的单位数",
    withReturned: "连同退回单位",
    bureau: "本级上报数",
    difference: "差额",
    counted: "已汇总的单位",
    returned: "退回、未汇总的单位",
    contained: "上级单位、不重复汇总",
    inTotals: "汇总",
    without: "未填数的单位数",
    note: "备注",
    missingUnits: "未报的单位",
    returnedForms: "退回、未汇总的表号",
    dueCount: "应报单位数",
    countedCount: "已汇总单位数",
    missingCount: "未报单位数",
    returnedCount: "退回、未汇总单位数",
    containedCount: "不重复汇总单位数",
    openCount: "其中待说明的单位数",
    openUnits: "已汇总、有数待说明的单位",
    times: "重报次数",
    changed: "最近一次改动的格数",
    closed: "已改正",
    stillOpen: "仍存在",
    fresh: "新出现",
    carried: "沿用说明",
    again: "须重新说明",
    laterFile: "重报文件",
    earlierFile: "前一次文件",
    newerBy: "先后依据",
    event: "事项",
    was: "原报",
    wasCell: "原单元格",
    is: "现报",
    isCell: "现单元格",
  },
  rollUp: { sum: "求和", none: "不汇总", rate: "重算", maximum: "最大值" },
  figureColumn: { actual: "本年", lastYear: "上年同期", plan: "年度目标" },
  sourceCaption: (without) =>
    without === null ? "出处" : `出处（链接已满，第 ${String(without)} 行起见“过录表出处”）`,
  noted,
  totalRow: "汇总数",
  andMore: (names, count) => `${names}等 ${String(count)} 个单位`,
  late: { form: "迟报", file: "疑似迟报（仅凭文件时间）" },
  deadlineUnread: (text) => `${text}（不是完整的年月日，没有判断迟报）`,
  receivedBy: { form: "", file: "（文件时间）" },
  between: "、",
  blankForms: (forms) =>
    `${forms.join("、")} 是空表，本期未填任何数，按未报处理。请填好后重报，没有发生数的填 0。`,
  strayFile: (path, of, blank) =>
    blank.length > 0
      ? `已收到 ${path}，但 ${blank.join("、")} 是空表，按未报处理`
      : `可能是该单位的：${path}（${state[of]}，未计入）`,
  resubmissionLine: (one) => {
    const found = [
      `${one.times === 1 ? "" : "最近一次"}${one.changed === 0 ? "数据没有改动" : `改动 ${String(one.changed)} 格`}`,
      ...(one.closed > 0 ? [`已改正 ${String(one.closed)} 处`] : []),
      ...(one.open > 0 ? [`仍存在 ${String(one.open)} 处`] : []),
      ...(one.fresh > 0 ? [`新出现 ${String(one.fresh)} 处`] : []),
      ...(one.carried > 0 ? [`沿用说明 ${String(one.carried)} 条`] : []),
      ...(one.again > 0 ? [`须重新说明 ${String(one.again)} 条`] : []),
    ];
    return `重报 ${String(one.times)} 次：${found.join("，")}`;
  },
  event: {
    changed: "数据改动",
    closed: "已改正",
    open: "仍存在",
    explained: "已有说明",
    fresh: "新出现",
    carried: "沿用说明",
    again: "须重新说明",
    nothing: "没有改动",
  },
  newerBy: { form: "报出日期", file: "文件时间", name: "无从判断，按文件名" },
  newerAgainst: "（文件时间与此相反）",
  blank: "（空）",
  notCalculated: "（公式尚未计算）",
  noCell: "（没有此格）",
  typed: (text) => `文本“${text}”`,
  explanationFrom: (text, file) => `${text}（见“${file}”）`,
  explainedBare: (text) => `说明“${text}”没有写左值、右值，请重新说明`,
  explainAgain: ({ text, left, right }) => {
    const figures = [left, right].flatMap((one) => one ?? []);
    return `前次说明“${text}”针对的是${figures.length === 0 ? "改动前的数据" : ` ${figures.join("、")}`}，数据已变，请重新说明`;
  },
  notRolled: "不汇总",
  computedBy: (rule) => `按审核关系 ${rule} 由汇总数重算`,
  tracedBy: (total) => `追溯：rollup --of '${total}'`,
  notComputed: "没有可据以重算的审核关系，或所需的汇总数不全",
  noUnit: "没有可计入的数",
  unmatched: (count, names) =>
    `为使口径一致，有 ${String(count)} 个单位缺重算所用的数，分子、分母均未计入：${names}`,
  openIn: (names) => `有数待说明、已计入：${names}`,
  unequal: (forms) => `所用各表（${forms.join("、")}）的汇总单位不尽相同，请慎用`,
  circle: (units) =>
    `单位名录中的上级单位互为上级：${units}。这样无法防止重复汇总，请更正“上级单位”一栏。`,
};

function monthsOf(text: string): [number, number] {
  const [from = 1, through = 12] = text.split("-").map(Number);
  return [from, through];
}
