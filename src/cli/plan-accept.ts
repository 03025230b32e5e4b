import type { ConfirmedTarget } from "../core/plan/plan-rows";
import type { PlanReading } from "../core/plan/plan-text";
import { bareCode } from "../core/row-match";
import type { Scheme } from "../core/scheme/scheme";
import type { CommandLineWords } from "../locales/cli-words";
import { Failure } from "./failure";

/** `3`, `3-5`, `7=KW301[02]`, `sure`. */
const ITEM = /^(?:(sure)|([0-9]{1,6})(?:-([0-9]{1,6}))?(?:=(.{1,40})\[(.{1,20})\])?)$/iu;

/**
 * The targets that the user takes, by their numbers in the list. A number alone takes the proposal
 * where it is sure or likely; anything else must be given its indicator.
 */
export function readAccepted(
  text: string,
  reading: PlanReading,
  scheme: Scheme,
  words: CommandLineWords
): readonly ConfirmedTarget[] {
  const chosen = new Map<number, ConfirmedTarget>();
  const say = words.cli.planAccept;
  for (const item of text.split(/[,，、]/u).map((one) => one.trim())) {
    const match = ITEM.exec(item);
    if (!match) throw new Failure([say("bad_item", item)]);
    const [, sure, first = "", last = first, form, code] = match;
    if (sure !== undefined) {
      for (const [place, { match: proposed }] of reading.targets.entries()) {
        const { indicator, confidence } = proposed;
        if (indicator && confidence === "sure") chosen.set(place, { place, indicator });
      }
      continue;
    }
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || to < from || to > reading.targets.length) {
      throw new Failure([say("no_such_number", item)]);
    }
    for (let number = from; number <= to; number += 1) {
      const place = number - 1;
      const indicator =
        form === undefined
          ? proposedFor(reading, place)
          : scheme.indicators.find(
              (one) =>
                one.form === form.trim().toUpperCase() &&
                bareCode(one.code) === bareCode(code ?? "")
            );
      if (!indicator) {
        throw new Failure([
          say(
            form === undefined ? "unclear" : "no_indicator",
            form === undefined ? String(number) : item
          ),
        ]);
      }
      chosen.set(place, { place, indicator });
    }
  }
  return [...chosen.values()].sort((one, other) => one.place - other.place);
}

function proposedFor(reading: PlanReading, place: number) {
  const stated = reading.targets[place];
  if (!stated || stated.doubts.includes("actual")) return null;
  const { confidence, indicator } = stated.match;
  return confidence === "sure" || confidence === "likely" ? indicator : null;
}
