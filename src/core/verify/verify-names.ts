import { indicatorKey, type Indicator, type Scheme } from "../scheme/scheme";
import { bareText } from "../text";
import { levelsOf, sameWords, withoutLevels, withoutOmitted } from "./verify-vocabulary";

/** A name of an indicator as texts are held against it. */
export interface KnownName {
  readonly text: string;
  /** What of it a text may not leave out; `""` of 国家级各类科技项目, which has a level and nothing else. */
  readonly content: string;
  /** Words in brackets are left out: 认定 of 市高新技术企业（认定） is none of its words. */
  readonly open: string;
}

/** An indicator with all that a text may call it. */
export interface KnownIndicator {
  readonly indicator: Indicator;
  readonly names: readonly KnownName[];
  /** Its own level or the nearest one above it. */
  readonly level: string;
  readonly hasOwnLevel: boolean;
  /** From the nearest one up. */
  readonly above: readonly Indicator[];
  /** It or what it is a part of counts what is applied for. */
  readonly isApplied: boolean;
  /** What of it was granted or passed is counted by itself. */
  readonly hasGranted: boolean;
  /** A short name that means something only beside its whole: 获资助, 通过复审. */
  readonly needsWhole: boolean;
}

const KNOWN = new WeakMap<Scheme, readonly KnownIndicator[]>();

/** The indicators of a scheme by their names; made once for a scheme. */
export function knownIndicators(scheme: Scheme): readonly KnownIndicator[] {
  const known = KNOWN.get(scheme);
  if (known) return known;
  const made = scheme.indicators.map((one) => knownIndicator(one, scheme));
  KNOWN.set(scheme, made);
  return made;
}

function knownIndicator(indicator: Indicator, scheme: Scheme): KnownIndicator {
  const above = ancestors(indicator, scheme);
  const spelled = [indicator.name, ...indicator.otherNames];
  const own = spelled.map(levelsOf).find((level) => level !== "") ?? "";
  const inherited = above.map((one) => levelsOf(one.name)).find((level) => level !== "") ?? "";
  const names = spelled.flatMap((name) => [name, withoutBrackets(name)]).map(knownName);
  const children = scheme.indicators.filter(
    (one) => one.form === indicator.form && one.parent === indicator.code
  );
  const shortest = Math.min(...names.map((name) => name.content.length));
  return {
    indicator,
    names: names.filter((name, at) => names.findIndex((one) => one.text === name.text) === at),
    level: own === "" ? inherited : own,
    hasOwnLevel: own !== "",
    above,
    isApplied: [indicator, ...above].some((one) => /申报|推荐/u.test(one.name)),
    hasGranted: children.some((one) => /获|批|通过|资助/u.test(one.name)),
    needsWhole: above.length >= 2 && own === "" && shortest <= 4,
  };
}

/** Ends at what stands above itself. */
function ancestors(indicator: Indicator, scheme: Scheme): readonly Indicator[] {
  const above: Indicator[] = [];
  for (
    let one = parentOf(indicator, scheme);
    one && one !== indicator && !above.includes(one);
    one = parentOf(one, scheme)
  ) {
    above.push(one);
  }
  return above;
}

function parentOf({ form, parent }: Indicator, scheme: Scheme): Indicator | undefined {
  return parent === "" ? undefined : scheme.byKey.get(indicatorKey(form, parent));
}

function withoutBrackets(name: string): string {
  return name.replace(/[(（][^()（）]*[)）]/gu, "");
}

function knownName(name: string): KnownName {
  const text = foldWords(name);
  return { text, content: withoutOmitted(text), open: foldWords(withoutBrackets(name)) };
}

/** Words as they are laid over names: one spelling, no level, no marks. */
export function foldWords(words: string): string {
  return withoutLevels(sameWords(bareText(words)))
    .replace(/[\p{P}\p{S}\s]+/gu, "")
    .replace(/^[市区](?=\p{Script=Han}{3})(?![场域])/u, "");
}
