import { findCycles } from "../../src/core/cycles";
import { expectGrowth } from "../growth";

const edgesOf = (text: string) =>
  new Map(
    text.split(" ").map((line) => {
      const [from = "", to = ""] = line.split(">");
      return [from, to.split(",")] as const;
    })
  );

it.each<[string, string, readonly string[]]>([
  ["none where all ends", "a>b b>c,d d>e", []],
  ["a node that leads to itself", "a>a", ["a"]],
  ["in the order of the edges", "a>b b>c c>a", ["abc"]],
  ["behind what only leads there", "a>b b>c c>b", ["bc"]],
  ["each that a way leads to", "a>b b>c,d,e c>c d>e e>d", ["c", "de"]],
  ["one after another from both of its ends", "a>b,c b>a c>d d>c", ["ab", "cd"]],
])("finds %s", (_, edges, expected) => {
  expect(findCycles(edgesOf(edges)).map((cycle) => cycle.join(""))).toEqual(expected);
});

it("finds many at the end of a long way in good time", () => {
  const work = (size: number) => {
    const edges = new Map<string, readonly string[]>();
    const name = (at: number) => String(at);
    for (let at = 1; at < size; at++) edges.set(name(at), [name(at + 1)]);
    const ends = Array.from({ length: size }, (_, at) => `end${at}`);
    edges.set(name(size), ends);
    for (const end of ends) edges.set(end, [end]);
    return () => expect(findCycles(edges)).toHaveLength(size);
  };
  expectGrowth(work, { size: 500, times: 4, most: 10 });
});
