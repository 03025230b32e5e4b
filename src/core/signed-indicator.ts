/**
 * What changes from one time to another may be below nothing, whatever it is counted in. Read without
 * marks: 增（减）, 增加（减少） and 增+、减- are 增减.
 */
const CHANGES =
  /净[增减流迁变]|增加?或?减|增长|增幅|减幅|降幅|增速|增量|变动|变化|差额|盈亏|盈余|余额|[结节]余|同比|环比|[比较](?:上|去|同期|[年期]初|计划|预算)/u;
const MARKS = /[\p{P}\p{S}\s]+/gu;
/** What a form subtracts may be written with the sign that it is subtracted with. */
const SUBTRACTED = /^[\s　]*减[：:]|[“"'‘][-－—–−]/u;
/** Amounts that are a difference, results of the year, and what goes back into the books of a year. */
const BALANCES =
  /净[额值利收支出进回投敞资]|盈利|亏损|损益|利润|收益|减值|公允价值|赤字|超支|[收价温逆顺误偏利]差|权益|未分配|财务费用|所得税|增值税|存货增加|拉动|贡献率|弹性系数|气温|水温|温度/u;
/** Units of what is a change or a temperature. */
const SIGNED_UNITS: ReadonlySet<string> = new Set(["百分点", "个百分点", "℃", "°C", "摄氏度"]);

/**
 * Whether an indicator may be below 0 by its nature, as its name and unit tell. What is counted may be so
 * only where its change is counted: of 亏损企业 there are none or some.
 *
 * @param counted whether it is counted in whole things: see `isWholeCount`
 */
export function isSigned(name: string, unit: string, counted: boolean): boolean {
  if (CHANGES.test(name.replace(MARKS, "")) || SUBTRACTED.test(name)) return true;
  return !counted && (BALANCES.test(name) || SIGNED_UNITS.has(unit.trim()));
}
