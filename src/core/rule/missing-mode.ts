import type { MissingMode } from "./rule";
import { bareText } from "../text";

/** The validation modes of check_hierarchy in VTL 2.1. */
export const MISSING_MODES: readonly MissingMode[] = [
  "non_null",
  "non_zero",
  "partial_null",
  "partial_zero",
  "always_null",
  "always_zero",
];

/** What 缺数处理 may say of figures that are missing: the field's words, and VTL's names. */
const MODES = new Map<string, MissingMode>([
  ["未能审核", "non_null"],
  ["一律未能审核", "always_null"],
  ["全缺不审", "partial_null"],
  ["作零", "always_zero"],
  ["作零，全缺不审", "partial_zero"],
  ["作零，全零不审", "non_zero"],
  ["视为零", "always_zero"],
  ["按零处理", "always_zero"],
]);

/** The words to choose from, in the order from strict to lenient. */
export const MISSING_WORDS: readonly string[] = [...MODES.keys()].slice(0, 6);

const BY_NAME = new Map(
  [...MODES, ...[...MODES.values()].map((mode) => [mode, mode] as const)].map(([name, mode]) => [
    bareName(name),
    mode,
  ])
);

/** The mode that a cell names, in Chinese or as VTL does; `null` for any other text. */
export function missingMode(text: string): MissingMode | null {
  return BY_NAME.get(bareName(text)) ?? null;
}

/** Without punctuation: `作零，全缺不审`, `non-null` and `NON_NULL` are found too. */
function bareName(text: string): string {
  return bareText(text)
    .toLowerCase()
    .replace(/[,，;；、_-]/gu, "");
}
