import fc from "fast-check";
import { inflateNode } from "../../src/files/inflate-node";
import { LIMITS } from "../../src/files/limits";
import { ProblemError } from "../../src/files/problem-error";
import { readDocx } from "../../src/files/read-docx";
import { docx } from "./tiny-docx";
import { oneSheet, pack, worksheet } from "./tiny-package";

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (...paragraphs: readonly string[]) => `<w:tc>${paragraphs.join("")}</w:tc>`;
const read = (body: string) => readDocx(docx(body), inflateNode);
const paragraph = (text: string) => ({ kind: "paragraph", text });

describe("the text of a Word document", () => {
  it.each<[string, string, string]>([
    [
      "runs",
      "<w:p><w:r><w:t>不少于</w:t></w:r><w:r><w:t xml:space='preserve'>20 项</w:t></w:r></w:p>",
      "不少于20 项",
    ],
    [
      "tabs and breaks",
      "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
      "甲\t乙\n丙",
    ],
    ["insertions", "<w:p><w:ins><w:r><w:t>12项</w:t></w:r></w:ins></w:p>", "12项"],
    [
      "no deletions",
      "<w:p><w:del><w:r><w:delText>10项</w:delText></w:r></w:del><w:r><w:t>12项</w:t></w:r></w:p>",
      "12项",
    ],
    [
      "no text that was moved away",
      "<w:p><w:moveFrom><w:r><w:t>10项</w:t></w:r></w:moveFrom></w:p>",
      "",
    ],
    ["no field codes", "<w:p><w:r><w:instrText>PAGE 12</w:instrText></w:r></w:p>", ""],
    [
      "no pronunciations",
      "<w:p><w:ruby><w:rt><w:r><w:t>qū</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>区</w:t></w:r></w:rubyBase></w:ruby></w:p>",
      "区",
    ],
    ["entities", p("&lt;5% &amp; 更多"), "<5% & 更多"],
  ])("has its %s", (_, body, text) => {
    expect(read(body)).toEqual([paragraph(text)]);
  });

  it("keeps tables by rows and cells, between the paragraphs", () => {
    const table = `<w:tbl><w:tr>${cell(p("指标"))}${cell(p("目标"))}</w:tr><w:tr>${cell(p("专利"), p("申请"))}${cell(p("600件"))}</w:tr></w:tbl>`;
    expect(read(p("前") + table + p("后"))).toEqual([
      paragraph("前"),
      {
        kind: "table",
        rows: [
          ["指标", "目标"],
          ["专利\n申请", "600件"],
        ],
      },
      paragraph("后"),
    ]);
  });

  it("keeps a table inside a table and a text box once", () => {
    const inner = `<w:tbl><w:tr>${cell(p("内"))}</w:tr></w:tbl>`;
    const box = `<w:p><mc:AlternateContent><mc:Choice>${p("框")}</mc:Choice><mc:Fallback>${p("框")}</mc:Fallback></mc:AlternateContent><w:r><w:t>外</w:t></w:r></w:p>`;
    const text = JSON.stringify(read(`<w:tbl><w:tr>${cell(inner, p("外"))}</w:tr></w:tbl>${box}`));
    expect([text.split("内").length, text.split("框").length]).toEqual([2, 2]);
  });
});

describe("what is no readable document", () => {
  it("is told apart where it is a package of something else", () => {
    expect(readDocx(oneSheet(worksheet("")), inflateNode)).toBeNull();
    expect(readDocx(pack({ "a.txt": "a" }), inflateNode)).toBeNull();
  });

  it.each<[string, () => unknown, string]>([
    ["cut off", () => read("<w:p><w:r>"), "damaged"],
    ["wrongly nested", () => read("<w:p></w:tbl>"), "damaged"],
    ["without its text", () => readDocx(docx(null), inflateNode), "damaged"],
    [
      "of more text than allowed",
      () => readDocx(docx(p("甲".repeat(20))), inflateNode, { ...LIMITS, text: 10 }),
      "too_large",
    ],
    [
      "larger than allowed",
      () => readDocx(docx(p("甲")), inflateNode, { ...LIMITS, partBytes: 10 }),
      "too_large",
    ],
    [
      "with a document type",
      () => readDocx(docx(null, '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'), inflateNode),
      "doctype",
    ],
    ["of nothing", () => readDocx(new Uint8Array(), inflateNode), "file_empty"],
  ])("%s", (_, act, code) => {
    const thrown = (() => {
      try {
        act();
      } catch (error) {
        return error;
      }
      return null;
    })();
    expect(thrown).toBeInstanceOf(ProblemError);
    expect((thrown as ProblemError).problem.code).toBe(code);
  });

  it("throws nothing but problems, whatever stands in it", () => {
    const pieces = fc.constantFrom(
      ..."<w:p>|</w:p>|<w:tbl>|</w:tbl>|<w:tr>|</w:tr>|<w:tc>|</w:tc>|<w:t>|</w:t>|<w:del>|</w:del>|<w:p/>|<w:tc/>|<w:tr/>|<w:tbl/>|甲|&amp;|<".split(
        "|"
      )
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        try {
          read(parts.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
      { numRuns: 300 }
    );
  });
});
