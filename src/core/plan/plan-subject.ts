import { bareText } from "../text";

/** Words before a name that say when, how firmly or by what act. */
const LEAD =
  /^(?:其中|并且?|且|同时|以及|和|与|及|另|全年|年内|今年|明年|本年度?|来年|(?:到|至)?[0-9x_]{2,4}年(?:度|底|末)?(?:之?前)?|到?年[底末]|全[区市省县国](?:的)?|力争|争取|确保|计划|预计|预期|力求|争创|努力|要|将|继续|积极|着力|完成|实现|达到|开展|组织|推荐|推进|安排|申报|立项并实施|立项|实施|建成|建设|新建|创建|建立|培育|扶持|引进|举办|使|把|[0-9]{1,2}[.、]|[一二三四五六七八九十]{1,3}(?:、|是)|[（(][一二三四五六七八九十0-9]{1,2}[)）]|(?:前?[0-9]{1,2}(?:[-—–~至到][0-9]{1,2})?个?月(?:份|底)?|前[一二三]季度)|(?:上|去|前)年|目前|现有|已|截[至止]|[,，、:：;；()（）\s的])+/u;
/** Words between a name and its figure. */
const TAIL =
  /(?:力争|争取|确保|分别|要|将|应|须|再|均|安排|各|共|计|达到?|完成|实现|不[少低小]于|不(?:超过|高于|多于)|超过?|突破|高于|大于|低于|控制|保持|稳定|维持|在|以[内上下]|至少|约|为|是|到|至|有|[同环]比|[比较]?(?:上年|去年|20[0-9]{2}年)(?:同期)?的?|增长|递增|增加|增幅|增速|提高|提升|下降|降低|减少|年均|平均|累计|总计|合计|目标|任务|[由从]|[≥≤><=,、:()“\s的])$/u;

/** No word of these is longer. */
const LONGEST_TAIL = 10;

/** The name that a clause says a figure of: without lead, bound and verb. */
export function bareSubject(clause: string): string {
  let rest = clause;
  // One word at a time: all at once, such words in a row could be read in very many ways.
  for (
    let tail = TAIL.exec(rest.slice(-LONGEST_TAIL));
    tail;
    tail = TAIL.exec(rest.slice(-LONGEST_TAIL))
  ) {
    rest = rest.slice(0, rest.length - tail[0].length);
  }
  return rest.replace(LEAD, "");
}

/** The name in a clause whose figure is masked or open: 国家级各类科技项目不少于xxxx项. */
export function maskedSubject(clause: string): string {
  return bareSubject(clause.replace(/[0-9]{0,12}(?:[xX×*_＿○□]|[（(]\s*[)）]).*$/u, ""));
}

/** A clause that begins with an act of its own: what an earlier clause strives for (争创) is not its. */
const OWN_ACT =
  /^(?:并|同时|另)?(?:完成|实现|开展|组织|推荐|安排|申报|立项|实施|建成|建设|新建|创建|建立|培育|扶持|引进|举办|新认定|新增|确保)/u;

export function hasOwnAct(clause: string): boolean {
  return OWN_ACT.test(clause);
}

/** 国家级 and 国家 are one level, and so on; 上海市 is none. */
const LEVEL = /^(国家|[省市区县镇])级?|(国家|[省市区县镇])级/u;

/** The level of government that a name speaks of; "" for none, and for several at once. */
export function levelOf(name: string): string {
  const levels = name.match(/(?:国家|[省市区县镇])级/gu) ?? [];
  if (new Set(levels).size > 1) return "";
  const match = LEVEL.exec(name);
  return match?.[1] ?? match?.[2] ?? "";
}

/** A name as names are compared: without punctuation, 各类, 的; 其它 is 其他, 市级 at the start is 市. */
export function foldName(name: string): string {
  return bareText(name)
    .replace(/其它/gu, "其他")
    .replace(/各[类项]|的/gu, "")
    .replace(/(国家|[省市区县镇])级/gu, "$1")
    .replace(/[\p{P}\p{S}\s]+/gu, (marks) => (/[%‰]/u.test(marks) ? marks : ""));
}

const LEVELS = /^(?:(?:国家|[省市区县镇])级?[、和及与]?)+/u;

/**
 * The name that a figure takes from what stands before it: 其中国家级 under 国家级和市级各类科技项目 is
 * 国家级各类科技项目, 占工业总产值 behind 产值 is 产值占工业总产值, and nothing at all the name itself.
 */
export function joinSubject(own: string, earlier: string): string | null {
  if (earlier === "") return null;
  if (own === "") return earlier;
  if (own.startsWith("占")) return earlier + own.replace(/(?:的?比[重例])$/u, "");
  return own.replace(LEVELS, "") === "" ? own + earlier.replace(LEVELS, "") : null;
}

/** What stands between names of a row. */
export const NAME_BREAK = /[、,和与及]|以及/u;

/** The names that several figures are said of in order: 国家级、市级项目分别…; `null` where they do not fit. */
export function splitSubject(subject: string, count: number): readonly string[] | null {
  const names = subject.split(NAME_BREAK);
  if (names.length !== count || names.includes("")) return null;
  const noun = (names.at(-1) ?? "").replace(LEVELS, "");
  return names.map((name) => (name.replace(LEVELS, "") === "" ? name + noun : name));
}
