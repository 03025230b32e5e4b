const NONE: readonly never[] = [];

/** The list, or where it is empty one that all share: of ten thousand units most have none of most lists. */
export function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}
