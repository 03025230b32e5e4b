import fc from "fast-check";
import { deflateNode } from "../../src/files/deflate-node";
import { deflateWeb } from "../../src/files/deflate-web";
import { inflateNode } from "../../src/files/inflate-node";
import { openZip, rawEntry, readEntry } from "../../src/files/zip";
import { writeZip } from "../../src/files/zip-write";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array | null): string | null =>
  content && new TextDecoder().decode(content);
const zipOf = (...parts: readonly (readonly [string, string])[]) =>
  openZip(
    writeZip(null, new Map(parts.map(([name, content]) => [name, bytes(content)])), deflateNode)
  );

describe("writeZip", () => {
  it.each([
    ["Node", deflateNode],
    ["the browser", deflateWeb],
  ])("gives back any parts compressed by %s", (_, deflate) => {
    const parts = fc.dictionary(
      fc.stringMatching(/^[a-z\u4e00-\u4e20]{1,12}$/),
      fc.uint8Array({ maxLength: 300 })
    );
    fc.assert(
      fc.property(parts, (content) => {
        const zip = openZip(writeZip(null, new Map(Object.entries(content)), deflate));
        expect([...zip.entries.keys()]).toEqual(Object.keys(content));
        for (const [name, body] of Object.entries(content)) {
          expect(readEntry(zip, name, inflateNode)).toEqual(new Uint8Array(body));
        }
      })
    );
  });

  it("keeps the compressed bytes, names and order of the parts that are not changed", () => {
    const source = zipOf(["a.xml", "<a/>".repeat(50)], ["目录.xml", "<b/>"], ["C.xml", "<c/>"]);
    const zip = openZip(writeZip(source, new Map([["c.xml", bytes("new")]]), deflateWeb));

    expect([...zip.entries.values()].map(({ name }) => name)).toEqual([
      "a.xml",
      "目录.xml",
      "C.xml",
    ]);
    for (const key of ["a.xml", "目录.xml"]) {
      expect(rawEntry(zip, zip.entries.get(key)!)).toEqual(
        rawEntry(source, source.entries.get(key)!)
      );
    }
    expect(text(readEntry(zip, "C.xml", inflateNode))).toBe("new");
  });

  it("adds new parts at the end and leaves removed ones out", () => {
    const source = zipOf(["a.xml", "<a/>"], ["b.xml", "<b/>"]);
    const changes = new Map([
      ["b.xml", null],
      ["d.xml", bytes("<d/>")],
    ]);
    const zip = openZip(writeZip(source, changes, deflateNode));
    expect([...zip.entries.keys()]).toEqual(["a.xml", "d.xml"]);
  });

  it("dates every new part 1980-01-01, so that equal content is equal bytes", () => {
    const zip = zipOf(["a.xml", "<a/>"]);
    expect(zip.entries.get("a.xml")?.time).toBe(0x00210000);
  });

  it("takes a package whose sizes stand behind the content", () => {
    const source = zipOf(["a.xml", "<a/>"], ["b.xml", "<b/>"]);
    const entry = source.entries.get("a.xml")!;
    const streamed = { ...entry, flags: entry.flags | 8 };
    const entries = new Map(source.entries).set("a.xml", streamed);
    const zip = openZip(writeZip({ ...source, entries }, new Map(), deflateNode));
    expect(zip.entries.get("a.xml")?.flags).toBe(0);
    expect(text(readEntry(zip, "a.xml", inflateNode))).toBe("<a/>");
  });

  it("names kept parts as the directory does, whatever their own headers say", () => {
    const source = zipOf(["a.xml", "<a/>"], ["b.xml", "<b/>"]);
    const lying = source.bytes.slice();
    lying.set(bytes("x"), source.entries.get("a.xml")!.offset + 30);
    const zip = openZip(writeZip(openZip(lying), new Map([["b.xml", bytes("new")]]), deflateNode));
    expect([...zip.entries.keys()]).toEqual(["a.xml", "b.xml"]);
    expect(text(readEntry(zip, "a.xml", inflateNode))).toBe("<a/>");
  });
});
