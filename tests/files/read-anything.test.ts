import fc from "fast-check";
import { inflateWeb } from "../../src/files/inflate-web";
import { ProblemError } from "../../src/files/problem-error";
import { readLook } from "../../src/files/read-look";
import { readWorkbook } from "../../src/files/read-workbook";
import { oneSheet, read, worksheet } from "./tiny-package";

const strings = { "xl/sharedStrings.xml": "<sst><si><t>a</t></si></sst>" };

test("answers any bytes with a problem", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asPackage) => {
      const file = asPackage ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
      expect(() => read(file)).toThrow(ProblemError);
    })
  );
});

const someSheet = worksheet(
  '<row r="1" hidden="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r></is></c><c><f t="shared">A1</f><v>-1.5</v></c></row>'
);
const pieces = fc.constantFrom(
  "<",
  ">",
  "/",
  '"',
  "&",
  "<c",
  "</c>",
  "<v>",
  "]]>",
  "<!--",
  "\u0000"
);

test("answers a damaged sheet with a workbook or a problem, with either inflater", () => {
  const edit = fc.tuple(fc.nat(someSheet.length), fc.nat(12), pieces);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const sheet = edits.reduce(
        (text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut),
        someSheet
      );
      try {
        const { sheets } = readWorkbook(oneSheet(sheet, strings), inflateWeb);
        expect(sheets).toHaveLength(1);
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
    })
  );
});

test("answers a damaged package with a workbook or a problem", () => {
  const whole = oneSheet(someSheet, strings);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      try {
        expect(read(bytes).sheets.length).toBeLessThanOrEqual(1);
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
    })
  );
});

const someStyles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts><font><b/><color theme="1" tint="0.5"/></font></fonts>' +
  '<fills><fill><patternFill patternType="solid"><fgColor indexed="9"/></patternFill></fill></fills>' +
  '<cellXfs><xf/><xf fontId="0" fillId="0" numFmtId="164"><alignment wrapText="1"/></xf></cellXfs><dxfs><dxf><font/></dxf></dxfs></styleSheet>';

test("answers damaged styles with looks, and a damaged sheet with looks or a problem", () => {
  const edit = fc.tuple(fc.nat(someStyles.length), fc.nat(12), pieces);
  const damage = (text: string, edits: readonly (readonly [number, number, string])[]) =>
    edits.reduce((cut, [at, size, piece]) => cut.slice(0, at) + piece + cut.slice(at + size), text);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const styles = { "xl/styles.xml": damage(someStyles, edits) };
      const { sheets, styles: looks } = readLook(oneSheet(someSheet, styles), inflateWeb);
      expect(looks.length).toBeGreaterThan(0);
      for (const { style } of sheets[0]?.cells ?? []) expect(looks[style]).toBeDefined();
      try {
        readLook(oneSheet(damage(someSheet, edits)), inflateWeb);
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
    })
  );
});
