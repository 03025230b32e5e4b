import type { PackageEdit } from "./package-edit";
import { relationsOf } from "./package-edit";
import { entryKey } from "./zip";

/** A part that a relation leads to. */
export interface ReachedPart {
  readonly part: string;
  /** What the relation says it is: `worksheet`, `chart` and so on. */
  readonly type: string;
}

/** The parts that relations lead to, by the key of their entry. */
export function reachableParts(edit: PackageEdit): ReadonlyMap<string, ReachedPart> {
  const parts = new Map<string, ReachedPart>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { type, target, external } of relationsOf(edit, part).values()) {
      if (external || parts.has(entryKey(target))) continue;
      parts.set(entryKey(target), { part: target, type });
      open.push(target);
    }
  }
  return parts;
}
