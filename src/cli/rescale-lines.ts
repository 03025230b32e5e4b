import { addressText } from "../core/address";
import { groupBy } from "../core/grouped";
import type { Figure } from "../core/report";
import type { RescaledAmount, Rescaling, UnbalancedTotal } from "../core/rounding/rescale";
import { indicatorKey } from "../core/scheme/scheme";
import { tidyNumber } from "../core/units";
import type { CommandLineWords } from "../locales/cli-words";

/** A heading, the amounts by column with parts below their totals, and what could not be balanced. */
export function rescaleLines(rescaled: Rescaling, words: CommandLineWords): readonly string[] {
  const { amounts, unbalanced, unit, decimals } = rescaled;
  const filled = amounts.filter((one) => one.shown !== null);
  return [
    words.rescale.heading(unit, decimals),
    ...[...groupBy(amounts, (one) => one.figure.column)].flatMap(([column, all]) => [
      words.cli.column[column],
      ...all.map((one) => `${"  ".repeat(one.depth + 1)}${amountLine(one, rescaled, words)}`),
    ]),
    words.rescale.summary(filled.length, filled.filter(isAdjusted).length),
    ...unbalanced.map((one) => unbalancedLine(one, words)),
  ];
}

export function isAdjusted({ shown, rounded }: RescaledAmount): boolean {
  return shown !== rounded;
}

function amountLine(
  one: RescaledAmount,
  { unit, decimals }: Rescaling,
  { rescale }: CommandLineWords
): string {
  const { figure, shown, rounded } = one;
  const text = (value: number | null) => (value === null ? null : value.toFixed(decimals));
  return rescale.amount({
    name: nameOf(figure),
    shown: shown === null ? null : `${shown.toFixed(decimals)}${unit}`,
    original: `${String(figure.value)}${figure.indicator.unit}`,
    cell: addressText(figure.at),
    rounded: isAdjusted(one) ? text(rounded) : null,
  });
}

function unbalancedLine(one: UnbalancedTotal, { rescale, cli }: CommandLineWords): string {
  const { figure, reason, total, sum, blank } = one;
  return rescale.unbalanced({
    reason,
    name: `${nameOf(figure)}·${cli.column[figure.column]}`,
    cell: addressText(figure.at),
    total: String(total),
    sum: String(sum),
    difference: String(tidyNumber(Math.abs(total - sum))),
    blank: blank.map((part) => addressText(part.at)),
  });
}

function nameOf({ indicator }: Figure): string {
  return `${indicatorKey(indicator.form, indicator.code)} ${indicator.name}`;
}
