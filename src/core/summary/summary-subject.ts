import type { IndicatorFinder } from "../indicator-finder";
import type { Indicator } from "../scheme/scheme";

/** `KW303.01`, `KW303[01]` or a name that only one indicator carries. */
export function findSubject(subject: string, find: IndicatorFinder): Indicator | null {
  const coded = /^([A-Za-z]+[0-9-]*)(?:\.(.+)|\[(.+)\])$/u.exec(subject);
  const reference = {
    form: coded?.[1] ?? null,
    row: coded?.[2] ?? coded?.[3] ?? subject,
    column: null,
    start: 0,
    end: 0,
  };
  return find(reference, null);
}
