import { LATIN_UNITS } from "./target-unit";

/** Numbers in plan wording that are no figures: dates, ordinals, names; and what stands for a figure. */

export interface Passage {
  readonly start: number;
  readonly end: number;
  /** `aside` is passed over; the others stand where a figure should be. */
  readonly sort: "aside" | "masked" | "blank" | "vague";
}

/** Every repetition is bounded and begins where its digits do: the search stays linear. */
const D = "(?<![0-9.])[0-9]";
const C = "[〇零○一二三四五六七八九十两]";
const N = `(?:${D}{1,6}|${C}{1,6})`;
const YEAR = "(?<![0-9.]|[0-9],)(?:19|20)[0-9]{2}";
const TO = "[-~至到]{1,3}";
const OPEN = "[“\"'‘「『]";
const CLOSE = "[”\"'’」』]";
const LATIN = `(?:${LATIN_UNITS.join("|")})(?![A-Za-z0-9])`;

const ASIDE: readonly string[] = [
  // years
  `${YEAR}年?(?:${TO}(?:(?:19|20)?[0-9]{2}))?(?:学年|财年|年)(?:度|底|末|初|代)?`,
  // date
  `${YEAR}[-/][0-9]{1,2}(?:[-/][0-9]{1,2})?(?![0-9.%亿万元项件家个人])日?`,
  // date with points
  `${YEAR}\\.[0-9]{1,2}\\.[0-9]{1,2}(?![0-9])`,
  // year in characters
  "[一二][〇零○一二三四五六七八九]{3}年(?:度|底|末|初)?",
  // short year
  "(?<=[较比到于在])[012][0-9]年(?:度|底|末)?(?!以|内)",
  // year compared with
  "(?<=[较比在])(?:19|20)[0-9]{2}(?=[增下提减上的翻基])",
  // masked date
  `(?:${D}{1,4})?(?:x{1,4}|_{1,8}|\\*{1,4}|○{2,4})(?:年度?|月份?|日|号)(?:底|末|初|前)?`,
  // masked name
  "(?<![0-9x*○.])(?:x{2,4}|\\*{2,4}|○{2,4})(?:[省市县区镇乡局州]|街道|公司|集团|同志|大学|学院|医院)",
  // month
  `(?:${D}{1,2}|[一二三四五六七八九十]{1,2})(?:${TO}[0-9]{1,2})?月(?!均)(?:份|底|末|初|[中上下]旬)?` +
    `(?:[0-9]{1,2}(?:[日号]?${TO}[0-9]{1,2})?[日号])?`,
  // quarter
  "(?:前|第)?[一二三四两1-4](?:[、-][一二三四2-4]){0,3}个?季度",
  // first months
  `[前头]${N}个?月`,
  // span of time
  `(?:近|未来|过去|连续|今后|为期|每隔|历时|再用|用)(?:${D}{1,2}|${C}{1,2})[余多来]?个?(?:年|月|天|周)多?(?:左右)?(?:来|内|间|时间)?`,
  // years of a plan
  `${N}年(?:期|来|行动|攻坚|倍增|规划|计划|期间|间|前|后|时间|任务|目标|滚动)`,
  // five-year plan
  `${OPEN}?十[一二三四五六]五${CLOSE}?`,
  // early five-year plan
  `${OPEN}[七八九十]五${CLOSE}|[八九十]五(?=计划|规划|期间|末)`,
  // ordinal
  `第${N}(?:${TO}第?${N})?(?:次(?!产)|[批届轮期号条章节类])?`,
  // per
  "每(?:[0-9]{1,6}[百千]?[万亿]?|[一两三四五六七八九]?[十百千][万亿]?|[万亿]|[两三四五六七八九](?=年|月|个|天|周))" +
    "(?:名|户|口|人口|人|亩|元|平方公里)?",
  // grade
  `${N}(?:${TO}${N})?(?:星级?|级|等奖?|甲|线城市|类水|类标准|类以上|类地区)`,
  // figure of speech
  `${N}个一(?:批|工程)?|[一二三四五六七八九十两]下乡|八项规定|时间过半|十分(?!之|钟)|[统唯之单同专不合其逐归划]一|` +
    "一(?:次性|批|些|定|般|系列|体化|流|律|切|直|时|起|旦|方面|种|大批|道|对一|带一路|[村户企事人]一)",
  // letters before
  "[A-Za-z&]{1,12}-?[0-9]{1,8}(?:\\.[0-9]{1,4}){0,3}(?![0-9.%‰亿万元])",
  // letters after
  `${D}{1,6}(?:\\.[0-9]{1,4}){0,3}(?:版|(?!${LATIN})[A-WYZa-wyzμ][A-Za-z]{0,8}级?)`,
  // known name
  `(?<![0-9.])(?:863|973|985|211|123[0-9]{2}|110|119|120)(?=${CLOSE}|、|和|计划|工程|高校|院校|大学|热线|服务|平台|项目|报警|联动)`,
  // named scheme
  `${D}{1,6}(?=计划(?![数指目])|工程(?!师)|行动|战略|热线|工作法|模式|机制|体系|国道|省道|高速|号)`,
  // sum of names
  "(?<![0-9A-Za-z])[0-9A-Za-z]{1,6}(?:\\+[0-9A-Za-z]{1,6}){1,6}",
  // title
  "《[^《》]{0,60}》",
  // document number
  "\\((?:19|20)[0-9]{2}\\)(?:第?[0-9]{1,5}号)?",
  // enumerator
  "(?<=^|[;。!])\\(?[0-9]{1,2}(?:\\)|、|\\.(?![0-9]))(?=[^0-9])",
  // numbered list
  `${D}{1,5}强(?!$|[,;。])(?<!前[0-9]{1,5}强)`,
  // sample
  `${D}{1,3}[%‰](?:人口)?(?:变动)?抽样`,
  // round the clock
  `${D}{1,3}x[0-9]{1,3}(?:小时)?`,
];

/** A name in quotation marks that holds a numeral, such as “两化” or “百千万”. */
const QUOTED = `${OPEN}([^“”"'‘’「」『』]{1,10})${CLOSE}`;

/** What tells that a sign before it stands for a figure. */
const COUNTS = "[项件家个名人户次场亿万元%‰篇台套亩吨]";

const STANDING: readonly (readonly [Passage["sort"], string])[] = [
  // Digits before a mask are what is left of the number; how long the mask is says nothing.
  ["masked", `(?:${D}{1,12}(?:\\.[0-9]{1,6})?[-~]?)?(?:x{2,}|\\*{2,}|○{2,}|\\?{2,}|[□■◯]+)`],
  ["masked", `(?:${D}{1,12}\\.?|(?<![A-Za-z0-9*]))[x*?nN](?=${COUNTS})`],
  ["masked", "x\\.x"],
  ["blank", `(?:${D}{1,8})?_+|\\(\\)|…{1,4}(?=${COUNTS})`],
  [
    "vague",
    "(?<![人户件次总个家天指倍分项基])数[十百千万亿]{1,4}|几[十百千万亿个家项件名]{1,4}|若干",
  ],
  ["vague", `${D}{1,8}(?:\\.[0-9]{1,4})?(?::[0-9]{1,8}(?:\\.[0-9]{1,4})?)+`],
];

const STANDING_FOR = STANDING.map(([sort, pattern]) => [sort, new RegExp(pattern, "gu")] as const);
const ASIDES = new RegExp(ASIDE.map((pattern) => `(?:${pattern})`).join("|"), "gu");
const NAMES = new RegExp(QUOTED, "gu");

/** Finds them in a plain text, ordered and apart. */
export function findPassages(text: string): readonly Passage[] {
  const found: Passage[] = [];
  const add = (sort: Passage["sort"], start: number, length: number) => {
    if (length > 0) found.push({ start, end: start + length, sort });
  };
  for (const match of text.matchAll(ASIDES)) add("aside", match.index, match[0].length);
  for (const match of text.matchAll(NAMES)) {
    if (isName(match[1] ?? "")) add("aside", match.index, match[0].length);
  }
  for (const [sort, pattern] of STANDING_FOR) {
    for (const match of text.matchAll(pattern)) {
      add(sort, match.index, match[0].length);
    }
  }
  return keepFirst(found);
}

function isName(quoted: string): boolean {
  return !/[%‰亿元]|[0-9][项件家个名人户次场]|[_x*○□]|以[上下内]|增长|翻/.test(quoted);
}

/** Of passages that overlap the one that begins first stays; an aside before what it begins with. */
function keepFirst(passages: readonly Passage[]): readonly Passage[] {
  const order = (one: Passage) => (one.sort === "aside" ? 0 : 1);
  const sorted = [...passages].sort((a, b) => a.start - b.start || order(a) - order(b));
  const kept: Passage[] = [];
  let end = 0;
  for (const passage of sorted) {
    if (passage.start < end) continue;
    kept.push(passage);
    end = passage.end;
  }
  return kept;
}
