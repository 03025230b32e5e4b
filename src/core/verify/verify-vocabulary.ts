/** Words that say when a figure was counted. */
const TIME =
  "(?:19|20)?[0-9x_]{2}年(?:度|底|末)?|(?:第?[0-9]{1,2}[-~至到])?[0-9]{1,2}个?月(?:份|底|末)?|今年(?:以来)?|本年度?|全年|年内|一年来|截[至止]|前[一二三]季度|目前|(?:去|(?<![网线])上|前|明|来)年(?:同期|全年)?|年(?=指标|任务|目标|计划)|同期|[同环]比|以来|年度|年[初底末]|现[有已]|当前|至今";
/** Words that bound a figure or add it up. */
const BOUND =
  "不[少低小]于|不(?:超过|高于|多于)|超过|突破|达到?|接近|至少|大约|以[上内下]|左右|共[有计]?|[合总累]计|总共|分别|[近约超各均仅只余多少]";
/** Words of a measure: what of an indicator a figure states. */
const MEASURE =
  "完成率|(?:落后|滞后|快|慢)于?序时进度|比[重例]|增[长加幅速]|递增|下降|降低|减少|提[高升]|指标|目标|任务|缺口|尚差|还差|差额|距离?|实际|超额|超出|相[比较]于?|[降增升][至到]|回[落升]|比|较|占|年均";
/** Acts and particles before, behind and between names that say nothing of what is counted. */
const ACT =
  "组织|实施|开展|办理|受理|完成|实现|推荐|上报|发放|兑现|落实|拨付|参[加与]|列[入为]|纳入|建[成设立]|创建|新建|扶持|培育|引进|举办|推进|推动|安排|取得|给予|进行|得到|用于|获得|收到|力争|争取|争创|确保|预计|预期|计划|申报|申请|新增|新|我们|拿下|提前|率先|如期|全面|成功|顺利|积极|继续|努力|着力|已经?|围绕|以及|及其|同时|另外?|其中|包括|涉及|方面|情况|工作|单位|各[类项级种]|[有为是到至在将要拟又并且及和与对向从由被把使让等的了上中里内级类以]";
/** Nouns that a name may carry or leave out. */
const WEAK = "项目|计划|专项|科技|技术|总[数量]|数量|[数量]";
/** The reporting bureau's own area. */
const OWN_AREA = "[全我本][区县镇]|[区县]内|[区县](?:科委|科技局)|我[委局]";

/** Passing words: nothing is counted by them alone. */
const PASSING = new RegExp(`${TIME}|${MEASURE}|${BOUND}|${ACT}|${OWN_AREA}`, "gu");
const SLIGHT = new RegExp(`${TIME}|${MEASURE}|${BOUND}|${WEAK}|${ACT}|${OWN_AREA}`, "gu");
/** What a text may leave out of an indicator's name. */
const OMITTED =
  /各类|合计|总计|项目|计划|申报|立项并实施|立项|新?认定|科技|情况|总?[数量]|及其?|[级类的与和、]/gu;
const MARKS = /[\p{P}\p{S}\s]+/gu;

/** What is left of words when those that count nothing are gone; `""` for nothing. */
export function withoutPassing(words: string): string {
  return words.replace(PASSING, "").replace(MARKS, "");
}

/** The same without the nouns that names carry or leave out (项目, 计划, 科技). */
export function withoutSlight(words: string): string {
  return words.replace(SLIGHT, "").replace(MARKS, "");
}

/** What of an indicator's name a text may not leave out. */
export function withoutOmitted(words: string): string {
  return words.replace(OMITTED, "").replace(MARKS, "");
}

/** One spelling for words that the field uses for one another. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/其它/gu, "其他"],
  [/(?:技术)?合同(?:成交|交易)(?:总?金?额)/gu, "技术交易额"],
  [/(?:成交|交易)(?:总?金额|总额)|成交额/gu, "交易额"],
  [/资助(?:资金|金额|款项?|总?额)/gu, "资助经费"],
  [/(?<=[市区国家省县级新])高企|高企(?=认定|复审|培育)/gu, "高新技术企业"],
  [/高新企业/gu, "高新技术企业"],
  [/获得(?:了)?资助|得到(?:了)?资助|受资助/gu, "获资助"],
  [/首批(?:已|已经)获批/gu, "首批获批"],
  [/(?:年度检查|年审)/gu, "年检"],
  [/换证/gu, "换发证"],
  [/农业和?医[药疗]类?/gu, "农医"],
];

/** A text with one spelling for the words that mean the same. */
export function sameWords(text: string): string {
  return SAME.reduce((one, [words, word]) => one.replace(words, word), text);
}

/** Acts that split a count (通过, 获资助): what has them is less than what has not. */
export const NARROWING = /获|批准|通过|放弃|入选|授权|立项/u;

const GRANTS = /^(?:获批|获准|获评|获|批准|立项并?|入选|被评为|评为|成功)+$/u;

/** Whether words only say that something was granted or got. */
export function isGrant(words: string): boolean {
  return GRANTS.test(words);
}

const BEHIND_VERB =
  "申报|申请|认定|获批|推荐|列入|通过|立项|实施|入选|获得|获|新|创建|争创|建成|评为|完成|组织|办理|取得|[年月中的对为有共、和与及,，:：(（\\s]";
const LEVEL = new RegExp(
  `(国家|[省市区县镇])级|(国家)|(?<=^|${BEHIND_VERB})([省市区县])(?=\\p{Script=Han})(?![场域内委政属民科])`,
  "gu"
);

/** The levels of government that words name, in the order of rank: `国家`, `国家市`; `""` for none. */
export function levelsOf(words: string): string {
  const named = new Set(
    [...words.matchAll(LEVEL)].map(([, first, second, third]) => first ?? second ?? third ?? "")
  );
  return ["国家", "省", "市", "区", "县", "镇"].filter((one) => named.has(one)).join("");
}

export function withoutLevels(words: string): string {
  return words.replace(LEVEL, "");
}
