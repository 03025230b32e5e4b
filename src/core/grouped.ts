/** Things by a key of theirs, keys and things in the order of the things. */
export function groupBy<K, T>(
  things: Iterable<T>,
  keyOf: (thing: T) => K
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
