/**
 * Cycles of a graph, no two with a node in common, until what is left has none. Linear in the edges.
 *
 * @param edges the nodes that each node leads to
 * @returns each cycle in the order of its edges
 */
export function findCycles(
  edges: ReadonlyMap<string, readonly string[]>
): readonly (readonly string[])[] {
  const left = new Set(edges.keys());
  const ways = new Map<string, number>();
  const before = new Map<string, string[]>();
  for (const [from, all] of edges) {
    const known = all.filter((to) => edges.has(to));
    ways.set(from, known.length);
    for (const to of known) {
      const same = before.get(to);
      if (same) same.push(from);
      else before.set(to, [from]);
    }
  }
  // Takes nodes out, and then those that lead nowhere any more.
  const takeOut = (nodes: readonly string[]) => {
    const open = [...nodes];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (!left.delete(node)) continue;
      for (const from of before.get(node) ?? []) {
        const rest = (ways.get(from) ?? 0) - 1;
        ways.set(from, rest);
        if (rest === 0) open.push(from);
      }
    }
  };
  takeOut([...left].filter((node) => ways.get(node) === 0));
  // Of each node how many of its edges lead to what was taken out.
  const tried = new Map<string, number>();
  const nextOf = (node: string) => {
    const all = edges.get(node) ?? [];
    let at = tried.get(node) ?? 0;
    while (at < all.length && !left.has(all[at] ?? "")) at++;
    tried.set(node, at);
    return all[at] ?? node;
  };
  const cycles: string[][] = [];
  for (const start of edges.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    while (left.has(start)) {
      const last = path.at(-1);
      const node = last === undefined ? start : nextOf(last);
      const place = places.get(node);
      if (place === undefined) {
        places.set(node, path.length);
        path.push(node);
        continue;
      }
      const cycle = path.slice(place);
      cycles.push(cycle);
      takeOut(cycle);
      // What leads there is left up to some node, and the way goes on from that.
      while (path.length > 0 && !left.has(path.at(-1) ?? "")) places.delete(path.pop() ?? "");
    }
  }
  return cycles;
}
