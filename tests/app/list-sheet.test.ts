import { listSheet, type ListLine } from "../../src/app/list-sheet";

it.each([
  ["of 20 columns is shrunk to the width of a page", 20, { fitWidth: true }],
  [
    "of 60 goes on on further pages at 7 points, with its first columns again",
    60,
    { scale: 70, titleColumns: [0, 1] },
  ],
])("a list %s when it is printed", (_, count, print) => {
  const columns = Array.from({ length: count }, (__, at) => ({
    ...{ caption: `指标${String(at)}`, width: 12, look: "number" as const },
  }));
  const { head } = listSheet("过录表", columns, []);
  expect(head.print).toEqual({ landscape: true, titleRows: [0, 0], footer: "&P / &N", ...print });
});

it("a list may keep all but its first columns to the screen", () => {
  const columns = Array.from({ length: 60 }, () => ({
    ...{ caption: "指标", width: 12, look: "text" as const },
  }));
  const { print } = listSheet("过录表出处", columns, [], { printed: 5 }).head;
  expect(print).toMatchObject({ fitWidth: true, area: { top: 0, left: 0, right: 4 } });
});

it.each([
  ["文件", 36],
  ["QK201[02]\n独立研究机构（个）", 45.5],
])("the captions of a list stand in a row as high as the longest needs: %j", (caption, height) => {
  const { head } = listSheet("过录表", [{ caption, width: 12, look: "number" }], []);
  expect(head.heights).toEqual([[0, height]]);
});

it.each<[string, ListLine, number | null]>([
  ["short texts has the usual height", ["甲", 12, "乙"], null],
  ["a text of two lines is as high as they are", ["甲", 12, "一二三四五六七"], 32],
  ["two short lines is as high as they are", ["甲", 12, "a\nb"], 32],
  ["such a text that leads somewhere likewise", ["甲", 12, linked("一二三四五六七")], 32],
  ["such a text among repeated ones likewise", { cells: ["甲", 12], rest: ["一二三四五六七"] }, 32],
  ["a long text in a column of numbers has the usual height", ["甲", "一二三四五六七", null], null],
  ["a long text that stays on one line likewise", ["甲", 1, "乙", "一二三四五六七"], null],
])("a line with %s", (_, cells, height) => {
  const column = { caption: "栏", width: 12, look: "text" } as const;
  const line = { ...column, look: "line" } as const;
  const list = listSheet("表", [column, { ...column, look: "number" }, column, line], []);
  expect(list.heightOf(cells)).toBe(height);
});

function linked(value: string) {
  return { value, link: { sheet: "表", row: 0, column: 0 } };
}
