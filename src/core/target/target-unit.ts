/** The unit that stands behind a figure in running text. */

/** Counted in characters too: 两个, 三十家. */
const COUNTED =
  "个 项 件 家 户 人 名 位 所 座 处 条 篇 部 种 场 次 份 台 套 辆 只 头 本 册 张 间 栋 幢 艘 架 支 枚 株 棵 " +
  "人次 人年 人月 人天 场次 家次 户次 件次 项次 班次 车次 架次 批次 标准箱 " +
  "元 美元 港元 欧元 日元 英镑 亩 公顷 千公顷 吨 担 公斤 斤 千克 克 米 公里 千米 平方米 平方公里 平方千米 立方米 " +
  "倍 番 岁 年 个月 天 日 小时 分钟 秒 个工作日 工作日 课时 学时 床 张床 宗 例 起 百分点 个百分点 度 分 口 眼 颗 门 " +
  "亿元 万元 千瓦 万千瓦 千瓦时 吨标准煤";
/** Counted in digits only: after a character they are rather part of a name (三镇, 一级, 十期). */
const MEASURED =
  "吨标煤 吨二氧化碳当量 吨二氧化碳 千克标准煤 公斤标准煤 克标准煤 万吨公里 吨公里 人公里 车公里 海里 厘米 毫米 里 " +
  "升 毫升 毫克 微克 兆瓦 吉瓦 兆瓦时 瓦 伏 焦 千焦 吉焦 分贝 摄氏度 立方 平方 平米 方 标台 标箱 载重吨 总吨 床位 张床位 " +
  "学分 季度 个季度 季 周 月 个小时 个星期 期 届 轮 类 批 组 班 团 队 村 镇 乡 县 区 市 州 省 社区 街道 街 站 站点 位次 个位次 " +
  "个村 盏 羽 匹 尾 盆 筐 箱 袋 包 瓶 桶 盒 重量箱 幅 首 集 节 块 片 根 双 对 副 层 强 点 个点 步 档 页 字 万字 车 桩 杆 孔 套次 " +
  "机时 台时 台套 台次 艘次 辆次 例次 人份 剂次 剂 客位 座位 席 席位 票 股 手 单 笔 例 行 列 道 " +
  "GB TB PB MB kW MW GW kWh MWh GWh TWh kWp kV kVA MVA km km² km2 m² m2 m³ m3 hm² ha kg mg μg ug g t m mm cm L mL dB ℃ °C ㎡ ㎥ ㎞ " +
  "Mbps Gbps TEU PFlops EFlops P MPa kPa Nm³ % ‰ ‱ mg/L μg/m³ ug/m3 mg/m³";

const sorted = (words: string, sort: "counted" | "measured") =>
  words.split(" ").map((word) => [word, sort] as const);
const WORDS = new Map([...sorted(MEASURED, "measured"), ...sorted(COUNTED, "counted")]);
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** Longest first, to be tried in a pattern. */
export const LATIN_UNITS: readonly string[] = [...WORDS.keys()]
  .filter((word) => /^[A-Za-zμ][A-Za-z0-9/²³μ]*$/u.test(word))
  .sort((a, b) => b.length - a.length);

/**
 * Words that turn the word before them into another: 项目 is no 项, 件均 no 件. Behind a stroke stand
 * those that do not: in 项目录 what is counted is 目录.
 */
const TURNING = `
  项 目/目录
  个 体 人/人大 股 性 别 旧
  家 庭 电 具 属 长 禽 畜 园 政/政策
  户 籍 均 口 外 主
  人 均 口 员 才 民 工 气 居 力 社 大 民币
  名 牌 优 称 义 特 录 医 师 校 企 城/城镇/城市/城乡/城区 镇
  位 居 列 于 次 置
  部 门 分 级 署 委 长
  条 件 例 款
  处 置 理 罚 于 方
  次 性 要 产 日 年 品
  种 植 粮 养 业 苗 子 质
  所 有 需 在 属 得
  起 征 步 草 来 到 运
  场 所 地 馆 镇 景
  头 部 号 条
  台 账 风 湾 州 商 资
  年 均 产 收入 度 底 末 初 来 鉴 薪 报 销售 营业 主营 用
  月 均 收入 薪 报
  日 均 照 常 前 止
  天 然 津 气
  分 别 之 类 为 布 期 批 解 钟
  度 假 量
  点 多 左 以 钟
  区 域 级 县 间
  市 场 级 值 民 区 直 属
  县 级 城 区 域 市
  省 级 份 部 市 内 外
  村 民 级 庄 委 组
  个村 委 民 级 组
  期 间 货 末 限 望
  车 间 站 辆 位
  行 业 动 政 为
  道 路
  队 伍
  团 体 队
  组 织
  站 点 上 稳
  门 类 诊 户 槛 店
  只 有 能 要
  本 科 地 级 年 市 区 县 级
  手 机 续 术 工
  股 份 权 东
  单 位 个 项
  方 面 案 式 向 米 位 便 可
  米 粉 面
  字 塔 号
  票 据 房
  对 外 口 接 上 于 社 企
  强 化 制 度 调 势 县
  套 餐
  双 创 向 方 边 高 一流
`;
const NOT_BEFORE = new Map(
  TURNING.trim()
    .split("\n")
    .map((line) => {
      const [word = "", ...turning] = line.trim().split(" ");
      return [word, turning.map((one) => one.split("/"))] as const;
    })
);

function isOtherWord(word: string, text: string, end: number): boolean {
  const follows = (one: string) => text.startsWith(one, end);
  const turning = NOT_BEFORE.get(word) ?? [];
  return turning.some(([first = "", ...but]) => follows(first) && !but.some(follows));
}

/**
 * The unit at a place of the text, longest first, with its denominators (万元/亩, 元/人·月, /10万).
 *
 * @param inCharacters true behind a numeral in characters, which counts by fewer words
 */
export function unitAt(text: string, at: number, inCharacters: boolean): string {
  const word = wordAt(text, at, inCharacters);
  if (word === "" && text[at] !== "/") return "";
  let end = at + word.length;
  for (let more = denominatorAt(text, end); more > 0; more = denominatorAt(text, end)) end += more;
  return text.slice(at, end);
}

const LARGE_UNDER = /[/·](?:10{0,4}|[百千十])?[百千万亿]?/y;

function denominatorAt(text: string, at: number): number {
  LARGE_UNDER.lastIndex = at;
  const slash = LARGE_UNDER.exec(text)?.[0];
  if (slash === undefined) return 0;
  // 千瓦时 under a stroke is one word, not 千 and 瓦.
  const plain = 1 + wordAt(text, at + 1, false).length;
  const scaled = slash.length + wordAt(text, at + slash.length, false).length;
  return Math.max(plain, scaled) < 2 ? 0 : Math.max(plain, scaled);
}

function wordAt(text: string, at: number, inCharacters: boolean): string {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    const sort = WORDS.get(word);
    if (!sort || (inCharacters && sort === "measured" && !/[%‰]/.test(word))) continue;
    const end = at + length;
    if (/[A-Za-z]$/.test(word) && /[A-Za-z0-9&]/.test(text.charAt(end))) continue;
    if (isOtherWord(word, text, end)) continue;
    return word;
  }
  return "";
}

/** The unit in brackets at the end of a caption: 经费支出(亿元), 增速(%):. */
export function captionUnit(before: string): string {
  const match = /[(/]([^()/]{1,8})\)?:?$/.exec(before.slice(-12))?.[1];
  if (match === undefined) return "";
  const large = /^(?:万亿|[百千]?[万亿])/.exec(match)?.[0] ?? "";
  const word = unitAt(match, large.length, false);
  return large.length + word.length === match.length && word !== "" ? match : "";
}

/** Time: as often the frame of a target (3年内, 连续5年) as its figure. */
export const TIME_UNIT =
  /^(?:年|个月|月|季度|个季度|季|周|天|日|小时|个小时|分钟|秒|个工作日|工作日|个星期|岁)$/;
