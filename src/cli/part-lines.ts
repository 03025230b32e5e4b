import { addressText } from "../core/address";
import type { Finding, RuleFigure } from "../core/finding";
import type { CommandLineWords } from "../locales/cli-words";
import { placedOnce, ruleFigureText } from "../locales/figures";

/** As many figures as a line can carry. */
const MOST = 40;

/** The two sides of a broken rule with the figures they are made of, each with its cell. */
export function partLines(one: Finding, words: CommandLineWords): readonly string[] {
  if (one.code !== "relation" || one.right === null) return [];
  return (["left", "right"] as const).flatMap((side) => {
    const all = placedOnce(one.figures.filter((figure) => figure.side === side));
    if (all.length === 0) return [];
    const parts = all.slice(0, MOST).map((figure) => ({
      name: figure.name,
      column: words.column(figure.column),
      figure: ruleFigureText(figure),
      cell: cellOf(figure, one),
    }));
    return [words.cli.sideParts(side, parts, all.length - parts.length)];
  });
}

/** Without the sheet where that is the finding's own. */
function cellOf({ at }: RuleFigure, finding: Finding): string {
  if (at === null) return "";
  const whole = addressText(at);
  return at.sheet === finding.at?.sheet ? whole.slice(whole.lastIndexOf("!") + 1) : whole;
}
