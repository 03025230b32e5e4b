/** The years before a form's own that its captions name: last year, and the one before. */
const BEFORE = 2;

/**
 * A caption with its years moved: 2023年 and 2022年实际 become 2024年 and 2023年实际. Only what is written
 * as a year is one, and the first of 2022—2023年 is too; `null` where nothing is.
 */
export function moveYears(text: string, from: number, to: number): string | null {
  const step = to - from;
  const moved = text.replace(YEAR, (digits) => {
    const year = Number(halfWidth(digits));
    return year > from || year < from - BEFORE ? digits : String(year + step);
  });
  return moved === text ? null : moved;
}

/** Whether a text names a year up to this one, or a day. */
export function namesYear(text: string): boolean {
  return NAMED.test(text);
}

const YEAR =
  /(?<![0-9０-９])[12１２][09０９][0-9０-９]{2}(?=\s*(?:年|[-/.．](?:0?[1-9]|1[0-2])(?![0-9])|[-—–―─~～至到]{1,2}\s*[12１２][09０９][0-9０-９]{2}\s*年))/gu;
const NAMED =
  /(?<![0-9０-９])(?:19|20|１９|２０)[0-9０-９]{2}(?=\s*(?:年|[-/.．](?:0?[1-9]|1[0-2])(?![0-9])))|二[〇○零][〇○零一二三四五六七八九]{2}年|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|前)/u;

function halfWidth(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
