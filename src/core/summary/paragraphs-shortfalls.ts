import type { TargetStatus } from "../attainment";
import type { Indicator } from "../scheme/scheme";
import type { TargetResult } from "../targets";
import type { CellAddress } from "../workbook";
import { actualOf, cite, standing, type ParagraphSource } from "./paragraphs-clauses";
import { nameIn } from "./paragraphs-names";
import type { Paragraph, Quote, StatusCount } from "./paragraphs";

const ORDER: readonly StatusCount["status"][] = [
  ...(["exceeded", "met", "on_schedule", "behind", "pending", "missed", "no_target"] as const),
];

/** How many targets stand where, then each that is missed or behind, with its reason where one was given. */
export function shortfallParagraphs(source: ParagraphSource): readonly Paragraph[] {
  const spoken = [...source.targets.values()];
  for (const { status, actual, indicator, wordingAt } of spoken) {
    // Without a figure it is in the list already.
    if (status === "unchecked" && actual !== null)
      source.left.push({ code: "target_unchecked", indicator, at: wordingAt });
  }
  const short = spoken.filter((one) => one.status === "missed" || one.status === "behind");
  const paragraphs = short.flatMap(({ indicator }): readonly Paragraph[] => {
    const actual = actualOf(source, indicator);
    const clause = standing(source, indicator);
    if (!actual || !clause) return [];
    const reason = reasonOf(source, indicator);
    if (isAsked(source, indicator))
      source.left.push({ code: "no_reason", indicator, at: actual.cells[0] });
    const item = {
      ...{ indicator, name: nameIn(source.names, indicator), actual, clauses: [clause] },
      ...{ isListed: false, lists: [], exceeded: [], met: [] },
    };
    return [{ kind: "shortfall", form: indicator.form, item, reason }];
  });
  if (paragraphs.length === 0) source.left.push({ code: "no_shortfalls" });
  return [...overview(spoken), ...paragraphs];
}

/** A firm target missed asks for its reason; a soft one, or one only behind, does not. */
function isAsked({ result }: ParagraphSource, indicator: Indicator): boolean {
  return result.findings.some(
    (one) =>
      one.code === "target" &&
      one.indicator === indicator &&
      one.severity === "query" &&
      one.explanation === null
  );
}

function reasonOf({ result }: ParagraphSource, indicator: Indicator): Quote | null {
  const finding = result.findings.find(
    (one) => one.code === "target" && one.indicator === indicator && one.explanation !== null
  );
  return finding?.explanation == null ? null : { text: finding.explanation, at: null, indicator };
}

function overview(spoken: readonly TargetResult[]): readonly Paragraph[] {
  const judged = spoken.filter((one) => one.goal !== null && one.status !== "unchecked");
  const total = countOf(judged);
  if (!total) return [];
  const counts = ORDER.flatMap((status): readonly StatusCount[] => {
    const count = countOf(spoken.filter((one) => isOf(one.status, status)));
    return count ? [{ status, count }] : [];
  });
  return [{ kind: "overview", total, counts }];
}

function isOf(status: TargetStatus, counted: StatusCount["status"]): boolean {
  return status === counted;
}

/** A count with the cells of all that it counts. */
function countOf(targets: readonly TargetResult[]): StatusCount["count"] | null {
  const [first, ...rest] = targets.flatMap((one): readonly CellAddress[] =>
    one.at ? [one.at] : []
  );
  return first ? cite("count", null, targets.length, "个", [first, ...rest]) : null;
}
