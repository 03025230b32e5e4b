import { chineseOrdinal } from "./chinese-ordinal";
import type { NoticeWords, ReminderWords, ReturnWords } from "./return-words";
import { ADVICE_HARD, ADVICE_QUERY, closed } from "./zh-cn-findings";

const BLANK_DAY = "　　　　年　　月　　日";

function day(text: string | null): string {
  const [year, month, ofMonth] = (text ?? "").split("-").map(Number);
  return text === null ? BLANK_DAY : `${String(year)}年${String(month)}月${String(ofMonth)}日`;
}

const VERDICT = { return: "退回", explain: "有待说明", unchecked: "未能审核" } as const;
const between = "、";

/** A long list of forms stands in the table below. */
const formsText = (forms: readonly string[]) =>
  forms.length > 3 ? `${forms[0] ?? ""} 等 ${String(forms.length)} 张表` : forms.join(between);

const notice: NoticeWords = {
  title: "统计报表退回通知单",
  addressee: (name, code) => `${name}（单位代码 ${code}）：`,
  period: (year, months) => {
    if (months === null) return `${String(year)}年`;
    const [from, through] = months;
    return `${String(year)}年${from === through ? "" : `${String(from)}—`}${String(through)}月`;
  },
  opening: (told) => {
    const counts = [
      ...(told.hard > 0 ? [`须更正 ${String(told.hard)} 处`] : []),
      ...(told.open > 0 ? [`须说明 ${String(told.open)} 处`] : []),
      ...(told.unchecked > 0 ? [`未能审核 ${String(told.unchecked)} 项`] : []),
    ];
    const on = told.checkedOn === null ? "已经审核" : `已于${day(told.checkedOn)}审核`;
    const verdict =
      told.verdict === "unchecked"
        ? `“未能审核”，共 ${String(told.unchecked)} 项`
        : `“${VERDICT[told.verdict]}”：${counts.join("，")}`;
    return `你单位报送的${told.period}统计报表（${formsText(told.forms)}）${on}，结论为${verdict}。`;
  },
  changed: (told) =>
    `与前一次报送相比，改动了 ${String(told.changed)} 个数；原有问题已解决 ${String(told.closed)} 处，尚有 ${String(told.open)} 处，新出现 ${String(told.fresh)} 处。`,
  explained: (text) => `已有说明：${closed(text)}`,
  explainedBare: (text) => `报表中的说明“${text}”没有写左值、右值，请重新说明。`,
  explainAgain: (text) => `前次曾说明：${closed(text)}其后数字有变，请重新说明。`,
  request: ({ verdict, hasQueries, deadline }) =>
    ({
      return: `请对照下列问题逐项更正${hasQueries ? "、说明" : ""}，于${deadline}前重新报送。`,
      explain: `请对照下列问题逐项核实，有误的更正，属实的写明原因，于${deadline}前重新报送。`,
      unchecked: `请对照下列各项，漏填的补填（没有发生数的填 0），不能识别的更正，公式没有结果的重新计算后保存，于${deadline}前重新报送。`,
    })[verdict],
  stray: ({ file, why, blank }) =>
    blank ? `“${file}”中，${why}` : `另收到“${file}”，可能是你单位报送的，没有计入：${why}`,
  missing: (forms) => `另有 ${forms.join(between)} 尚未报送，请一并补报。`,
  heading: (number, text) => `${chineseOrdinal(number)}、${text}`,
  headings: {
    files: "所审核的文件",
    correct: (count) => `请更正的问题（${String(count)} 处）`,
    explain: (count) => `请核实并说明的问题（${String(count)} 处）`,
    noted: (count) => `仅供参考、无须答复的事项（${String(count)} 处）`,
    unchecked: (count) => `未能审核的内容（${String(count)} 项）`,
    how: (verdict) => (verdict === "unchecked" ? "怎样补填" : "怎样更正和说明"),
  },
  asked: { correct: "更正", explain: "说明", noted: "—" },
  filesNote:
    "校验码（SHA-256，此处列前16位）用以辨明所审核的是哪一份文件。审核没有改动该文件，标记副本中的数字与其相同。",
  cellsNote: "单元格前方括号中的数字是文件的序号。",
  cellIn: (file, cell) => `[${String(file)}]${cell}`,
  numbers: (first, last) => `${String(first)}—${String(last)}`,
  group: (rule, count, example) =>
    `同类问题 ${String(count)} 处，逐处列于文后附表。例如：${example}（规则 ${rule}）`,
  more: (count) => `等 ${String(count)} 处`,
  ofGroup: (numbers, rule, example, isAlike) =>
    `第 ${numbers} 项　规则 ${rule}${isAlike ? `。各处问题相同，以第一处为例：${example}` : ""}`,
  how: (told) => [
    ...(told.copies > 0
      ? [
          told.verdict === "unchecked"
            ? `须补填、重新计算的单元格已在标记副本中加上标记和批注，全部内容列在“${told.resultsSheet}”工作表，点击单元格地址可跳到原处。可以直接在标记副本上补填后报送，标记不影响再次审核。`
            : `有问题的单元格已在标记副本中加上标记和批注，全部问题列在“${told.resultsSheet}”工作表，点击单元格地址可跳到原处。可以直接在标记副本上更正后报送，标记不影响再次审核。`,
        ]
      : []),
    ...(told.hasQueries
      ? [
          `须说明的问题，请在标记副本“${told.explanationSheet}”工作表对应行的“说明”栏写明原因，随报表一并报送。数字改动后，原说明失效，须重新说明。`,
        ]
      : []),
    ...(told.hasUnchecked
      ? ["未能审核的内容不等于没有问题，请按所列原因补齐数字、计算公式，重新报送后再审核。"]
      : []),
    "报送的数字只能由填报单位更正，审核单位不作任何改动。",
  ],
  annex: "附：同类问题逐处列表",
  fields: {
    issuedBy: "签发人",
    handledBy: "经办人",
    phone: "联系电话",
    date: "日期",
    receivedBy: "签收人",
    receivedOn: "签收日期",
  },
  dateByHand: "　　　年　　月　　日",
  sheetFooter: "第 &P 页，共 &N 页",
};

const reminder: ReminderWords = {
  title: "统计报表催报名单",
  subtitle: (year, on) => `（${String(year)}年${on === null ? "" : `，截至${day(on)}`}）`,
  opening: (units, none, strays, on) => {
    const until = on === null ? "" : `截至${day(on)}，`;
    return units === 0
      ? `${until}各单位均已报齐。`
      : `${until}尚有 ${String(units)} 个单位没有报齐，其中 ${String(none)} 个单位全部未报${strays > 0 ? `，${String(strays)} 个单位有文件未计入` : ""}。`;
  },
  withoutDay: "没有写明日期（--on），逾期天数没有计算。",
  state: { none: "全部未报", part: "部分未报", stray: "有文件未计入", blank: "有空表" },
  overdue: (days) => (days === null ? "—" : days > 0 ? String(days) : "未到期"),
  text: (told) => {
    const due =
      told.deadline === null
        ? ""
        : told.overdue !== null && told.overdue > 0
          ? `报送期限为${day(told.deadline)}，已逾期${String(told.overdue)}天。`
          : `报送期限为${day(told.deadline)}。`;
    const again = told.strays.length > 0 ? "重新" : "";
    const ask =
      told.until === null ? `请尽快${again}报送。` : `请于${day(told.until)}前${again}报送。`;
    const contact = told.contact === null ? "" : `联系人：${told.contact}。`;
    const lacking = told.missing.join(between);
    const none = again === "" ? "尚未报送" : "尚未计入";
    const state = told.all ? `（${lacking}）${none}` : `尚缺 ${lacking}`;
    const strays = told.strays
      .map(({ file, why, blank }) =>
        blank ? `收到的“${file}”中，${why}` : `收到“${file}”，但没有计入：${why}`
      )
      .join("");
    const isOwn = told.strays.every((one) => one.blank);
    const otherwise =
      again === "" ? "如已报送" : isOwn ? "如已另行报送" : "如该文件不是你单位的，或已另行报送";
    return `【催报】${told.name}：你单位${String(told.year)}年统计报表${state}。${strays}${due}${ask}${otherwise}，请与我们核对。${contact}`;
  },
  hinted: (name) => `可能是${name}`,
  filesSheet: "未计入的文件",
  filesHeading: "附：收到而未能计入的文件",
  filesOpening: (count, units) =>
    `以下 ${String(count)} 份文件认不出单位、没有本制度的报表、是空表或不能读取，没有计入任何单位。${units > 0 ? "名单中的单位可能已经报送，催报前请先核对。" : ""}`,
};

export const returnWords: ReturnWords = {
  file: { notice: "退回通知单", copy: "标记副本", reminder: "催报", reminders: "催报名单" },
  caption: {
    number: "序号",
    asked: "要求",
    form: "表号",
    code: "代码",
    indicator: "指标",
    cell: "单元格",
    message: "问题",
    left: "左值",
    right: "右值",
    difference: "差额",
    rule: "规则编号",
    rules: "规则编号",
    reason: "原因",
    file: "报送文件",
    reported: "报出日期",
    copy: "标记副本",
    sha256: "校验码",
    severity: "级别",
    unit: "单位名称",
    unitCode: "单位代码",
    missing: "未报表号",
    deadline: "报送期限",
    overdue: "逾期天数",
    text: "催报内容",
    state: "情况",
  },
  notice,
  reminder,
  day,
  between,
  fillIn: {
    blank: "未填。请补填，没有发生数的填 0。",
    not_calculated: "公式没有结果。请重新计算后保存。",
    unreadable: "不是可以识别的数。请更正。",
  },
  askedAbove: [ADVICE_HARD, ADVICE_QUERY],
  header: (results, year) => `审核结果：${results}　${String(year)}年`,
  unitLine: (one) => {
    const counts = [
      ...(one.hard > 0 ? [`须更正 ${String(one.hard)} 处`] : []),
      ...(one.open > 0 ? [`须说明 ${String(one.open)} 处`] : []),
      ...(one.unchecked > 0 ? [`未能审核 ${String(one.unchecked)} 项`] : []),
      `标记副本 ${String(one.copies)} 份`,
    ];
    return `${one.code} ${one.name}　${VERDICT[one.verdict]}　${counts.join("，")}　→ ${one.folder}`;
  },
  nothing: (code, name, verdict) =>
    ({
      pass: `${code} ${name}　通过，没有可退回的`,
      unchecked: `${code} ${name}　未能审核，但不是单位漏填、公式没有结果所致，不退回；原因见审核结果`,
      missing: `${code} ${name}　没有报齐，只写催报内容`,
    })[verdict],
  leftOut: (unit, file, why, sentence) =>
    ({
      changed: `${unit}　没有写出：${file} 在审核之后变动过，与记录的校验码不符。请重新运行 heshu collect，再写退回通知。`,
      gone: `${unit}　没有写出：找不到审核过的文件 ${file}。请在命令中写明它所在的报送文件夹，或重新运行 heshu collect。`,
      unreadable: `${unit}　没有写出：${file}：${sentence}`,
    })[why],
  notCharged: (count) =>
    `另有 ${String(count)} 份文件认不出单位、没有报表、是空表或不能读取，列在催报名单“未计入的文件”表`,
  reminded: (units) => `催报名单：${String(units)} 个单位`,
  counts: (notices, copies, reminders, leftOut) =>
    `退回通知单 ${String(notices)} 份，标记副本 ${String(copies)} 份，催报 ${String(reminders)} 份${leftOut > 0 ? `；没有写出的单位 ${String(leftOut)} 个` : ""}`,
  skippedComments: (file, cells) =>
    `${file}：以下单元格已有会话批注，批注内容只写在“审核结果”表：${cells}`,
  leftFromBefore: (folder) => `${folder}：是上一次退回留下的，该单位现在无须退回，请自行处理。`,
  written: (folder) => `已写入 ${folder}`,
  refused: (what, text) =>
    ({
      no_folder:
        "请写明报送文件所在的文件夹，例如：npx heshu return 报送 --scheme 制度.xlsx --results 结果 --out 退回",
      no_results: "请用 --results 写明 heshu collect 写出的结果文件夹，例如：--results 结果",
      no_out: "请用 --out 写明退回文件写到哪个文件夹，例如：--out 退回",
      out_is_folder: `退回文件不能写进报送文件夹 ${text}，否则下次会当作报送文件。请用 --out 写明另一个文件夹。`,
      not_results: `${text}：没有核数写出的报送结果（submissions.ndjson）。请先运行 heshu collect，再写明它的结果文件夹。`,
      other_scheme: `${text}：不是按这份制度审核的。请用同一份制度，或重新运行 heshu collect。`,
      other_language: `审核结果是用${text === "en" ? "英文" : "中文"}写的，通知单不能混用两种语言。请加 --lang ${text}，或重新运行 heshu collect。`,
      no_unit: `单位名录中没有“${text}”。--unit 请写单位代码或全称。`,
      shared_name: `单位名录中不止一个单位叫“${text}”。--unit 请写单位代码。`,
      bad_deadline: `--deadline 应为日期，如 2024-01-15，不能是“${text}”。`,
      deadline_before: `重报期限 ${text} 早于通知的日期（--on；没有写明时，是收表审核的日期）。请改正其中之一。`,
      exists: `${text} 已存在，没有写入任何文件。要覆盖请加 --force，或用 --out 写明另一个文件夹。`,
      unfit_results: `${text}：结果文件有残缺，请重新运行 heshu collect。`,
    })[what],
};
