import type { Comparator, Target } from "../core/target/target";
import { figureText } from "./figures";
import { amount, monthsThrough } from "./en-us-grammar";
import type { PlanWords } from "./plan-words";

const BOUND: Readonly<Record<Comparator, string>> = {
  ">=": "at least ",
  ">": "more than ",
  "<=": "at most ",
  "<": "less than ",
  "=": "",
  "≈": "about ",
  "≲": "nearly ",
  "≳": "at least ",
  range: "",
};

function figures({ kind, low, high, comparator, asTarget, ...target }: Target): string {
  const unit = kind === "points" ? "percentage points" : target.unit;
  if (kind === "from_to" || kind === "share_from_to") {
    return `from ${amount(figureText(low), unit)} to ${amount(figureText(high), unit)}`;
  }
  if (kind === "plan_actual") {
    return `planned ${amount(figureText(low), unit)}, actual ${amount(figureText(high), unit)}`;
  }
  if (comparator === "range") return amount(`${figureText(low)}–${figureText(high)}`, unit);
  return BOUND[asTarget ?? comparator] + amount(figureText(low ?? high), unit);
}

const months = (through: number) =>
  through < 12 ? `last year's figure for ${monthsThrough(through)}` : "last year's figure";

export const planWords: PlanWords = {
  confidence: { sure: "sure", likely: "likely", unclear: "unclear", none: "no indicator" },
  doubts: {
    name: "The name is close to the indicator's but not the same. Please confirm.",
    several: "Several indicators may be meant. Please choose one.",
    no_indicator: "No indicator of the catalogue is close. Please choose one, or leave this out.",
    unit: "The unit does not fit the indicator's. Please check.",
    inherited: "Name or level come from a heading or from words shared in a list. Please confirm.",
    beside: "This figure may only say which things are meant. Please confirm that it is a target.",
    wording:
      "No words of the plan state this figure alone. Please enter it in the plan (年度计划) yourself.",
    actual: "This seems to be a result, not a target.",
  },
  unread: {
    masked: "the figure is masked",
    blank: "the figure is left open",
    not_understood: "not understood",
    frame: "says only for how long or which things; not taken as a target",
  },
  reading: (target, kind) =>
    `${[target.kind === "points" ? "change" : kind.replace(/ ?from … to …/u, ""), figures(target)].filter((part) => part !== "").join(": ")}${target.firmness === "soft" ? " (strive for)" : ""}`,
  query: (query, { name, unit }) => {
    const figure = (value: number) => amount(figureText(value), unit);
    switch (query.code) {
      case "parts":
        return `The parts of "${name}" come to ${figure(query.left)}, more than the whole, ${figure(query.right)}. Please check.`;
      case "below_last_year":
        return `The target of "${name}", ${figure(query.left)}, is below ${months(query.through)}, ${figure(query.right)}. Please check.`;
      case "growth_level":
        return `"${name}" is to grow by ${figureText(query.left)}%, but last year's ${figure(query.base)} and this year's target mean ${figureText(query.right)}%. Please check.`;
      case "twice":
        return `"${name}" has two different targets: ${figure(query.left)} and ${figure(query.right)}. Please check.`;
      case "part_year":
        return `The growth target of "${name}" builds on ${months(query.through)}, ${figure(query.base)}, which is not a whole year. Please check.`;
    }
  },
  refused: (refusal, indicator, sentence) => {
    switch (refusal.code) {
      case "other_words":
        return `${indicator} already has the target "${refusal.there}", which differs from "${refusal.wording}". Nothing was written; please settle on one of them first.`;
      case "no_wording":
        return `No words of "${sentence}" state this figure alone. Nothing was written; please enter it in the plan (年度计划) yourself.`;
      case "no_indicator":
        return `The catalogue no longer has ${indicator}. Nothing was written; please read the plan again.`;
    }
  },
  unreadHeading: "Figures that were not read",
  queriesHeading: "To be checked",
  pane: {
    close: "Back",
    text: "Text of the plan",
    hint: "Paste the work plan, or leave this empty to read the selected cell and those below it",
    read: "List the targets",
    write: (count) => `Add to the plan (${String(count)})`,
    indicator: "Indicator",
    choose: "Choose an indicator",
  },
};
