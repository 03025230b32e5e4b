import type { CSSProperties } from "react";
import type { Theme } from "@fluentui/react-theme";

/** Declarations, and under a selector such as `:hover` or a condition such as `@media (…)` more of them. */
export type StyleRule = CSSProperties & {
  readonly [selector: `:${string}` | `@${string}`]: CSSProperties;
};

const sheet: string[] = [];

/**
 * Styles as `makeStyles` of Fluent UI takes them, without the style engine behind it, which weighs as
 * much as half of Fluent's controls. Their class stands twice in the selector, so that
 * they win over Fluent's own; among themselves the later one wins.
 *
 * @param part a name of its own for each call
 * @returns the class name of each rule
 */
export function defineStyles<Slot extends string>(
  part: string,
  rules: Readonly<Record<Slot, StyleRule>>
): Readonly<Record<Slot, string>> {
  const names = Object.entries<StyleRule>(rules).map(([slot, rule]) => {
    const name = `heshu-${part}-${slot}`;
    sheet.push(ruleText(`.${name}.${name}`, rule));
    return [slot, name];
  });
  return Object.fromEntries(names) as Record<Slot, string>;
}

/** Everything defined so far, as the text of a style sheet. */
export function styleSheet(): string {
  return sheet.join("\n");
}

/** A value of the theme: `color: token("colorNeutralForeground1")`. */
export function token(name: keyof Theme): string {
  return `var(--${name})`;
}

/** The class names that are given, in one attribute. */
export function classes(...names: readonly (string | false)[]): string {
  return names.filter((name) => name !== false).join(" ");
}

function ruleText(selector: string, rule: StyleRule): string {
  let own = "";
  let more = "";
  for (const [key, value] of Object.entries(rule)) {
    if (typeof value !== "object") own += `${property(key)}:${String(value)};`;
    else if (key.startsWith("@")) more += `${key}{${ruleText(selector, value as StyleRule)}}`;
    else more += ruleText(selector + key, value as StyleRule);
  }
  return `${selector}{${own}}${more}`;
}

/** `marginTop` → `margin-top`, `WebkitLineClamp` → `-webkit-line-clamp`. */
function property(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
