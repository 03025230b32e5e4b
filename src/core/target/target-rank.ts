import { parseNumeral } from "../numerals";

/** A place in a ranking: 前40位, 第3名, 首位. */
export interface RankFound {
  /** True for 前N: that place or a better one. */
  readonly atMost: boolean;
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const N = "([0-9]{1,5}|[〇零一二三四五六七八九十百]{1,5})";
const RANKS = new RegExp(
  `前${N}(位|名|强|%)?(?:以内)?|第${N}(?:-[0-9]{1,3})?(位|名)?(?:以内)?|首位(?!度)|榜首|([百千]|[0-9]{1,4})强`,
  "gu"
);
/** What speaks of a ranking shortly before. */
const RANKING =
  /(?:[居列排位跃升进入由从至]|名次|保持|全[省市国县区球州镇系]|世界|同类|行业|分列).{0,6}$/u;
const ALONE = /^(?:$|[,;。、!)”"和且及与并之]|的?行列|以内|左右|水平)/u;
/** 前三季度, 前5个月, 前两批 and 第一产业 are no ranks. */
const NO_RANK = /^(?:个|项|季|月|年|期|批|天|日|述|者|类|次|周|轮)/u;

/** Finds them in a plain text; linear. */
export function findRanks(text: string): readonly RankFound[] {
  return [...text.matchAll(RANKS)].flatMap((match) => readRank(text, match) ?? []);
}

function readRank(text: string, match: RegExpExecArray): RankFound | null {
  const [all, top, topUnit, place, placeUnit, listed] = match;
  const end = match.index + all.length;
  const cued =
    match.index === 0 || RANKING.test(text.slice(Math.max(0, match.index - 12), match.index));
  const span = { start: match.index, end };
  if (listed !== undefined) return readListed(text, match.index, end, listed);
  if (top === undefined && place === undefined) {
    return cued ? { ...span, atMost: false, value: 1, unit: "位" } : null;
  }
  const value = parseNumeral(top ?? place ?? "");
  const unit = topUnit ?? placeUnit;
  const rest = text.slice(end, end + 4);
  if (value === null || value === 0 || NO_RANK.test(rest)) return null;
  // 前五位省份均超过4000亿元: who is meant.
  if (match.index === 0 && /^(?:的)?(?:省|[省市县]份|城市|企业|国家|地区)/u.test(rest)) return null;
  // 第二,建设…: a point of a list.
  if (match.index === 0 && placeUnit === undefined && /^[,、:]/.test(rest)) return null;
  if (unit === undefined || unit === "%") {
    if (!cued || (unit === undefined && !ALONE.test(rest))) return null;
  } else if (!cued && unit !== "位" && (unit !== "强" || top === undefined)) return null;
  return { ...span, atMost: top !== undefined, value, unit: unit ?? "位" };
}

const ENTERING = /(?:进入|跻身|迈入|挤进|入围|入选|晋级|保持).{0,8}$/u;

/** 进入全国百强, 入围中国企业500强; 500强企业 only names whom it counts. */
function readListed(text: string, start: number, end: number, listed: string): RankFound | null {
  const value = listed === "百" ? 100 : listed === "千" ? 1000 : Number(listed);
  const entered = ENTERING.test(text.slice(Math.max(0, start - 14), start));
  const narrowed = /^.{0,5}[前第]/u.test(text.slice(end, end + 6));
  return entered && !narrowed ? { start, end, atMost: true, value, unit: "强" } : null;
}
