import { compactText } from "./form-text";
import type { GridCell } from "./form-grid";
import { remembered } from "../remembered";

/** The captions of what stands around a table. */
export type MarkName =
  | "formNumber"
  | "issuer"
  | "approval"
  | "expiry"
  | "unitName"
  | "creditCode"
  | "period"
  | "unit"
  | "head"
  | "statistician"
  | "preparer"
  | "phone"
  | "date";

/** Words of each mark, longest first where one begins another. */
const WORDS: readonly (readonly [MarkName, readonly string[]])[] = [
  ["formNumber", ["表号", "表式编号"]],
  ["issuer", ["制定机关", "制表机关", "制定单位", "制表单位", "制定部门"]],
  ["approval", ["批准文号", "批准机关文号", "备案文号", "文号"]],
  ["expiry", ["有效期限至", "有效期至", "有效期限", "有效期"]],
  ["creditCode", ["统一社会信用代码", "社会信用代码", "组织机构代码", "信用代码"]],
  [
    "unitName",
    [
      "综合机关名称",
      "单位详细名称",
      "填报单位名称",
      "填报单位(盖章)",
      "填报单位",
      "填表单位",
      "报送单位",
      "上报单位",
      "编报单位",
      "编制单位",
      "填报部门",
      "填报机关",
      "单位名称",
      "法人单位名称",
    ],
  ],
  ["period", ["报告期别", "报告期", "统计时间", "统计期间", "所属期", "统计周期", "报告时期"]],
  ["unit", ["计量单位", "金额单位", "数量单位", "单位"]],
  ["head", ["单位负责人", "单位领导", "法定代表人", "部门负责人", "负责人"]],
  ["statistician", ["统计负责人", "审核人", "复核人", "填报负责人", "审核", "复核"]],
  ["preparer", ["填表人", "填报人", "制表人", "经办人", "编制人", "填表", "制表", "填报"]],
  ["phone", ["联系电话", "联系方式", "电话"]],
  ["date", ["报出日期", "填报日期", "填表日期", "报送日期", "上报日期", "制表日期"]],
];

/** Words of other uses, marks only before a colon. */
const COLON_ONLY: ReadonlySet<string> = new Set(["审核", "复核", "填表", "制表", "填报"]);

const nameOf = new Map(WORDS.flatMap(([name, words]) => words.map((word) => [word, name])));
const ALL = [...nameOf.keys()].sort((one, other) => other.length - one.length);
const spaced = (word: string) =>
  [...word]
    .map((letter) => (/[()]/.test(letter) ? (letter === "(" ? "[(（]" : "[)）]") : letter))
    .join("[ \\u3000\\u00a0]{0,12}");
/** A mark with its colon, anywhere in a text; several may share one cell. */
const CAPTION = new RegExp(
  `(${ALL.map(spaced).join("|")})[ \\u3000\\u00a0]{0,12}(?:[(（][^()（）]{0,8}[)）])?[:：]`,
  "g"
);

export interface Mark {
  readonly name: MarkName;
  /** What follows the colon, up to the next mark; `null` where the caption has no colon. */
  readonly value: string | null;
  /** What stands before the caption in the cell. */
  readonly lead: string;
}

/** Longest cell text searched for marks. */
const SEARCHED = 400;

/** The marks in one cell: `单位负责人：张三  填表人：` has two, the second with an empty value. */
export function marksIn(cell: GridCell): readonly Mark[] {
  return cell.marks;
}

/** The marks in the text of a cell. */
export const marksOf = remembered((written): readonly Mark[] => {
  const compact = compactText(written);
  const name = captionAlone(compact);
  if (name) return [{ name, value: null, lead: "" }];
  if (!compact.includes(":")) return [];
  const text = simplifiedMarks(written.slice(0, SEARCHED));
  return spansIn(text).map((span) => ({
    name: span.name,
    value: text.slice(span.from, span.to).trim(),
    lead: text.slice(0, span.start).trim(),
  }));
});

/** The mark whose caption, without a colon, is all that a cell holds; of its compact text. */
export function captionAlone(compact: string): MarkName | undefined {
  const whole = compact.length > 24 ? "" : compact.replace(/\(.{0,6}\)$/, "");
  return COLON_ONLY.has(whole) ? undefined : nameOf.get(whole);
}

/** Where a mark stands in a text: its caption from `start`, what follows the colon from `from` up to `to`. */
export interface MarkSpan {
  readonly name: MarkName;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** The marks with a colon in the text of a cell, in their order. */
export function markSpans(text: string): readonly MarkSpan[] {
  return spansIn(simplifiedMarks(text.slice(0, SEARCHED)));
}

function spansIn(text: string): readonly MarkSpan[] {
  const found = captionsIn(text);
  return found.flatMap((match, index) => {
    const name = nameOf.get(compactText(match[1] ?? ""));
    const from = match.index + match[0].length;
    const to = found[index + 1]?.index ?? text.length;
    return name ? [{ name, start: match.index, from, to }] : [];
  });
}

/** Every match of `CAPTION`. `matchAll` would compile the pattern anew for each cell. */
function captionsIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  CAPTION.lastIndex = 0;
  for (let match = CAPTION.exec(text); match; match = CAPTION.exec(text)) found.push(match);
  return found;
}

/** Traditional captions letter by letter, so that places in the text stay as they are. */
export function simplifiedMarks(text: string): string {
  return /[號關單稱報統負責聯電話審復複詳細綜計]/.test(text)
    ? [...text]
        .map((letter) => (letter.trim() === "" ? letter : compactText(letter) || letter))
        .join("")
    : text;
}

const SIGNING: ReadonlySet<MarkName> = new Set<MarkName>([
  "head",
  "statistician",
  "preparer",
  "phone",
  "date",
]);

const NOTE =
  /^(?:注|说明|备注|附注|附记|注释|填表说明|填报说明|编制说明|资料来源|数据来源|审核关系|表内关系|表间关系|指标解释|逻辑关系)[0-9一二三]{0,2}(?:[:：、.．\s]|$)|^注[0-9]|^补充资料:.|^[*＊※]|^\([*0-9一二三]{1,2}\)注/;
const PAGE = /^(?:第[0-9]{1,4}页|共[0-9]{1,4}页|-[0-9]{1,4}-$|[0-9]{1,4}\/[0-9]{1,4}页|续表)/;

/** A title that ends in the unit, `专利情况（单位：件）`: its words without the unit, else `null`. */
export function titleBesideUnit(cell: GridCell): string | null {
  const [mark, more] = marksIn(cell);
  if (mark?.name !== "unit" || more) return null;
  const words = mark.lead.replace(/[(（[【]$/, "").trim();
  const rest = compactText(words).replace(/[()0-9年月—–~至-]/g, "");
  return rest.length >= 4 ? words : null;
}

export type RowMark = "legal" | "signature" | "note" | "page";

/** What a row around a table is; `null` for a row that may belong to one. */
export function markRow(cells: readonly GridCell[]): RowMark | null {
  const first = cells[0];
  if (!first) return null;
  const figures = cells.some((cell) => cell.kind === "number" || cell.kind === "sign");
  const noted = NOTE.exec(first.compact)?.[0];
  // 备注 may also be the first caption of a header.
  const caption = noted === first.compact && cells.length > 2;
  if (!figures && first.kind === "text" && noted !== undefined && !caption) return "note";
  if (cells.length <= 2 && PAGE.test(first.compact)) return "page";
  const marked = cells.filter((cell) =>
    marksIn(cell).some((mark) => mark.value !== null && !titleBesideUnit(cell))
  );
  if (marked.length === 0) return pairRow(cells);
  // One cell of a wide row may have a colon by chance; a mark row is made of marks and their values.
  if (marked.length * 2 < cells.length && cells.length > 4) return null;
  return marked.some((cell) => marksIn(cell).some((mark) => SIGNING.has(mark.name)))
    ? "signature"
    : "legal";
}

/** Caption and value in two cells without a colon: 表号 | KW301表. */
function pairRow(cells: readonly GridCell[]): "legal" | "signature" | null {
  const [caption, value] = cells;
  if (!caption || cells.length > 2) return null;
  const last = cells.length === 2 ? caption : null;
  const name = marksIn(last ?? caption)[0]?.name;
  if (!name || name === "unit" || (value && marksIn(value).length > 0)) return null;
  return SIGNING.has(name) ? "signature" : "legal";
}
