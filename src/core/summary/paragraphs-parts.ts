import type { SummaryPart } from "./paragraphs";

type FormPart = Exclude<SummaryPart, "shortfalls" | "next">;

/** What the title of a form says it is of; the first that fits: 项目复审 is of reviews, not of projects. */
const PARTS: readonly (readonly [FormPart, RegExp])[] = [
  ["review", /复审|验收|鉴定|评审|结题|跟踪/u],
  ["property", /知识产权|专利|商标|版权|著作权|技术合同/u],
  ["popular", /科普|普及|培训|宣传/u],
  ["firms", /企业|产业|园区/u],
  ["projects", /项目|课题|立项/u],
];

export const PART_ORDER: readonly FormPart[] = [
  "projects",
  "review",
  "property",
  "firms",
  "popular",
];

/** The part of a bureau's summary that a form belongs to, by its title; `null` for none of them. */
export function partOf(title: string): FormPart | null {
  return PARTS.find(([, words]) => words.test(title))?.[0] ?? null;
}
