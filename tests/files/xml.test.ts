import fc from "fast-check";
import { resolveTarget, readRelationships, relationshipsPart } from "../../src/files/package-parts";
import { attribute, unescapeXml, walkTags } from "../../src/files/xml";
import type { Tag } from "../../src/files/xml";
import { problemOf } from "./tiny-package";

/** Tags as `name`, `/name` or `name/`. */
function tagsOf(xml: string, from = 0): readonly string[] {
  const tags: string[] = [];
  walkTags(
    xml,
    "p",
    ({ name, closing, selfClosing }) => {
      tags.push(`${closing ? "/" : ""}${name}${selfClosing ? "/" : ""}`);
    },
    from
  );
  return tags;
}

test("walks tags in order, past comments, instructions and CDATA", () => {
  const xml = `<?xml version="1.0"?><!-- <x> --><a><b x=">"/><![CDATA[<c>]]><d>&lt;</d ></a>`;
  expect(tagsOf(xml)).toEqual(["a", "b/", "d", "/d", "/a"]);
});

test("tells prefix, attributes and place of a tag", () => {
  const xml = "<x:a  b=\"1\"\n c='2'/>";
  const tags: Tag[] = [];
  walkTags(xml, "p", (tag) => tags.push(tag));
  expect(tags).toEqual([
    {
      name: "a",
      prefix: "x:",
      closing: false,
      selfClosing: true,
      attributes: "  b=\"1\"\n c='2'",
      start: 0,
      end: xml.length,
    },
  ]);
});

test("stops where the visitor returns false", () => {
  const seen: string[] = [];
  walkTags("<a><b/><c></a>", "p", (tag) => {
    seen.push(tag.name);
    return tag.name !== "b";
  });
  expect(seen).toEqual(["a", "b"]);
});

test("begins inside an element where it is told to", () => {
  expect(tagsOf("<a><b/><c></c></a>", 3)).toEqual(["b/", "c", "/c", "/a"]);
});

test.each([
  ["an open element", "<a><b></b>", "xml_unclosed"],
  ["crossed elements", "<a><b></a></b>", "xml_nesting"],
  ["an end without a beginning", "</a>", "xml_nesting"],
  ["a prefix that differs", "<x:a></y:a>", "xml_nesting"],
  ["an open quote", '<a b="></a>', "xml_attribute"],
  ["a cut tag", "<a", "xml_tag"],
  ["a nameless tag", "<>", "xml_tag"],
  ["a tag within a tag", "<a <b>>", "xml_tag"],
])("refuses %s", (_, xml, reason) => {
  expect(problemOf(() => tagsOf(xml))).toEqual({ code: "damaged", part: "p", reason });
});

test("refuses a document type", () => {
  expect(problemOf(() => tagsOf("<!DOCTYPE a><a/>"))).toEqual({ code: "doctype", part: "p" });
});

test.each([
  [' a="1"', "a", "1"],
  [" x:a='1'", "a", "1"],
  [' x:a="2" a="1"', "a", "1"],
  [' xmlns:a="u" x:a="1"', "a", "1"],
  [' b=" a=\'9\'" a = "1"', "a", "1"],
  [' aa="2"', "a", undefined],
  [' a="&lt;&#10;\n\t&amp;lt;"', "a", "<\n  &lt;"],
  [' __proto__="1"', "toString", undefined],
  ["", "a", undefined],
])("in %j finds the attribute %s", (raw, name, value) => {
  expect(attribute(raw, name)).toBe(value);
});

test.each([
  ["&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
  ["&#20061;&#x4e5d;&#x1F600;", "九九😀"],
  ["&amp;lt;", "&lt;"],
  ["&nbsp; & &#; &#xZZ;", "&nbsp; & &#; &#xZZ;"],
  ["&#xD800;&#1114112;", "\ufffd\ufffd"],
])("unescapes %j", (text, plain) => {
  expect(unescapeXml(text)).toBe(plain);
});

test("unescapes what escaping made of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&#34;");
      expect(unescapeXml(escaped)).toBe(text);
      expect(attribute(` a="${escaped}"`, "a")).toBe(text.replace(/\r\n|[\r\n\t]/g, " "));
    })
  );
});

test.each([
  ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
  ["", "_rels/.rels"],
])("finds the relations of the part %j at %s", (part, relations) => {
  expect(relationshipsPart(part)).toBe(relations);
});

test.each([
  ["xl/", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/worksheets", "../drawings/a.xml", "xl/drawings/a.xml"],
  ["xl/", "/xl/a.xml", "xl/a.xml"],
  ["xl/", "..\\..\\a.xml", "a.xml"],
  ["", "./xl//a.xml", "xl/a.xml"],
])("from %s resolves %s to %s", (folder, target, part) => {
  expect(resolveTarget(folder, target)).toBe(part);
});

test("reads relations, of strict packages too, and leaves external addresses as they are", () => {
  const xml =
    '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="s.xml"/><Relationship Id="b" Type="t/hyperlink" Target="http://x/../y" TargetMode="External"/></Relationships>';
  expect([...readRelationships(xml, "xl/workbook.xml").values()]).toEqual([
    { id: "a", type: "worksheet", target: "xl/s.xml", external: false },
    { id: "b", type: "hyperlink", target: "http://x/../y", external: true },
  ]);
  expect(readRelationships(null, "xl/workbook.xml").size).toBe(0);
});
