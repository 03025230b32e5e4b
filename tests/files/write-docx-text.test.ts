import fc from "fast-check";
import mammoth from "mammoth";
import { deflateWeb } from "../../src/files/deflate-web";
import { inflateNode } from "../../src/files/inflate-node";
import { inflateWeb } from "../../src/files/inflate-web";
import { readDocx } from "../../src/files/read-docx";
import { docxParts } from "./docx-parts";
import { bar, write } from "./made-docx";

const textOf = async (rows: Parameters<typeof write>[0]) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await write(rows)) })).value;

describe("what stands in a Word document", () => {
  it("is the same bytes for the same document, and tells of no machine, name or day", async () => {
    const rows = [["题"], ["　　专利640件。"], ["a", 1], ["b", 2]];
    const parts = { charts: [{ bars: [bar("a", 1)] }], figure: 640 };
    const first = await write(rows, parts);
    expect(Buffer.compare(first, await write(rows, parts))).toBe(0);
    const properties = docxParts(first).xml("docProps/core.xml").documentElement;
    expect(properties.textContent).toBe("题2000-01-01T00:00:00Z2000-01-01T00:00:00Z");
  });

  it("is the same in a browser, whose packing differs", async () => {
    const rows = [["题"], ["　　段"]];
    const web = docxParts(await write(rows, {}, { inflate: inflateWeb, deflate: deflateWeb }));
    const node = docxParts(await write(rows));
    expect(web.names).toEqual(node.names);
    for (const name of node.names) expect(web.bytes(name)).toEqual(node.bytes(name));
  });

  it.each([
    ["markup", "<w:p>&amp;]]>--></w:p>", "<w:p>&amp;]]>--></w:p>"],
    ["what looks like a formula", "=SUM(A1)", "=SUM(A1)"],
    ["a field code", "{ INCLUDETEXT \\\\host\\x }", "{ INCLUDETEXT \\\\host\\x }"],
    ["control characters", "甲\u0000\u0008\u001b\u007f乙", "甲乙"],
    ["half a character", "甲\ud83d乙\udc00", "甲乙"],
    ["signs that turn the order", "甲\u202e046\u202c乙\u2066", "甲046乙"],
    ["right-to-left letters", "甲مرحبا乙", "甲مرحبا乙"],
    ["a tab", "甲\t乙", "甲 乙"],
  ])("keeps %s as text", async (_, text, expected) => {
    expect((await textOf([["题"], [`　　${text}`]])).split("\n\n")[1]).toBe(expected);
  });

  it("breaks a text with several lines into paragraphs", async () => {
    expect(
      (await textOf([["题"], ["　　第一段。\r\n　　第二段。\n\n第三段。"]])).trim().split("\n\n")
    ).toEqual(["题", "第一段。", "第二段。", "第三段。"]);
  });

  it("is whole for any text anywhere", async () => {
    const text = fc.string({ unit: "binary", maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 6 }),
        text,
        async (rows, name) => {
          const bytes = await write(rows, { charts: [{ bars: [bar(name, 0.5)] }] });
          const parts = docxParts(bytes);
          for (const part of ["word/document.xml", "word/charts/chart1.xml", "docProps/core.xml"])
            parts.xml(part);
          expect(readDocx(bytes, inflateNode)).not.toBeNull();
        }
      ),
      { numRuns: 15 }
    );
  }, 60_000);

  it("may be very long", async () => {
    const long = "长".repeat(32_767);
    expect(await textOf([["题"], [`　　${long}`]])).toContain(long);
  });
});

it("a Word document takes linear time in its rows", async () => {
  const timeOf = async (size: number) => {
    const rows = [
      ["题"],
      ...Array.from({ length: size }, (_, row) => [`行${String(row)}`, row, "件"]),
    ];
    let least = Infinity;
    for (let run = 0; run < 3; run++) {
      const start = process.cpuUsage();
      await write(rows);
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, user + system);
    }
    return least;
  };
  const small = await timeOf(100);
  expect((await timeOf(400)) / small).toBeLessThan(10);
}, 60_000);
