import { rowPieces } from "../../../src/core/summary/row-pieces";

type Pieces = readonly (readonly [number, number])[];

it.each<[string, number[], Pieces]>([
  [
    "a row below a repeated one begins a piece, so that its total speaks of all copies",
    [0, 1, 1, 1, 2],
    [
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    "rows that are repeated together stay together",
    [0, 1, 2, 1, 2, 3],
    [
      [0, 0],
      [1, 2],
      [1, 2],
      [3, 3],
    ],
  ],
  [
    "two blocks of the same length side by side are two",
    [0, 0, 1, 1],
    [
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
    ],
  ],
  [
    "a block in a block is apart from the rows around it",
    [0, 1, 1, 2, 0, 1, 2],
    [
      [0, 0],
      [1, 1],
      [1, 1],
      [2, 2],
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    "a row that is left out parts what was around it",
    [0, 2, 3],
    [
      [0, 0],
      [2, 3],
    ],
  ],
  [
    "what is left out at the end is held apart from what lies below",
    [0, 1],
    [
      [0, 1],
      [4, 4],
    ],
  ],
])("%s", (_, order, pieces) => {
  const count = pieces.at(-1)?.[0] === 4 ? 4 : Math.max(...order) + 1;
  expect(rowPieces("总结", order, count)).toEqual([{ kind: "arrangeRows", sheet: "总结", pieces }]);
});

it("rows that stay as they are need no edit", () => {
  expect(rowPieces("总结", [0, 1, 2], 3)).toEqual([]);
});
