import { groupBy } from "../grouped";
import type { Indicator } from "../scheme/scheme";
import { compareUnits } from "../units";
import {
  actualOf,
  clausesOf,
  figureOf,
  periodOf,
  standing,
  type ParagraphSource,
} from "./paragraphs-clauses";
import { nameIn } from "./paragraphs-names";
import type { Clause, Item, Member, MemberList, Paragraph } from "./paragraphs";

/** A list longer than this makes a paragraph. */
const LONG_LIST = 4;

/** One form as its paragraphs see it: the indicators that have a figure. */
interface FormTree {
  readonly source: ParagraphSource;
  readonly indicators: readonly Indicator[];
  readonly below: ReadonlyMap<string, readonly Indicator[]>;
  /** The label of the group that each indicator stands in; `""` before the first. */
  readonly groups: ReadonlyMap<Indicator, string>;
}

/**
 * The paragraphs of a form, in the order of its rows: each figure that is no member of another, and
 * each that has members, with all that is known of it and the list of its members. What has no figure
 * is not mentioned, and its members stand on their own.
 */
export function formParagraphs(source: ParagraphSource, form: string): readonly Paragraph[] {
  const tree = formTree(source, form);
  const spoken = spokenIn(tree);
  const paragraphs: Item[][] = [];
  let first: Indicator | null = null;
  for (const indicator of tree.indicators.filter((one) => spoken.has(one))) {
    const item = itemOf(indicator, tree);
    const last = paragraphs.at(-1);
    const isNew =
      !last ||
      !first ||
      tree.groups.get(first) !== tree.groups.get(indicator) ||
      isLong(item) ||
      (last.some(isLong) && !isBelow(indicator, first, tree));
    if (isNew) {
      paragraphs.push([item]);
      first = indicator;
    } else last.push(item);
  }
  const period = periodOf(source, form);
  return paragraphs.map((items, place) => ({
    kind: "items",
    form,
    period: place === 0 ? period : null,
    items,
  }));
}

function isLong({ lists }: Item): boolean {
  return lists.some((one) => one.members.length > LONG_LIST);
}

function isBelow(indicator: Indicator, top: Indicator, { below }: FormTree): boolean {
  const seen = new Set<Indicator>();
  const open = [top];
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const member of below.get(one.code) ?? []) open.push(member);
  }
  return seen.has(indicator);
}

function formTree(source: ParagraphSource, form: string): FormTree {
  const all = source.scheme.indicators.filter((one) => one.form === form);
  for (const one of all) noteSilence(source, one);
  const indicators = all.filter(
    (one) => actualOf(source, one) !== null && !source.rateRows.has(one)
  );
  const codes = new Set(indicators.map((one) => one.code));
  const below = groupBy(
    indicators.filter((one) => isMember(one) && codes.has(one.parent) && one.parent !== one.code),
    (one) => one.parent
  );
  return { source, indicators, below, groups: groupLabels(source, form, indicators) };
}

function isMember({ adds }: Indicator): boolean {
  return adds === "part" || adds === "subset";
}

/** A figure that is owed and not there; "-" is an answer. */
function noteSilence(source: ParagraphSource, indicator: Indicator): void {
  const figure = figureOf(source, indicator, "actual");
  if (figure?.value != null || figure?.reading.kind === "not_applicable") return;
  source.left.push({
    code: "no_figure",
    indicator,
    why: figure?.reading.kind ?? "absent",
    at: figure?.at ?? null,
  });
}

/** Group rows of the form (一、国家级) by the indicators that stand below them. */
function groupLabels(
  source: ParagraphSource,
  form: string,
  indicators: readonly Indicator[]
): ReadonlyMap<Indicator, string> {
  const rows = source.result.report.forms
    .filter((one) => one.form === form)
    .flatMap(({ table }) =>
      table.rows.flatMap((row) =>
        row.kind === "group" ? [{ sheet: table.sheet, row: row.row, label: row.name }] : []
      )
    );
  return new Map(
    indicators.map((indicator) => {
      const at = figureOf(source, indicator, "actual")?.at;
      const above = rows.filter((one) => at && one.sheet === at.sheet && one.row < at.row);
      return [indicator, above.at(-1)?.label ?? ""];
    })
  );
}

/** No member of another, or with members of its own; members in a circle are all spoken of. */
function spokenIn({ indicators, below }: FormTree): ReadonlySet<Indicator> {
  const members = new Set([...below.values()].flat());
  return new Set(indicators.filter((one) => !members.has(one) || below.has(one.code)));
}

function itemOf(indicator: Indicator, { source, below }: FormTree): Item {
  const members = below.get(indicator.code) ?? [];
  // A member with members of its own is spoken of by itself.
  const judged = members.filter((one) => !below.has(one.code));
  const reached = (codes: readonly Clause["code"][]) =>
    judged
      .filter((one) => codes.includes(standing(source, one)?.code ?? "same"))
      .map((one) => nameIn(source.names, one));
  return {
    ...memberOf(indicator, source),
    isListed: (below.get(indicator.parent) ?? []).includes(indicator),
    clauses: clausesOf(source, indicator),
    lists: listsOf(indicator, members, source),
    exceeded: reached(["exceeded", "above_range"]),
    met: reached(["met"]),
  };
}

function listsOf(
  indicator: Indicator,
  members: readonly Indicator[],
  source: ParagraphSource
): readonly MemberList[] {
  const parts = members.filter((one) => one.adds === "part");
  const subsets = members.filter((one) => one.adds === "subset");
  const whole = actualOf(source, indicator)?.value ?? 0;
  const sum = subsets.reduce(
    (all, one) =>
      all + (actualOf(source, one)?.value ?? 0) * compareUnits(one.unit, indicator.unit).factor,
    0
  );
  const isOfWhich = parts.length === 0 && sum <= whole;
  const lists: readonly MemberList[] = [
    { how: "ofWhich", members: parts.map((one) => memberOf(one, source)) },
    {
      how: isOfWhich ? "ofWhich" : "within",
      members: subsets.map((one) => memberOf(one, source)),
    },
  ];
  return lists.filter((one) => one.members.length > 0);
}

function memberOf(indicator: Indicator, source: ParagraphSource): Member {
  const actual = actualOf(source, indicator);
  if (!actual) throw new Error("only indicators with a figure are spoken of");
  return { indicator, name: nameIn(source.names, indicator), actual };
}
