import { roundTo } from "../core/rule/rule-interval";
import { addressText } from "../core/address";
import type { Period } from "../core/period";
import { chineseOrdinal } from "./chinese-ordinal";
import type {
  CitedFigure,
  Clause,
  Item,
  Member,
  MemberList,
  NextTarget,
  Paragraph,
  Since,
} from "../core/summary/paragraphs";
import type { Indicator } from "../core/scheme/scheme";
import { figureText, rateText } from "./figures";
import type { ParagraphWords } from "./paragraph-words";
import { joinPieces, say, type Piece } from "./pieces";

/** 个百分点 and 项 follow the figure; a rate is a percentage with one decimal. */
function figure({ measure, value, high, unit }: CitedFigure): string {
  if (measure === "rate") return rateText(value / 100);
  if (measure === "growth" || measure === "points") return `${String(roundTo(value, 1))}${unit}`;
  return `${figureText(value)}${high === undefined ? "" : `-${figureText(high)}`}${unit}`;
}

const of = (one: CitedFigure): Piece => ({ shown: figure(one), figure: one });
const since = (one: Since) => (one === "year" ? "上年" : "上年同期");
const isRate = ({ indicator }: CitedFigure) => indicator?.unit === "%";

const clause: ParagraphWords["clause"] = {
  up: ({ since: from, by, rate }) =>
    say`比${since(from)}${isRate(by) ? "提高" : "增加"}${of(by)}${rate ? say`，增长${of(rate)}` : ""}`,
  down: ({ since: from, by, rate }) =>
    say`比${since(from)}${isRate(by) ? "下降" : "减少"}${of(by)}${rate ? say`，下降${of(rate)}` : ""}`,
  same: ({ since: from }) => say`与${since(from)}持平`,
  exceeded: ({ rate, by }) =>
    rate
      ? say`完成年度目标的${of(rate)}，超额${of(by)}`
      : isRate(by)
        ? say`高于年度目标${of(by)}`
        : say`超额完成年度目标`,
  above_range: () => say`超过年度目标的上限，超额完成`,
  met: ({ target }) => (isRate(target) ? say`达到年度目标` : say`完成年度目标`),
  ahead: ({ rate, points }) => say`完成年度目标的${of(rate)}，快于序时进度${of(points)}`,
  on_schedule: ({ rate }) =>
    rate ? say`完成年度目标的${of(rate)}，符合序时进度` : say`符合序时进度`,
  behind: ({ rate, points, short }) =>
    joinPieces(
      [
        rate ? say`完成年度目标的${of(rate)}` : [],
        points ? say`落后序时进度${of(points)}` : say`落后于序时进度`,
        say`尚差${of(short)}`,
      ],
      "，"
    ),
  pending: ({ short }) => say`距年度目标尚差${of(short)}，待期末考核`,
  missed: ({ rate, short }) =>
    rate
      ? say`完成年度目标的${of(rate)}，尚差${of(short)}，未完成年度目标`
      : say`距年度目标尚差${of(short)}，未完成年度目标`,
  within: ({ by }) => (by ? say`控制在年度目标以内，低于目标${of(by)}` : say`控制在年度目标以内`),
  passed: ({ by }) => say`超出年度目标${of(by)}，未完成控制目标`,
};

const STATUS = {
  exceeded: "超额完成",
  met: "完成",
  on_schedule: "符合序时进度",
  behind: "落后序时进度",
  pending: "待期末考核",
  missed: "未完成",
  no_target: "未下达目标",
} as const;

/** 率, 比重 and the like take 为 before a percentage: 贡献率为60%; 占工业总产值14.2% does not. */
function member({ indicator, name, actual }: Member): readonly Piece[] {
  const isShare = indicator.unit === "%" && /[率重例度]$/u.test(name);
  return say`${name}${isShare ? "为" : ""}${of(actual)}`;
}

/** The lists as sentences of their own, which name the whole again. */
function apart(name: string, lists: readonly MemberList[]): readonly Piece[] {
  return lists.flatMap(({ members }) => say`${name}中，${joinPieces(members.map(member), "，")}。`);
}

/** 其中 follows in the sentence of its whole. */
function item(one: Item): readonly Piece[] {
  const [list] = one.lists;
  const inside = list?.how === "ofWhich" ? list : null;
  const first = joinPieces(
    [
      member(one),
      ...one.clauses.map(spoken),
      inside ? say`其中：${joinPieces(inside.members.map(member), "，")}` : [],
    ],
    "，"
  );
  const rest = one.lists.filter((other) => other !== inside);
  return [...say`${first}。`, ...apart(one.name, rest), ...achieved(one)];
}

function achieved({ exceeded, met }: Item): readonly Piece[] {
  const all = [
    ...(exceeded.length > 0 ? [`${exceeded.join("、")}超额完成年度目标`] : []),
    ...(met.length > 0 ? [`${met.join("、")}完成年度目标`] : []),
  ];
  return all.length > 0 ? say`${all.join("；")}。` : [];
}

/**
 * Figures of which nothing more is known follow one another in one sentence; one that has just been
 * listed is not said again.
 */
function items(all: readonly Item[]): readonly Piece[] {
  const isBare = (one: Item | undefined) =>
    one !== undefined && one.clauses.length === 0 && one.lists.length === 0;
  return all.flatMap((one, place) => {
    if (isBare(one) && isBare(all[place + 1])) return say`${member(one)}，`;
    const isSaid = place > 0 && one.isListed && one.clauses.length === 0;
    return isSaid ? [...apart(one.name, one.lists), ...achieved(one)] : item(one);
  });
}

function spoken(one: Clause): readonly Piece[] {
  return (clause[one.code] as (one: Clause) => readonly Piece[])(one);
}

function paragraph(one: Paragraph): readonly Piece[] {
  switch (one.kind) {
    case "items":
      return say`${one.period ? `${periodText(one.period)}，` : ""}${items(one.items)}`;
    case "overview": {
      const counts = one.counts.filter(({ status }) => status !== "no_target");
      const none = one.counts.find(({ status }) => status === "no_target");
      const list = joinPieces(
        counts.map(({ status, count }) => say`${STATUS[status]}${of(count)}`),
        "，"
      );
      return say`下达年度目标并可考核的指标共${of(one.total)}：${list}。${none ? say`另有未下达目标的指标${of(none.count)}。` : ""}`;
    }
    case "shortfall":
      return one.reason
        ? say`${item(one.item)}原因：${{ shown: closed(one.reason.text), quote: one.reason }}`
        : item(one.item);
    case "next":
      return say`${one.targets.flatMap(nextTarget)}。`;
  }
}

function nextTarget(
  { name, wordings, isMember }: NextTarget,
  place: number,
  all: readonly NextTarget[]
): readonly Piece[] {
  const between = isMember ? (all[place - 1]?.isMember === true ? "，" : "，其中") : "；";
  const isStriven = wordings.every(
    ({ firmness, quote }) => firmness === "soft" && !/力争|争取|争创/u.test(quote.text)
  );
  const said = wordings.map(({ quote }): readonly Piece[] => [{ shown: quote.text, quote }]);
  return say`${place === 0 ? "" : between}${isStriven ? "力争" : ""}${name}${joinPieces(said, "、")}`;
}

function periodText({ year, from, through }: Period): string {
  if (from === 1 && through >= 12) return `${String(year)}年`;
  const months = from === through ? String(from) : `${String(from)}—${String(through)}`;
  return `${String(year)}年${months}月`;
}

function closed(text: string): string {
  return /[。！？.!?]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`;
}

const PART = { shortfalls: "目标完成情况与未完成原因", next: "主要目标" } as const;

const WHY = {
  number: "",
  blank: "空着",
  not_applicable: "不适用",
  unknown: "数字不详",
  not_calculated: "公式没有计算",
  error: "是错误值",
  unreadable: "读不出数字",
  absent: "在表中没有这一行",
} as const;

const nameOf = ({ form, code, name }: Indicator) => `${form}[${code}] ${name}`;

export const paragraphWords: ParagraphWords = {
  heading: ({ part, title, form, year }, number) => {
    const own = title.replace(/(?:基本)?(?:情况|统计)*表?$/u, "");
    const text =
      part === "shortfalls"
        ? PART.shortfalls
        : part === "next"
          ? `${String(year)}年${PART.next}`
          : own || title || (form ?? "");
    return `${chineseOrdinal(number)}、${text}`;
  },
  paragraph,
  figure,
  clause,
  leftHeading: (count) => `以下 ${String(count)} 处没有写入：`,
  left: {
    no_form: ({ form }) => `${form}：工作簿中没有这张表。`,
    empty_form: ({ form }) => `${form}：表中没有可写的数字，整段略去。`,
    no_figure: ({ indicator, why, at }) =>
      `${nameOf(indicator)}：本年数${WHY[why]}${at ? `（${addressText(at)}）` : ""}。`,
    not_comparable: ({ indicator, remark, at }) =>
      `${nameOf(indicator)}：备注为“${remark}”（${addressText(at)}），没有与上年比较。`,
    target_unchecked: ({ indicator, at }) =>
      `${nameOf(indicator)}：目标未能审核${at ? `（${addressText(at)}）` : ""}，没有写完成情况。`,
    no_reason: ({ indicator, at }) =>
      `${nameOf(indicator)}：未完成的原因尚未说明${at ? `（${addressText(at)}）` : ""}，请在“审核说明”中填写。`,
    no_shortfalls: () => "没有未完成或落后序时进度的指标。",
    no_next: () => "没有下一年度的目标；用 --next 指定下一年度的制度即可写入。",
  },
  nothing: (file) => `${file}：表中没有可写的数字，没有写出段落。`,
};
