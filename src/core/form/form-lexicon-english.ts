import type { CaptionHint } from "./form-lexicon";

/** Stub columns: matched against the whole caption in lower case, without spaces. Order matters. */
const STUBS: readonly (readonly [CaptionHint, RegExp])[] = [
  [
    "code",
    /^(?:[a-z]{0,12}-?(?:code|id)|(?:item|row|line|serial|project)?-?(?:no\.?|number)|s\/?n|#)$/,
  ],
  ["unit", /^(?:units?(?:ofmeasure(?:ment)?)?|measure(?:ment)?unit|uom)$/],
  ["remark", /^(?:remarks?|notes?|comments?|explanations?|reasons?|(?:data)?sources?)$/],
  [
    "attribute",
    /^(?:responsible.{0,20}|owner|lead(?:ing)?(?:department|unit|agency)|contact.{0,10}|phone|tel\.?|date|deadline|type|frequency)$/,
  ],
  [
    "indicator",
    /^(?:(?:main|key)?(?:items?|indicators?)(?:name)?|[a-z]{0,12}-?names?|description|projects?|tasks?)$/,
  ],
  [
    "entity",
    /^(?:by)?(?:regions?|districts?|cit(?:y|ies)|provinces?|countr(?:y|ies)|departments?|industr(?:y|ies)|sectors?|products?|categor(?:y|ies)|groups?|years?|months?|quarters?|organi[sz]ations?|towns?)$/,
  ],
];

/** Figure columns: matched anywhere in such a caption. Order matters. */
const FIGURES: readonly (readonly [CaptionHint, RegExp])[] = [
  [
    "completion",
    /completion|attainment|execution(?:rate|%)|(?:%|percent(?:age)?)of(?:the)?(?:annual)?(?:target|plan|budget)/,
  ],
  [
    "aside",
    /share|proportion|percent(?:age)?of|composition|rank|score|weight|gap|shortfall|variance|remaining/,
  ],
  [
    "aside",
    /month-?on-?month|m\/m|lastmonth|previousmonth|quarter-?on-?quarter|q\/q|previousquarter/,
  ],
  ["growth", /growth|yoy|year-?on-?year|y\/y|change|increase|±|[+]\/-/],
  ["aside", /nextyear/],
  [
    "lastYear",
    /lastyear|previousyear|prioryear|precedingyear|sameperiod|yearearlier|correspondingperiod/,
  ],
  ["plan", /target|plan|budget|goal/],
  [
    "actual",
    /actual|achieved|completed|todate|ytd|cumulative|accumulated|thisyear|currentyear|currentperiod/,
  ],
  ["level", /amount|value|quantity|total|volume|month|quarter/],
  [
    "period",
    /^(?:(?:19|20)[0-9]{2}|q[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)/,
  ],
];

/** The hint of a caption without Chinese characters, as a stub column; `null` where none is known. */
export function englishStub(compact: string): CaptionHint | null {
  const caption = compact.toLowerCase().replace(/_|\([^()]{0,40}\)/g, "");
  return STUBS.find(([, pattern]) => pattern.test(caption))?.[0] ?? null;
}

/** The hint of a caption without Chinese characters, as a figure column. */
export function englishFigure(compact: string): CaptionHint | null {
  const caption = compact.toLowerCase().replaceAll("_", "");
  return FIGURES.find(([, pattern]) => pattern.test(caption))?.[0] ?? null;
}

/** Chinese captions often carry their English below: 单位Unit, 增长(%)Growthrate(%). */
const TRANSLATION = /([\u3400-\u9fff)])[A-Za-z][A-Za-z0-9.,'&/%()±+-]{2,80}$/;

export const isChinese = (compact: string) => /[\u3400-\u9fff]/.test(compact);

/** The Chinese words of a caption in two languages. */
export function withoutTranslation(compact: string): string {
  return isChinese(compact) ? compact.replace(TRANSLATION, "$1") : compact;
}
