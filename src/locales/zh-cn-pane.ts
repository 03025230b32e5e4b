import type { PaneWords } from "./pane-words";

export const pane: PaneWords = {
  summarySheet: (template, year) => `${template}（${String(year)}）`,
  tableSource: (year, through) =>
    through >= 12
      ? `资料来源：本工作簿各表，${String(year)}年。`
      : `资料来源：本工作簿各表，截至${String(year)}年${String(through)}月。`,
  name: "核数",
  start: [
    "打开填好的报表工作簿，点“一键审核”。",
    "有问题的单元格会在表上标出，点每一条可跳到原处；报表里的数字一个也不会改动。",
  ],
  verdictMeans: {
    return: (count) => `有 ${String(count)} 处必须更正，请退回填报单位。`,
    explain: (count) => `有 ${String(count)} 处须核实，并写明原因。`,
    unchecked: (count) => `未发现错误，但有 ${String(count)} 处未能审核。`,
    pass: (count) => `审核 ${String(count)} 项，全部通过。`,
  },
  checkedCount: (count) => `共审核 ${String(count)} 项`,
  explainedCount: (count) => `已说明 ${String(count)}`,
  actions: {
    check: "一键审核",
    recheck: "重新审核",
    cancel: "取消",
    clearMarks: "清除标记",
    fillSummary: "填写总结",
    insertTable: "插入汇总表",
    readPlan: "读计划",
    verifyText: "核对文字",
    overwrite: "覆盖",
    undo: "撤销",
    dismiss: "关闭",
  },
  running: {
    check: "正在审核…",
    clearMarks: "正在清除标记…",
    explain: "正在保存说明…",
    fillSummary: "正在填写总结…",
    insertTable: "正在插入汇总表…",
    undo: "正在撤销…",
    marks: "正在更新标记…",
    readPlan: "正在读计划…",
    verifyText: "正在核对文字…",
    writePlan: "正在写入年度计划…",
  },
  progress: (done, of) => `第 ${String(done)} 步，共 ${String(of)} 步`,
  sections: {
    nav: "本页内容",
    attainment: "目标完成情况",
    findings: "审核发现",
    unchecked: "未能审核",
    lint: "制度检查",
    marks: "表上标记",
    tools: "填写与撤销",
    messages: "消息",
    short: { attainment: "目标", findings: "发现", unchecked: "未能审核", marks: "标记" },
  },
  list: {
    all: "全部",
    byStatus: "按进度筛选",
    bySeverity: "按级别筛选",
    open: "待说明",
    form: "报表",
    allForms: "全部报表",
    wholeWorkbook: "整个工作簿",
    search: "搜索指标、代码、单元格、规则",
    shown: (count, of) => `显示 ${String(count)} 条，共 ${String(of)} 条`,
    noMatch: "没有符合条件的条目。",
    noFindings: "没有发现问题。",
    noTargets: "没有下达目标。",
    allChecked: "没有未能审核的内容。",
    more: (count) => `再显示 ${String(count)} 条`,
    showAll: (count) => `显示全部 ${String(count)} 项`,
    showFewer: "收起",
    lint: (count) => `报表制度有 ${String(count)} 处值得核对`,
  },
  attainment: {
    target: "目标",
    actual: "实际",
    due: "应达",
    shortfall: "缺口",
    surplus: "超额",
    over: "超出",
    under: "低于",
    points: "个百分点",
    scheduleMark: "序时应达",
    targetMark: "年度目标",
    wording: (text) => `目标原文“${text}”`,
  },
  detail: {
    left: "左边",
    right: "右边",
    actual: "实际",
    target: "目标",
    difference: "差额",
    tolerance: "容差",
    rule: "规则",
    figures: "涉及的数",
    cells: "相关单元格",
    whatToDo: "怎么办",
    goTo: (cell) => `跳到 ${cell}`,
    goThere: "跳到该单元格",
    explanation: "说明",
    explanationHint: "情况属实的，在此写明原因",
    by: "填写人",
    save: "保存说明",
    edit: "修改说明",
    explained: "已说明",
    lastYear: "上年",
    plan: "目标",
  },
  stale: "审核之后数据有改动，以下结果可能已过时。",
  notices: {
    marksCleared: "标记已清除，单元格原来的格式没有变。",
    explained: (rule) => `${rule} 的说明已保存到工作表“审核说明”。`,
    filled: (sheet, figures, gaps) =>
      `总结已填写到工作表“${sheet}”，共 ${String(figures)} 个数字。` +
      (gaps > 0 ? `其中 ${String(gaps)} 处缺数，已在表上标明。` : ""),
    inserted: (rows) => `汇总表已插入，共 ${String(rows)} 行。`,
    planRead: (targets) => `读出 ${String(targets)} 条目标；经您确认才会写入。`,
    planned: (rows, sheet) =>
      rows === 0
        ? "所选目标都已在年度计划中，没有重复写入。"
        : `已在工作表“${sheet}”加入 ${String(rows)} 条目标，可以撤销。`,
    undone: (sheets) =>
      sheets.length === 0
        ? "已撤销上一步。"
        : `已撤销上一步，${sheets.map((sheet) => `“${sheet}”`).join("、")}已恢复。`,
    nothingToUndo: "没有可撤销的操作。",
  },
  refusals: {
    faults: (count) => `报表制度有 ${String(count)} 处错误，没有审核。请逐处改正后再点“一键审核”。`,
    noForm:
      "没有识别到任何报表，没有审核。报表应有“指标名称”“代码”“本年累计”之类的表头，请检查工作簿。",
    noTemplate: "没有找到总结模板（含 {{指标}} 占位符的工作表），没有填写。请在报表制度中加上。",
    unknownPlaceholder: (cell, text, nearest) =>
      `${cell} 的占位符 ${text} 在指标目录中没有对应的指标，没有填写。` +
      `${nearest === null ? "" : `您是否要写“${nearest}”？`}请改正模板。`,
    checkFirst: "请先点“一键审核”。",
    noTarget: "没有读到任何带数字的目标，请粘贴工作计划的文字。",
    planRefused: (count) => `有 ${String(count)} 条不能写入，原因见各条；没有写入任何一条。`,
  },
};
