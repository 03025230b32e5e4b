import type { HeadingLevel } from "./document";

/** Chinese numerals of headings, as far as a summary counts. */
const NUMERAL = "[一二三四五六七八九十百〇零]{1,5}";
const LEVELS: readonly (readonly [RegExp, HeadingLevel])[] = [
  [new RegExp(`^(?:第${NUMERAL}(?:部分|章)|${NUMERAL}、)`, "u"), 1],
  [new RegExp(`^[（(]${NUMERAL}[)）]`, "u"), 2],
  [/^[0-9０-９]{1,2}(?:[.．、](?![0-9０-９])|\s)/u, 3],
];

/** Longer than that, a numbered text is a paragraph. */
const LONGEST_HEADING = 40;

/**
 * The level of a heading by how it is numbered (GB/T 9704: 一、 then （一） then 1.); `null` for a
 * text that is none: it is not numbered, has the length of a paragraph, or ends a sentence.
 */
export function headingLevel(text: string): HeadingLevel | null {
  const bare = text.trim();
  if (bare.length > LONGEST_HEADING || /[。；;！!：:]$/u.test(bare)) return null;
  return LEVELS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** The heading without its number, as the caption of what follows. */
export function headingWords(text: string): string {
  const bare = text.trim();
  for (const [pattern] of LEVELS) {
    const number = pattern.exec(bare)?.[0];
    if (number !== undefined) return bare.slice(number.length).trim();
  }
  return bare;
}

/** Whether a text is indented as the first line of a paragraph. */
export function isIndented(text: string): boolean {
  return /^(?:　　|\s{4})/u.test(text);
}

/** 注：, 说明：, 资料来源： and what else stands in small print. */
export function isNote(text: string): boolean {
  return /^(?:附?注[：:0-9]|说明[：:]|(?:资料|数据)来源[：:]|审核结论[：:]|填表|制表)/u.test(
    text.trim()
  );
}

/** A text in brackets or behind dashes below the title. */
export function isSubtitle(text: string): boolean {
  return /^(?:[（(【〔].*[)）】〕]|[—–-]{1,2}.*)$/su.test(text.trim());
}
