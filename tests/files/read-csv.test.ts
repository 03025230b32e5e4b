import fc from "fast-check";
import { unparse } from "papaparse";
import { decodeText } from "../../src/files/csv-text";
import { readCsv } from "../../src/files/read-csv";
import { expectGrowth } from "../growth";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) {
    view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

describe("the text of a file", () => {
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8("单位,值"), "单位,值"],
    ["UTF-8 with a mark", utf8("\ufeff单位,值"), "单位,值"],
    ["GB18030", new Uint8Array([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xd6, 0xb5]), "单位,值"],
    ["four bytes of GB18030", new Uint8Array([0x81, 0x39, 0xee, 0x39, 0xb5, 0xa5]), "㐀单"],
    ["UTF-16, little end first, with a mark", utf16("单位,值", true, true), "单位,值"],
    ["UTF-16, big end first, with a mark", utf16("单位,值", false, true), "单位,值"],
    ["UTF-16, little end first", utf16("group,值", true, false), "group,值"],
    ["UTF-16, big end first", utf16("group,值", false, false), "group,值"],
  ])("in %s is read", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ["nothing", new Uint8Array(), "file_empty"],
    ["zeros", new Uint8Array(9), "not_text"],
    ["bytes of no encoding", new Uint8Array([0x41, 0xff, 0xff, 0xff]), "not_text"],
  ])("that is %s is refused", (_, bytes, code) => {
    expect(() => decodeText(bytes)).toThrow(code);
  });
});

describe("a CSV file", () => {
  it.each<[string, readonly (readonly string[])[]]>([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b\r\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a\tb\n1\t2,3",
      [
        ["a", "b"],
        ["1", "2,3"],
      ],
    ],
    [
      '"a,x";b\n1;2',
      [
        ["a,x", "b"],
        ["1", "2"],
      ],
    ],
    [
      'a,b\n"x ""y""\nz",2',
      [
        ["a", "b"],
        ['x "y"\nz', "2"],
      ],
    ],
    ["a,b\n\n1,2", [["a", "b"], [""], ["1", "2"]]],
    ["标题\na,b\n1,2", [["标题"], ["a", "b"], ["1", "2"]]],
  ])("%j is read by its own separator", (text, rows) => {
    expect(readCsv(utf8(text))).toEqual(rows);
  });

  it("with a quote that does not close is refused", () => {
    expect(() => readCsv(utf8('a,b\n1,"2'))).toThrow("csv_quote");
  });

  it("gives back what was written, whatever it is", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", ";", "\t", '"', "\n", "值", " ") });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (cells) => {
        const table = [["h", "i"], ...cells];
        expect(readCsv(utf8(unparse(table, { newline: "\n" })))).toEqual(table);
      })
    );
  });

  it.each([
    ["[".repeat(50)],
    ['"'.repeat(50)],
    [`"a`.repeat(25)],
    [`a,"\n`.repeat(12)],
    [",".repeat(50)],
  ])("of %j over and over takes time in proportion to its length", (piece) => {
    const work = (times: number) => {
      const bytes = utf8(piece.repeat(times));
      return () => {
        try {
          readCsv(bytes);
        } catch {
          // Refused or read: only the time counts.
        }
      };
    };
    expectGrowth(work, { size: 4000, times: 4, most: 12 });
  });
});
