import { remembered } from "../remembered";
import { isUnitText } from "../unit-word";

/** Characters of captions and marks as traditional forms write them, and their simplified ones. */
const TRADITIONAL =
  "標稱計單碼項備註實際數劃長減決預額編號總結產業務區級類價幣萬億負責報統會績達進較歲個書聯電話關綜詳細機構時間與對絕執說別內資費經營審準應專財貿購銷積後來從減漲漲幅開統測評檢驗質優環當點強縣鎮鄉團隊項員";
const SIMPLIFIED =
  "标称计单码项备注实际数划长减决预额编号总结产业务区级类价币万亿负责报统会绩达进较岁个书联电话关综详细机构时间与对绝执说别内资费经营审准应专财贸购销积后来从减涨涨幅开统测评检验质优环当点强县镇乡团队项员";
const simplifiedOf = new Map<string, string>(
  [...TRADITIONAL].map((letter, index) => [letter, [...SIMPLIFIED][index] ?? letter])
);

const TRADITIONAL_LETTER = new RegExp(`[${TRADITIONAL}]`, "g");

/** A character followed by its pronunciation in brackets, as some copies of plans carry: 結(jié). */
const PRONUNCIATION = /([\u3400-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/g;
const INVISIBLE = /[\s\u3000\u00a0\u200b-\u200f\u2060\ufeff]+/g;

/** Longest text looked at as a caption or a mark; what is longer is prose. */
export const LONGEST_CAPTION = 200;

/**
 * A caption as the lexicon compares it: half-width, simplified, without spaces and pronunciations.
 * Of a longer text only the beginning comes back.
 */
export const compactText = remembered((text: string): string => {
  const cut = text.length > LONGEST_CAPTION ? text.slice(0, LONGEST_CAPTION) : text;
  const plain = cut.normalize("NFKC").replace(INVISIBLE, "").replace(PRONUNCIATION, "$1");
  return plain.replace(TRADITIONAL_LETTER, (letter) => simplifiedOf.get(letter) ?? letter);
});

/** The unit in the last brackets of a caption or label (`出口额（万元）` → `万元`), or after 单位:. */
export function unitInText(text: string): string | null {
  const bracketed = unitInBrackets(text);
  if (bracketed !== null) return bracketed;
  const compact = compactText(text);
  const tail = /(?:单位:|[,，/、])([^:,，/、]{1,12})$/.exec(compact)?.[1];
  if (tail !== undefined && isUnitText(tail) && !/^[年月日]$/.test(tail)) return tail;
  return /[^0-9][%‰]$/.exec(compact) ? compact.slice(-1) : null;
}

/** The unit in the last brackets that hold one. */
export function unitInBrackets(text: string): string | null {
  if (!/[(（[]/.test(text)) return null;
  for (const match of [...compactText(text).matchAll(/[([]([^()[\]]{1,40})[)\]]/g)].reverse()) {
    const inner = (match[1] ?? "").replace(/^(?:计量)?单位:?/, "");
    if (isUnitText(inner)) return inner;
  }
  return null;
}

/** The text without a unit in its last brackets. */
export function withoutUnit(text: string): string {
  const match = /^(.*)[(（[]([^()（）[\]]{1,40})[)）\]]([^()（）]*)$/s.exec(text);
  const inner = compactText(match?.[2] ?? "").replace(/^(?:计量)?单位:?/, "");
  return match && isUnitText(inner) ? `${match[1] ?? ""}${match[3] ?? ""}` : text;
}
