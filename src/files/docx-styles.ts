import {
  AlignmentType,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type {
  IParagraphStyleOptions,
  ISectionOptions,
  ISectionPropertiesOptions,
  IStylesOptions,
} from "docx";

/**
 * The look of an official document, by GB/T 9704-2012: A4, margins of 37, 35, 28 and 26 mm, 22 lines a
 * page; title 小标宋 二号, body 仿宋 三号 with two characters of indent, headings 黑体, 楷体, 仿宋 bold.
 */

/** Twentieths of a point. */
const POINT = 20;
const millimetres = (length: number) => Math.round((length / 25.4) * 72 * POINT);

/** A4 less the margins at the sides. */
export const TEXT_WIDTH = millimetres(210) - millimetres(28) - millimetres(26);
export const TEXT_WIDTH_MM = 156;
/** On a page that is turned, with the same margins. */
export const TEXT_WIDTH_LANDSCAPE = millimetres(297) - millimetres(37) - millimetres(35);

/** Sizes of a table's text: 10.5, 9 and 7.5 points. */
export type TableSize = "五号" | "小五" | "六号";
const TABLE_SIZES: readonly (readonly [TableSize, halfPoints: number])[] = [
  ["五号", 21],
  ["小五", 18],
  ["六号", 15],
];

/** 22 lines fill the 225 mm between the margins. */
const LINE = 28.9 * POINT;

/** Fonts of the standard; the table of fonts says what stands in for them. */
const FONT = {
  title: "方正小标宋简体",
  hei: "黑体",
  kai: "楷体_GB2312",
  song: "仿宋_GB2312",
} as const;

const font = (eastAsia: string) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia,
});

/** Sizes in half points: 二号, 三号, 四号, 小四, 五号. */
const SIZE = { title: 44, body: 32, page: 28, caption: 24, small: 21 } as const;

const lines = (line: number, rule: (typeof LineRuleType)[keyof typeof LineRuleType]) => ({
  line,
  lineRule: rule,
  before: 0,
  after: 0,
});
const BODY_LINES = lines(LINE, LineRuleType.EXACT);
const CLOSE_LINES = lines(240, LineRuleType.AUTO);
const INDENT = { firstLine: 2 * 16 * POINT };

/** Names of the paragraph styles that the parts of a document bear. */
export const STYLE = {
  subtitle: "HeshuSubtitle",
  body: "HeshuBody",
  note: "HeshuNote",
  caption: "HeshuCaption",
  figure: "HeshuFigure",
  page: "HeshuPageNumber",
} as const;

/** The style of a table's text. */
export function tableStyle(size: TableSize, isHeader: boolean): string {
  const index = TABLE_SIZES.findIndex(([name]) => name === size);
  return `HeshuTable${isHeader ? "Head" : "Cell"}${String(index + 1)}`;
}

const own = (
  id: string,
  name: string,
  run: IParagraphStyleOptions["run"],
  paragraph: IParagraphStyleOptions["paragraph"]
): IParagraphStyleOptions => ({
  ...{ id, name, basedOn: "Normal", quickFormat: true },
  ...(run ? { run } : {}),
  ...(paragraph ? { paragraph } : {}),
});

const heading = (eastAsia: string, bold: boolean) => ({
  run: { font: font(eastAsia), size: SIZE.body, color: "000000", bold, italics: false },
  paragraph: { spacing: BODY_LINES, indent: INDENT, keepNext: true },
});

const center = AlignmentType.CENTER;

/** Digits are Latin text: by Chinese rules 11.8 could break at the end of a line. */
const LANGUAGE = { value: "en-US", eastAsia: "zh-CN" };

export const DOCUMENT_STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font(FONT.song),
        size: SIZE.body,
        language: LANGUAGE,
      },
      paragraph: { spacing: BODY_LINES },
    },
    title: {
      run: { font: font(FONT.title), size: SIZE.title },
      paragraph: {
        alignment: center,
        spacing: { ...lines(35 * POINT, LineRuleType.EXACT), after: LINE / 2 },
        keepNext: true,
      },
    },
    heading1: heading(FONT.hei, false),
    heading2: heading(FONT.kai, false),
    heading3: heading(FONT.song, true),
  },
  paragraphStyles: [
    own(
      STYLE.subtitle,
      "公文副标题",
      { font: font(FONT.kai) },
      { alignment: center, spacing: { ...BODY_LINES, after: LINE / 2 } }
    ),
    own(STYLE.body, "公文正文", undefined, { alignment: AlignmentType.BOTH, indent: INDENT }),
    own(STYLE.note, "公文注", { size: SIZE.small }, { spacing: { ...CLOSE_LINES, before: 60 } }),
    own(
      STYLE.caption,
      "公文表题",
      { font: font(FONT.hei), size: SIZE.caption },
      { alignment: center, spacing: { ...CLOSE_LINES, before: 180, after: 80 }, keepNext: true }
    ),
    own(STYLE.figure, "公文图", undefined, {
      alignment: center,
      spacing: { ...CLOSE_LINES, before: 180 },
      keepNext: true,
    }),
    ...TABLE_SIZES.flatMap(([name, size]) => [
      own(
        tableStyle(name, true),
        `公文表头${name}`,
        { font: font(FONT.hei), size },
        { alignment: center, spacing: CLOSE_LINES, keepNext: true }
      ),
      own(tableStyle(name, false), `公文表文${name}`, { size }, { spacing: CLOSE_LINES }),
    ]),
    own(STYLE.page, "公文页码", { font: font("宋体"), size: SIZE.page }, { spacing: CLOSE_LINES }),
  ],
};

/** The page, upright or turned with its margins. */
export function documentPage(landscape: boolean): ISectionPropertiesOptions {
  const [top, bottom, left, right] = landscape ? [28, 26, 37, 35] : [37, 35, 28, 26];
  return {
    page: {
      size: {
        // The library turns them.
        ...{ width: millimetres(210), height: millimetres(297) },
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: millimetres(top),
        bottom: millimetres(bottom),
        left: millimetres(left),
        right: millimetres(right),
        header: millimetres(15),
        // The number stands 7 mm below the text.
        footer: millimetres(bottom - 12),
      },
    },
  };
}

/** The page number: at the outer edge, one character in. */
export const pageNumbers = (): NonNullable<ISectionOptions["footers"]> => ({
  default: pageNumber("right"),
  even: pageNumber("left"),
});

function pageNumber(side: "left" | "right"): Footer {
  const indent = side === "right" ? { right: 14 * POINT } : { left: 14 * POINT };
  const children = [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })];
  return new Footer({
    children: [new Paragraph({ style: STYLE.page, alignment: side, indent, children })],
  });
}

/** A font, what stands in for it by name, and its kind, by which Word chooses where it has none of them. */
interface Substitute {
  readonly name: string;
  readonly others: string;
  readonly family: "roman" | "modern" | "swiss";
}

const FONTS: readonly Substitute[] = [
  {
    name: FONT.title,
    others: "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,SimSun,宋体",
    family: "roman",
  },
  { name: FONT.song, others: "FangSong_GB2312,FangSong,仿宋,STFangsong,SimSun", family: "modern" },
  { name: FONT.kai, others: "KaiTi_GB2312,KaiTi,楷体,STKaiti,SimSun", family: "modern" },
  { name: FONT.hei, others: "SimHei,Microsoft YaHei", family: "swiss" },
  { name: "宋体", others: "SimSun", family: "roman" },
];

/** The entries of the table of fonts; charset 86 is that of simplified Chinese. */
export function fontEntries(): string {
  return FONTS.map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`
  ).join("");
}
