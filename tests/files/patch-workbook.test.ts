import type { Edit } from "../../src/core/workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { REPORT, at, codec, partOf, patch, withParts, workbookOfRows, write } from "./hand-made";
import { patchWorkbookReport } from "../../src/files/patch-workbook";
import { readWorkbook } from "../../src/files/read-workbook";

describe("patchWorkbook", () => {
  const plain = workbookOfRows("");
  const gone: Edit = { kind: "write", at: at(0, 0, "没有"), value: 1 };

  it.each([
    ["a sheet that is not there", [write(0, 0, 1), gone], { code: "no_such_sheet", sheet: "没有" }],
    [
      "a name that is taken",
      [{ kind: "addSheet", content: { ...REPORT, name: "表" } } as const],
      { code: "sheet_name_taken", sheet: "表" },
    ],
    [
      "a cell off the sheet",
      [write(1_048_576, 0, 1)],
      { code: "damaged", reason: "cell_reference" },
    ],
  ])("refuses %s", (_, edits, problem) => {
    expect(() => patch(plain, ...edits)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining(problem) })
    );
  });

  it("keeps text in its place, whatever it says", () => {
    const text = `</t></is></c><c r="B1"><v>1</v></c>]]><!-- &#0; "'`;
    const after = patch(
      plain,
      write(0, 0, text),
      { kind: "comment", at: at(0, 0), text, author: text },
      { kind: "addSheet", content: { ...REPORT, cells: [{ row: 0, column: 0, value: text }] } }
    );
    const read = readWorkbook(after, inflateNode);
    expect(read.sheets.map(({ cells }) => cells)).toEqual([
      [{ row: 0, column: 0, value: text }],
      [{ row: 0, column: 0, value: text }],
    ]);
    expect(partOf(after, "xl/comments1.xml").match(/<comment /g)).toHaveLength(1);
  });

  it("says that a digital signature no longer holds", () => {
    const signed = withParts(plain, { "_xmlsignatures/origin.sigs": "" });
    expect(patchWorkbookReport(signed, [write(0, 0, 1)], codec).signatureBroken).toBe(true);
    expect(patchWorkbookReport(plain, [write(0, 0, 1)], codec).signatureBroken).toBe(false);
  });

  it("gives the same bytes for the same edits", () => {
    const edits = [write(0, 0, 1), { kind: "addSheet", content: REPORT } as const];
    expect(patch(plain, ...edits)).toEqual(patch(plain, ...edits));
  });
});
