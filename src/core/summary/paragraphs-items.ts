import { groupBy } from "../grouped";
import type { Indicator } from "../scheme/scheme";
import {
  actualOf,
  clausesOf,
  figureOf,
  standing,
  type ParagraphSource,
} from "./paragraphs-clauses";
import type { Item, Member, Paragraph } from "./paragraphs";

/** A list in brackets is no longer than this. */
const MOST_IN_BRACKETS = 4;

/** One form as its paragraphs see it. */
interface FormTree {
  readonly source: ParagraphSource;
  readonly indicators: readonly Indicator[];
  readonly below: ReadonlyMap<string, readonly Indicator[]>;
  /** The label of the group that each indicator stands in; `""` before the first. */
  readonly groups: ReadonlyMap<Indicator, string>;
  /** Members that are so much of their own that they get an item below. */
  readonly own: ReadonlySet<Indicator>;
}

/**
 * The paragraphs of a form: each figure that stands on its own with all that is known of it; a total
 * is followed by its parts, and each part that has parts or a target with parts of its own by a
 * paragraph about it. What has no figure is not mentioned, and its parts stand on their own.
 */
export function formParagraphs(source: ParagraphSource, form: string): readonly Paragraph[] {
  const tree = formTree(source, form);
  const paragraphs: Item[][] = [];
  let group: string | null = null;
  for (const root of rootsOf(tree)) {
    const items = [root, ...descendants(root, tree)].map((one) => itemOf(one, tree));
    const label = tree.groups.get(root) ?? "";
    const last = paragraphs.at(-1);
    const isAlone = items.length > 1 || (items[0]?.members.length ?? 0) > 0;
    if (last && !isAlone && label === group && !last.some((one) => one.members.length > 0))
      last.push(...items);
    else for (const item of items) paragraphs.push([item]);
    group = label;
  }
  const through = source.result.report.forms.find((one) => one.form === form)?.through ?? 12;
  const { year } = source.result.period;
  return paragraphs.map((items, place) => ({
    kind: "items",
    form,
    period: place === 0 ? { year, through } : null,
    items,
  }));
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
  const own = new Set(
    indicators.filter((one) => {
      const members = below.get(one.code) ?? [];
      const isDeep = members.some((member) => below.has(member.code));
      const isJudged = (source.targets.get(one)?.goal ?? null) !== null;
      return isDeep || members.length > MOST_IN_BRACKETS || (members.length > 0 && isJudged);
    })
  );
  return { source, indicators, below, groups: groupLabels(source, form, indicators), own };
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

/** Each indicator that is no member of another; a circle is entered at its first. */
function rootsOf({ indicators, below }: FormTree): readonly Indicator[] {
  const reached = new Set<Indicator>();
  const enter = (start: Indicator) => {
    const open = [start];
    for (let one = open.pop(); one; one = open.pop()) {
      if (reached.has(one)) continue;
      reached.add(one);
      for (const member of below.get(one.code) ?? []) open.push(member);
    }
  };
  const members = new Set([...below.values()].flat());
  const roots = indicators.filter((one) => !members.has(one));
  roots.forEach(enter);
  for (const one of indicators) {
    if (reached.has(one)) continue;
    roots.push(one);
    enter(one);
  }
  return roots;
}

/** The members below an indicator, at any depth, that get an item of their own; in order. */
function descendants(root: Indicator, { below, own }: FormTree): readonly Indicator[] {
  const found = new Set<Indicator>();
  const seen = new Set([root]);
  const open = [...(below.get(root.code) ?? [])].reverse();
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (own.has(one)) found.add(one);
    for (const member of [...(below.get(one.code) ?? [])].reverse()) open.push(member);
  }
  return [...found];
}

function itemOf(indicator: Indicator, tree: FormTree): Item {
  const { source, below } = tree;
  const judged = (below.get(indicator.code) ?? []).filter((one) => !tree.own.has(one));
  const reached = (code: "exceeded" | "met") =>
    judged.filter((one) => {
      const said = standing(source, one)?.code;
      return code === "exceeded" ? said === "exceeded" || said === "above_range" : said === code;
    });
  return {
    ...memberOf(indicator, tree, new Set([indicator])),
    clauses: clausesOf(source, indicator),
    exceeded: reached("exceeded"),
    met: reached("met"),
  };
}

function memberOf(indicator: Indicator, tree: FormTree, above: ReadonlySet<Indicator>): Member {
  const actual = actualOf(tree.source, indicator);
  if (!actual) throw new Error("only indicators with a figure are in the tree");
  const isListed = above.size === 1 || !tree.own.has(indicator);
  const members = isListed ? (tree.below.get(indicator.code) ?? []) : [];
  return {
    indicator,
    actual,
    members: members
      .filter((one) => !above.has(one))
      .map((one) => memberOf(one, tree, new Set([...above, one]))),
  };
}
