/** Units of measure as forms write them: 项, 万元, 件/万人, %. Only recognition, no conversion. */

const UNITS: ReadonlySet<string> = new Set(
  (
    "个百分点 吨标准煤 千克标准煤 平方公里 平方千米 平方米 立方米 千瓦时 人公里 吨公里 车公里 标准箱 标准煤 " +
    "载重吨 百分点 分钟 小时 公里 千米 厘米 毫米 海里 公顷 公斤 千克 毫克 毫升 千瓦 兆瓦 吉瓦 千焦 大卡 " +
    "美元 港元 欧元 日元 英镑 人民币 人次 人年 人月 人日 人天 人时 车次 架次 艘次 辆次 户次 件次 例次 班次 场次 项次 家次 " +
    "床位 课时 学时 学分 标台 字节 机时 台时 台套 工日 客位 " +
    "个 项 件 家 户 人 元 吨 克 斤 担 米 里 亩 升 度 瓦 焦 卡 辆 台 套 部 艘 架 列 座 栋 幢 间 所 处 条 根 块 片 张 " +
    "份 本 册 卷 篇 种 类 批 组 班 期 次 起 宗 例 场 届 轮 天 日 时 秒 年 月 季 周 岁 点 分 位 名 席 床 只 头 匹 羽 株 棵 " +
    "盒 箱 袋 瓶 包 桶 支 枝 把 对 双 副 幅 枚 颗 粒 口 门 尾 节 页 字 倍 级 镇 村 乡 县 区 市 州 省 社 " +
    "GB TB MB PB km² m² m³ km cm mm kg kWh kW MW GW ㎡ ㎥ ℃ t m g L % ‰ ‱"
  ).split(" ")
);

const SCALES = "万亿 千亿 百亿 十亿 千万 百万 十万 亿 万 千 百 十".split(" ");
/** Units in one, such as 元/人·年. */
const MOST_UNITS = 3;

/** Longest text that can be a unit: longer ones are not even tried. */
const LONGEST = 16;

/** Whether `text` (half-width, without spaces) is a unit of measure such as `万元` or `件/万人`. */
export function isUnitWord(text: string): boolean {
  if (text.length > LONGEST) return false;
  const units = text.split(/[/·]/);
  return (
    units.length <= MOST_UNITS &&
    units.every((unit, at) => isUnit(at === 0 ? unit : unit.replace(/^[0-9]{1,5}/, "")))
  );
}

/** A set, not an expression: of so many words engines take 10 ms to make one. */
function isUnit(text: string): boolean {
  const isScaled = (scale: string) => text.startsWith(scale) && UNITS.has(text.slice(scale.length));
  return UNITS.has(text) || SCALES.some(isScaled);
}

/** Like `isUnitWord`, also for several units served at once (`亿元、%`). */
export function isUnitText(text: string): boolean {
  if (text.length === 0 || text.length > 40) return false;
  return text.split(/[、,，;；和及]/).every(isUnitWord);
}
