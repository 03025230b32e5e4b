import type { CollectLineWords } from "./collect-line-words";
import { collectWords } from "./zh-cn-collect";

const { state, verdict } = collectWords;

export const collectLineWords: CollectLineWords = {
  linksFull: (row) =>
    `Excel 每张表至多 65530 个链接：过录表第 ${String(row)} 行起只有出处一栏带链接，各数的单元格见“过录表出处”`,
  linksLacking: (count) => `${String(count)} 份报送不知在哪个文件夹，过录表中不带链接，只写出处`,
  header: (scheme, year) => `制度：${scheme}　${String(year)}年`,
  filesLine: (total, counts) =>
    `报送 ${String(total)} 份：${counts.map((one) => `${state[one.state]} ${String(one.count)}`).join("，")}`,
  reused: (count) => `其中 ${String(count)} 份与上次相同，沿用上次的审核`,
  passedOver: (count, first) =>
    `另有 ${String(count)} 个文件是锁定文件、系统附带文件或在隐藏文件夹里，没有作为报送读取：${first}${count > 1 ? " 等" : ""}`,
  unitsLine: (total, counts, late) =>
    `单位 ${String(total)} 个：${counts.map((one) => `${verdict[one.verdict]} ${String(one.count)}`).join("，")}${late.form > 0 ? `；迟报 ${String(late.form)}` : ""}${late.file > 0 ? `；疑似迟报（仅凭文件时间）${String(late.file)}` : ""}`,
  unitLine: (one) => {
    const parts = [
      ...(one.hard > 0 ? [`须更正 ${String(one.hard)} 处`] : []),
      ...(one.query > 0 ? [`待说明 ${String(one.query)} 处`] : []),
      ...(one.unchecked > 0 ? [`未能审核 ${String(one.unchecked)} 处`] : []),
      ...(one.missing.length > 0 ? [`未报 ${one.missing.join("、")}`] : []),
      ...(one.returned.length > 0 ? [`只退回 ${one.returned.join("、")}，其余表已汇总`] : []),
      ...(one.late === "form" ? ["迟报"] : []),
      ...(one.late === "file" ? ["疑似迟报（仅凭文件时间）"] : []),
    ];
    return `${one.code} ${one.name}　${verdict[one.verdict]}${parts.length === 0 ? "" : `　${parts.join("，")}`}`;
  },
  totalLine: (one) => {
    const left = [
      ...(one.without > 0 ? [`未填数 ${String(one.without)} 个`] : []),
      ...(one.unmatched > 0 ? [`缺所用的数、未计 ${String(one.unmatched)} 个`] : []),
      ...(one.missing > 0 ? [`未报 ${String(one.missing)} 个`] : []),
      ...(one.returned > 0 ? [`退回未计 ${String(one.returned)} 个`] : []),
      ...(one.withReturned === null ? [] : [`连同退回 ${one.withReturned}`]),
      ...(one.bureau === null ? [] : [`本级 ${one.bureau}，差额 ${one.difference ?? "—"}`]),
    ];
    return `${one.indicator}　${one.value}　${String(one.units)} 个单位${one.open > 0 ? `，其中 ${String(one.open)} 个待说明` : ""}${left.length === 0 ? "" : `（${left.join("；")}）`}`;
  },
  moreTotals: (count) => `另有 ${String(count)} 个指标，见“汇总”表`,
  written: (folder) => `已写入 ${folder}`,
  changed: (file) => `${file}：审核期间被改动过，请再运行一次。`,
};
