import { listAddress, listText, type List } from "../list";
import { parseNumeral } from "../numerals";
import type { SchemeFault } from "../scheme/scheme";
import type { SETTINGS } from "../scheme/scheme-sheets";
import { bareText } from "../text";

/** When a figure is far from others; see `outliers`. */
export interface CollectSettings {
  /** U, 0 to 1: how much more a large unit counts than a small one. */
  readonly size: number;
  /** A: the least spread, as a fraction of the median effect. */
  readonly floor: number;
  /** C: how many spreads away from its own last year a figure is asked about. */
  readonly far: number;
  /** C for the share of a total, which differs more from unit to unit than growth does. */
  readonly farFromPeers: number;
  /** Units without which nothing is compared. */
  readonly least: number;
}

/**
 * U 0.5 and A 0.05 are the values of Hidiroglou and Berthelot. C is a matter of how many queries a
 * bureau can answer for: with these, fewer than 1 in 100 clean figures are asked about even where
 * growth varies by 30 % from unit to unit.
 */
export const COLLECT_DEFAULTS: CollectSettings = {
  size: 0.5,
  floor: 0.05,
  far: 20,
  farFromPeers: 40,
  least: 10,
};

const NAMES = new Map<string, { key: keyof CollectSettings; from: number; to: number }>([
  ["离群规模指数", { key: "size", from: 0, to: 1 }],
  ["离群最小离差", { key: "floor", from: 0, to: 1 }],
  ["离群倍数", { key: "far", from: 1, to: 1_000_000 }],
  ["占比离群倍数", { key: "farFromPeers", from: 1, to: 1_000_000 }],
  ["离群最少单位数", { key: "least", from: 3, to: 1_000_000 }],
]);

export const COLLECT_SETTING_NAMES: ReadonlySet<string> = new Set(NAMES.keys());

/** The settings of a collection; what is absent takes its default, what cannot be is a fault. */
export function readCollectSettings(list: List<keyof typeof SETTINGS> | null): {
  readonly settings: CollectSettings;
  readonly faults: readonly SchemeFault[];
} {
  const settings: { -readonly [K in keyof CollectSettings]: number } = { ...COLLECT_DEFAULTS };
  const faults: SchemeFault[] = [];
  for (const line of list?.rows ?? []) {
    const name = bareText(listText(line, "name"));
    const known = NAMES.get(name);
    const text = listText(line, "value");
    if (!list || !known || text === "") continue;
    const value = parseNumeral(bareText(text));
    if (value !== null && value >= known.from && value <= known.to) settings[known.key] = value;
    else faults.push({ code: "bad_setting", at: listAddress(list, line, "value"), name, text });
  }
  return { settings, faults };
}
