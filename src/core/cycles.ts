/**
 * Cycles of a graph, no two with a node in common, until what is left has none. Linear in the edges
 * but for the cycles themselves.
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
  const cycles: string[][] = [];
  for (const start of edges.keys()) {
    while (left.has(start)) {
      const path: string[] = [];
      const places = new Map<string, number>();
      let node = start;
      for (; !places.has(node); node = edges.get(node)?.find((to) => left.has(to)) ?? node) {
        places.set(node, path.length);
        path.push(node);
      }
      const cycle = path.slice(places.get(node));
      cycles.push(cycle);
      takeOut(cycle);
    }
  }
  return cycles;
}
