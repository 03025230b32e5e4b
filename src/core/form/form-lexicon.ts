import { englishFigure, englishStub, isChinese, withoutTranslation } from "./form-lexicon-english";

/** What a caption says its column is, before the columns are weighed against one another. */
export type CaptionHint =
  | "indicator"
  | "entity"
  | "code"
  | "unit"
  | "remark"
  | "attribute"
  | "plan"
  | "actual"
  | "lastYear"
  | "growth"
  | "completion"
  | "aside"
  | "level"
  | "period";

const MONTHS =
  "[0-9一二三四五六七八九十本]{1,3}(?:月|季度?)?[-—–－~～至到](?:报告)?[0-9一二三四五六七八九十本]{1,3}(?:月|季)";

/** Stub columns: matched against the whole caption. Order matters. */
const STUBS: readonly (readonly [CaptionHint, RegExp])[] = [
  [
    "code",
    /^(?:[^0-9]{0,10}(?<!信用|邮政|证件|身份证|机构|设备)(?:代码|编码|编号|代号)|行次|行号|序号|顺序号|排序号|栏次|序)$/,
  ],
  ["unit", /^(?:(?:计量|计算|指标|数量)?单位|计量单位名称|单位\(.{1,8}\)|量纲)$/],
  [
    "remark",
    /^(?:备注|说明|附注|注释|附记|备考|情况说明|补充说明|.{0,6}原因.{0,10}|数据来源|资料来源|口径.{0,6}|指标(?:解释|含义|定义|说明|口径)|计算方法|计算公式|评分标准|考核方式|依据|.{0,8}说明)$/,
  ],
  [
    "attribute",
    /^(?:.{0,6}(?:电话|手机|号码|邮编|邮箱|地址|身份证.{0,3}|账号|帐号|信用代码|日期|时间|联系人|负责人|责任人|姓名|性别|年龄|学历|职务|职称|出生.{0,3}|班次|密级|网址|责任单位|责任部门|责任处室|责任科室|(?:责任|分管|包联|联系|挂钩)领导|牵头.{0,4}|承办.{0,4}|配合单位|填报.{0,4}|频率|频度|报告期别|类型|性质))$/,
  ],
  [
    "indicator",
    /^(?:(?:统计|主要|考核|经济|绩效|监测|评价|具体|核心|分项|[一二三]级)*指标(?:名称|内容)?|.{0,8}项目(?:名称)?|(?:具体|主要|工作|任务|考核)?(?:内容|事项)|.{0,8}名称|.{0,4}科目|工作任务)$/,
  ],
  [
    "entity",
    /^(?:.{0,4}(?:行业|地区|区域|城市|省份|省市|市州|县区|区县|乡镇|街道|部门|类别|分类|分组|品种|产品|商品|种类|组别|年龄组|年龄段|行业门类|国家|学科)(?:名称|别)?|(?:分|按)?(?:产业|机构|企业|学校|专业|规模|等级|来源|级次|年|月|年份|月份|年度|季度|单位名称|收入|支出|层次|总类|分组|组|类)|按.{1,10}分组?)$/,
  ],
];

/** Figure columns: matched anywhere in the caption, without its unit. Order matters. */
const FIGURES: readonly (readonly [CaptionHint, RegExp])[] = [
  [
    "aside",
    /比重|构成|占比|份额|权重|占.{1,8}比例|贡献率|拉动|结构比|排名|排位|位次|名次|得分|分值|评分/,
  ],
  ["aside", /差距|差额|缺口|尚差|尚需|还差|超额|结转|结余|滚存|超收|短收|序时/],
  [
    "aside",
    /环比|[比较](?:上|前)[一个]?(?:月|期|季|周|旬)|上[一]?月|上[一]?旬|上季|=100|以?上年[^增长减]{0,6}为100/,
  ],
  [
    "completion",
    /完成率|完成(?:年度|全年|年初|调整)?(?:计划|目标|预算|任务)(?:的|数的)?(?:%|百分比|比例|比重|进度)|完成(?:%|百分比|百分数|比例|进度)|达成率|执行率|达标率|(?:为|占)(?:年初|全年|年度|年|调整|变动|本年)?(?:后)?(?:计划|预算|目标|任务)数?的?(?:%|百分比|比例)?$|完成(?:计划|目标|预算|任务)(?:情况)?[%比]|兑现率|实现率|(?:^|执行|完成)进度%/,
  ],
  ["aside", /比例/],
  ["aside", /[为占](?:上年|去年|同期|上年同期|上年决算|上年实际)/],
  ["aside", /[比较与](?:年初|期初|(?:上|去)年(?:年)?[末底]|年度|全年|调整|预算|计划|目标)/],
  ["aside", /增量|净增|(?:增长|增减|增加|涨跌|变动|变化|减少|升降|增|减)(?:绝对)?(?:额|量|数|值)/],
  ["plan", /(?:增长|增速|增幅).{0,2}(?:目标|计划)|(?:目标|计划)(?:增长|增速|增幅)/],
  ["lastYear", /(?:同比|上年|去年|同期|[0-9]年)基数|^基数$|基期/],
  [
    "growth",
    /变(?:动|化)(?:率|幅度)|[比较]同期|增长|增速|增幅|增减|涨跌|涨幅|降幅|升降|同比|[比较](?:上|去|前)一?年|与(?:上|去)年(?:同期)?(?:相?比|对比)|同期比|±|\+\/-|[+]-/,
  ],
  ["aside", /(?:上年|去年).{0,4}(?:目标|计划|预算|任务)|(?:下|明|次)一?年/],
  ["lastYear", /上年|上一年|前一年|去年|上年度|同期|上期(?:金额|数|发生额|累计|决算|实际)|^上期$/],
  ["aside", /期初|年初(?!预算|计划|目标|数?预算|至|以来|到|累计)/],
  ["plan", /^(?:计划|应|拟)完成(?!情况|率|%)/],
  [
    "actual",
    /截[至止]|完成(?:投资|产值|税收|收入)|(?:已|年度|全年|实际|累计)完成$|(?:完成|执行|达到|实现|进展|落实)(?:数|值|量|额|情况|结果)|实际|决算|实绩|^完成$|现状|现值/,
  ],
  ["plan", /计划|目标|预算|任务|预期(?:值|数|性)|应完成|考核值|指标值|规划值/],
  [
    "actual",
    new RegExp(
      `累计|年初(?:至|以来|到)|本年|今年|当年|本期|报告期|年末|年底|期末|月末|季末|${MONTHS}|上半年|前三季度|全年|年累`
    ),
  ],
  [
    "level",
    /绝对(?:量|值|数|额)|数量|金额|数值|总量|总额|数额|数据|数字|合计|总计|总数|本[周旬季]|当[周旬季]|^(?:值|数|额|量)$|本月|当月|水平/,
  ],
  [
    "period",
    /^(?:(?:19|20)[0-9]{2}年?(?:末|底|度|初)?|[0-9]{1,2}月份?|[第]?[一二三四1-4]季度|下半年)/,
  ],
];

/** What is longer is no caption. */
const LONGEST = 40;

/** 增（减）, 增（+）减（-）: 增减 as accountants write it. */
const REDUCED = /增(?:\([+]\))?[、/]?\(?减\)?(?:\(-\))?/g;

const INDEX_BASE = /[(（]?[^()]{0,8}=100[)）]?/;

/** The hint of one caption in compact form; `null` where the lexicon does not know it. */
export function captionHint(compact: string): CaptionHint | null {
  const caption = withoutTranslation(compact);
  if (caption.length === 0 || caption.length > LONGEST) return null;
  return remembered(`c${caption}`, () => {
    const whole = caption.replace(/[:：*＊#]+$/, "") || caption;
    return stubHint(whole) ?? figureHint(whole);
  });
}

const memory = new Map<string, CaptionHint | null>();
const REMEMBERED = 20_000;

/** A sheet asks for the same few captions over and over, and each answer tries every pattern. */
function remembered(key: string, look: () => CaptionHint | null): CaptionHint | null {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const hint = look();
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, hint);
  return hint;
}

/** Hints of the columns that carry no figure: name, code, unit, remark. */
export function stubHint(compact: string): CaptionHint | null {
  const caption = withoutTranslation(compact);
  return caption.length > LONGEST ? null : remembered(`s${caption}`, () => findStub(caption));
}

function findStub(compact: string): CaptionHint | null {
  if (!isChinese(compact)) return englishStub(compact);
  const bare = withoutBrackets(compact) || compact;
  for (const [hint, pattern] of STUBS) if (pattern.test(compact) || pattern.test(bare)) return hint;
  return null;
}

/** The hint of a figure column from its whole caption, upper captions included. */
export function figureHint(compact: string): CaptionHint | null {
  return remembered(`f${compact}`, () => findFigure(compact));
}

function findFigure(whole: string): CaptionHint | null {
  if (whole.includes("=100") && INDEX_BASE.test(whole)) return "aside";
  const compact = withoutTranslation(whole);
  // 增加值 is a level, not an increase.
  const caption = compact
    .replace(/增加值/g, "产值")
    .replace(REDUCED, "增减")
    .replace(/\(([%‰])\)/g, "$1");
  for (const [hint, pattern] of FIGURES) if (pattern.test(caption)) return hint;
  return isChinese(caption) ? null : englishFigure(caption);
}

/** How far a caption's period reaches: year to date before a whole caption without one, before a month. */
export function periodRank(compact: string): number {
  if (/累计|全年|上半年|前三季度|年累|年初(?:至|以来|到)|[1一]月(?:起)?至/.test(compact)) return 3;
  if (new RegExp(MONTHS).test(compact) || /[1一][-—–~至](?:本|\.+|_+)月/.test(compact)) return 3;
  if (/cumulative|accumulated|todate|ytd|jan(?:uary)?(?:[-–~]|to)/i.test(compact)) return 3;
  if (/本月|当月|[0-9]月|[一二三四五六七八九十]月|季度|本季|当季|旬|month|quarter/i.test(compact))
    return 1;
  return 2;
}

/** The year that a caption names, else `null`. */
export function captionYear(compact: string): number | null {
  const match = /(?:^|[^0-9])((?:19|20)[0-9]{2})(?:年|$|[^0-9])/.exec(compact);
  return match?.[1] ? Number(match[1]) : null;
}

/** A caption whose column would hold figures even while it is empty: it ends in a measure. */
export function soundsLikeFigure(compact: string): boolean {
  return /(?:数|量|额|值|率|价|费|款|人次|面积|产量|收入|支出|投资|得分|分数|满意|人员|经费|利润|税)$/.test(
    withoutBrackets(compact)
  );
}

function withoutBrackets(compact: string): string {
  return compact.replace(/\([^()]{0,40}\)/g, "");
}
