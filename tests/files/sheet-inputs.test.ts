import { patchWorkbook } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import type { FileEdit, InputEdit } from "../../src/files/sheet-edits";
import { dropUnusedTexts } from "../../src/files/unused-texts";
import { createWorkbook } from "../../src/files/create-workbook";
import { codec, partOf, SHEET, withParts, workbookOf } from "./hand-made";
import { problemOf } from "./tiny-package";

const range = (top: number, left: number) => ({ top, left, bottom: top, right: left });
const input = (change: Partial<InputEdit> = {}): InputEdit => ({
  kind: "addInput",
  sheet: "表",
  ranges: [range(1, 1), range(3, 1)],
  formula: 'IF(ISNUMBER(B2),B2>=0,B2="-")',
  hint: { title: "[01] 项目", text: "计量单位：项" },
  refusal: { title: "请核对", text: "只能填数或“-”" },
  ...change,
});
const patch = (bytes: Uint8Array, ...edits: FileEdit[]) => patchWorkbook(bytes, edits, codec);

describe("an entry rule", () => {
  it("stands where the schema wants it, beside the protection of the sheet", () => {
    const plain = workbookOf("<sheetData/><mergeCells/><hyperlinks/><pageMargins/>");
    const after = partOf(patch(plain, input(), { kind: "protectSheet", sheet: "表" }), SHEET);
    expect(after).toMatch(
      /<sheetData\/><sheetProtection [^>]*\/><mergeCells\/><dataValidations count="1"><dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="请核对" error="[^"]*" promptTitle="\[01\] 项目" prompt="计量单位：项" sqref="B2 B4"><formula1>IF\(ISNUMBER\(B2\),B2&gt;=0,B2=&quot;-&quot;\)<\/formula1><\/dataValidation><\/dataValidations><hyperlinks\/>/u
    );
  });

  it.each([
    ["reaches into its first cell", 'sqref="A1:B2"', 0],
    ["reaches into another of its cells", 'sqref="B4"', 1],
    ["is for whole columns", 'sqref="A:Z"', 0],
    ["stands elsewhere", 'sqref="C9"', 1],
  ])("gives way to one of the sheet that %s", (_, sqref, added) => {
    const before = workbookOf(
      `<sheetData/><dataValidations count="1"><dataValidation ${sqref}/></dataValidations>`
    );
    const after = partOf(patch(before, input()), SHEET);
    expect(after.match(/<dataValidation /gu)).toHaveLength(1 + added);
    expect(after).toContain(`<dataValidation ${sqref}/>`);
  });

  it.each<Partial<InputEdit>>([
    { ranges: [] },
    { formula: "A".repeat(256) },
    { hint: { title: "长".repeat(33), text: "" } },
    { hint: { title: "", text: "长".repeat(256) } },
    { refusal: { title: "", text: "长".repeat(226) } },
  ])("is refused where Excel cannot hold it: %#", (change) => {
    const plain = workbookOf("<sheetData/>");
    expect(problemOf(() => patch(plain, input(change)))).toMatchObject({ reason: "input" });
  });
});

describe("texts that no cell shows any more", () => {
  const two = createWorkbook(
    [
      { name: "甲", cells: [cell(0, "留"), cell(1, "去"), cell(2, "末")], widths: [] },
      { name: "乙", cells: [cell(0, "密"), cell(1, "末")], widths: [] },
    ],
    codec.deflate
  );
  function cell(row: number, value: string) {
    return { row, column: 0, value };
  }
  const emptied = patch(
    two,
    { kind: "write", at: { sheet: "甲", row: 1, column: 0 }, value: null },
    { kind: "removeSheet", sheet: "乙" }
  );
  const texts = (bytes: Uint8Array) => partOf(bytes, "xl/sharedStrings.xml");

  it("are taken out; the others stay at their cells", () => {
    expect(texts(emptied)).toMatch(/去.*密|密.*去/u);
    const left = dropUnusedTexts(emptied, codec);
    expect(texts(left)).toMatch(
      /uniqueCount="2" count="2"><si><t>留<\/t><\/si><si><t>末<\/t><\/si></u
    );
    const shown = readWorkbook(left, codec.inflate).sheets[0]!.cells.map((one) => one.value);
    expect(shown).toEqual(["留", "末"]);
  });

  it("leave a workbook alone that stores its texts in the cells", () => {
    const inline = withParts(
      workbookOf(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>'
      ),
      {}
    );
    expect(readWorkbook(dropUnusedTexts(inline, codec), codec.inflate).sheets[0]!.cells).toEqual([
      { row: 0, column: 0, value: "甲" },
    ]);
  });
});
