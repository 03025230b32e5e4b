import { expectGrowth } from "../growth";
import { oneSheet, problemOf, read, readFirstSheet, relations, worksheet } from "./tiny-package";

/** A sheet whose comments part is this. */
function commented(comments: string): Uint8Array {
  return oneSheet(worksheet('<row><c r="A1"><v>1</v></c></row>'), {
    "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "comments", "../comments1.xml"]),
    "xl/comments1.xml": comments,
  });
}

const list = (inner: string, authors = "<author>张三</author>") =>
  `<comments><authors>${authors}</authors><commentList>${inner}</commentList></comments>`;

test("reads the comments of a sheet with their authors", () => {
  const bytes = commented(
    list(
      '<comment ref="B2" authorId="0"><text><r><t>第一行_x000a_</t></r><r><t>第二&amp;行</t></r></text></comment>' +
        '<comment ref="$C$9" authorId="7"><text><t>无名</t></text></comment>'
    )
  );
  expect(readFirstSheet(bytes).comments).toEqual([
    { row: 1, column: 1, text: "第一行\n第二&行", author: "张三" },
    { row: 8, column: 2, text: "无名", author: "" },
  ]);
});

test.each([
  ["none", list("")],
  ["one off the sheet", list('<comment ref="XFE1" authorId="0"><text/></comment>')],
  ["a broken part", "<comments><authors>"],
  ["another part", "<html/>"],
])("a sheet with %s has no comments, and its values", (_, xml) => {
  const sheet = readFirstSheet(commented(xml));
  expect([sheet.comments, sheet.cells.length]).toEqual([undefined, 1]);
});

test("comments count against the limits of cells and text, and a document type is refused", () => {
  const one = '<comment ref="A1" authorId="0"><text><t>12345</t></text></comment>';
  const bytes = commented(list(one.repeat(3)));
  expect(problemOf(() => read(bytes, { cells: 2 }))).toMatchObject({ limit: "cells" });
  expect(problemOf(() => read(bytes, { text: 12 }))).toMatchObject({ limit: "text" });
  expect(problemOf(() => read(commented("<!DOCTYPE a><comments/>"))).code).toBe("doctype");
});

test.each<[string, (n: number) => string]>([
  [
    "comments",
    (n) => list('<comment ref="A1" authorId="0"><text><r><t>a</t></r></text></comment>'.repeat(n)),
  ],
  ["authors", (n) => list("", "<author>a</author>".repeat(n))],
  ["open comments", (n) => `<comments><commentList>${"<comment><text>".repeat(n)}`],
])("reads %s in time that grows with them and no faster", (_, xmlOf) => {
  expectGrowth(
    (n) => {
      const bytes = commented(xmlOf(n));
      return () => void read(bytes);
    },
    { size: 5_000, times: 4, most: 8 }
  );
});
