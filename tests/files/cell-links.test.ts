import fc from "fast-check";
import { SHEET_LINKS } from "../../src/core/address";
import { fileAddress, sheetLinks } from "../../src/files/cell-links";
import { attribute, walkTags } from "../../src/files/xml";
import { readTree } from "../../src/files/xml-tree";

it.each([
  ["../报送/东湖镇.xlsx", "../%E6%8A%A5%E9%80%81/%E4%B8%9C%E6%B9%96%E9%95%87.xlsx"],
  ["../a b/c#d%20?.xlsx", "../a%20b/c%23d%2520%3F.xlsx"],
  // Neither a scheme nor another host can be made of a name.
  ["javascript:alert(1)", "javascript%3Aalert(1)"],
  ["\\\\host\\share.xlsx", "%5C%5Chost%5Cshare.xlsx"],
  ['"><x>&.xlsx', "%22%3E%3Cx%3E%26.xlsx"],
  ["//host/share.xlsx", null],
  ["/etc/passwd", null],
  ["", null],
  ["a\ud800.xlsx", null],
  [`${"镇".repeat(300)}.xlsx`, null],
])("the address of the file %j is %j", (path, address) => {
  expect(fileAddress(path)).toBe(address);
});

const listOf = (links: ReturnType<typeof sheetLinks>) => Buffer.concat([...links.xml()]).toString();

it("whatever file and sheet are called, each link reads back, with one relation for each file", () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: "binary" });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 8 }), (all) => {
      const links = sheetLinks();
      const kept = all.filter(([file, sheet], row) =>
        links.add(row, 3, { file: `../${file}`, sheet, row: 7, column: 3 })
      );
      const files = new Map<string, string>();
      walkTags(links.relations() ?? "<a/>", "", ({ name: tag, attributes }) => {
        if (tag !== "Relationship") return;
        const target = attribute(attributes, "Target") ?? "";
        files.set(attribute(attributes, "Id") ?? "", decodeURIComponent(target));
      });
      expect(files.size).toBe(new Set(kept.map(([file]) => file)).size);
      const read = readTree(listOf(links) || "<a/>", "", 1).children.map(({ attributes }) => [
        files.get(attribute(attributes, "id") ?? ""),
        attribute(attributes, "location"),
      ]);
      // What XML cannot hold is left to the writer of attributes; half a character is no name of a file.
      const plain = kept.every(([, sheet]) => /^[^\p{C}]*$/u.test(sheet));
      const wanted = kept.map(([file, sheet]) => [
        `../${file}`,
        `'${sheet.replaceAll("'", "''")}'!D8`,
      ]);
      if (plain) expect(read).toEqual(wanted);
      else expect(read).toHaveLength(wanted.length);
    }),
    { numRuns: 60 }
  );
});

it("a range is led to as one, and a sheet takes no more links than Excel can open", () => {
  const links = sheetLinks();
  links.add(0, 0, { sheet: "过录表", row: 2, column: 4, to: { row: 6, column: 4 } });
  expect(listOf(links)).toContain(`location="'过录表'!E3:E7"`);
  expect(links.relations()).toBeNull();
  const at = { sheet: "K1", row: 7, column: 3 };
  for (let row = 1; row < SHEET_LINKS; row++) links.add(row, 0, at);
  expect(links.add(SHEET_LINKS, 0, at)).toBe(false);
  expect(listOf(links).match(/<hyperlink /gu)).toHaveLength(SHEET_LINKS);
});
