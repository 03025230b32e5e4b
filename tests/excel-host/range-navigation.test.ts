import { errorCode, fill, openExcel } from "./open-excel";
import { createWorkbook } from "./model/sheets";

/** The address of a range of `Sheet1`, or `null` for a null object. */
async function addressOf(
  find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas,
  prepare: (opened: ReturnType<typeof openExcel>) => void = () => undefined
): Promise<string | null> {
  const opened = openExcel();
  prepare(opened);
  return opened.Excel.run(async (context) => {
    const range = find(context.workbook.worksheets.getItem("Sheet1"));
    range.load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
}

const form = ({ sheet }: ReturnType<typeof openExcel>): void => {
  fill(sheet, [
    ["", "", "", ""],
    ["", "a", "b", ""],
    ["", "c", "", ""],
    ["", "", "", "d"],
  ]);
};

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ["B3", (sheet) => sheet.getCell(2, 1)],
  ["B3:D4", (sheet) => sheet.getRangeByIndexes(2, 1, 2, 3)],
  ["C4", (sheet) => sheet.getRange("B3:D5").getCell(1, 1)],
  ["B4:D4", (sheet) => sheet.getRange("B3:D5").getRow(1)],
  ["D3:D5", (sheet) => sheet.getRange("B3:D5").getLastColumn()],
  ["D5", (sheet) => sheet.getRange("B3:D5").getLastCell()],
  ["A2:C4", (sheet) => sheet.getRange("B3:D5").getOffsetRange(-1, -1)],
  ["B3:F4", (sheet) => sheet.getRange("B3:D5").getResizedRange(-1, 2)],
  ["B:D", (sheet) => sheet.getRange("B3:D5").getEntireColumn()],
  ["3:5", (sheet) => sheet.getRange("B3:D5").getEntireRow()],
  ["A1:D5", (sheet) => sheet.getRange("B3:D5").getBoundingRect("A1")],
  ["C3:C5", (sheet) => sheet.getRange("B3:D5").getIntersection("C:C")],
  ["B6:D7", (sheet) => sheet.getRange("B3:D5").getRowsBelow(2)],
  ["A3:A5", (sheet) => sheet.getRange("B3:D5").getColumnsBefore(1)],
  ["1:1048576", (sheet) => sheet.getRange()],
  ["B2:D4", (sheet) => sheet.getUsedRange(true)],
  ["B2:B3", (sheet) => sheet.getRange("A1:B9").getUsedRange(true)],
  ["B2:C3", (sheet) => sheet.getRange("B2").getSurroundingRegion()],
])("a range is found: %s", async (expected, find) => {
  const surrounding = ({ sheet }: ReturnType<typeof openExcel>): void => {
    form({ sheet } as ReturnType<typeof openExcel>);
  };
  const region = expected === "B2:C3";
  const found = await addressOf(find, region ? plainForm : surrounding);
  expect(found).toBe(`Sheet1!${expected}`);
});

/** As `form`, without the lone cell that touches the corner. */
function plainForm({ sheet }: ReturnType<typeof openExcel>): void {
  fill(
    sheet,
    [
      ["a", "b"],
      ["c", ""],
    ],
    1,
    1
  );
}

test("an empty sheet has no used range, and its first cell where one is asked for", async () => {
  expect(await addressOf((sheet) => sheet.getUsedRangeOrNullObject(true))).toBeNull();
  expect(await addressOf((sheet) => sheet.getUsedRange())).toBe("Sheet1!A1");
});

test("cells with nothing but a look belong to the used range, unless values are asked for", async () => {
  const colored = ({ sheet }: ReturnType<typeof openExcel>): void => {
    fill(sheet, [["x"]]);
    sheet.cells.set(9 * 16_384 + 9, { ...sheet.cells.get(0)!, value: "" });
  };
  expect(await addressOf((sheet) => sheet.getUsedRange(), colored)).toBe("Sheet1!A1:J10");
  expect(await addressOf((sheet) => sheet.getUsedRange(true), colored)).toBe("Sheet1!A1");
});

test("a sheet's name stands in quotes where it must", async () => {
  const { Excel } = openExcel({ model: createWorkbook(["表一", "表 2", "It's", "A1"]) });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const ranges = ["表一", "表 2", "It's", "A1"].map((name) =>
      sheets.getItem(name).getRange("B2").load("address")
    );
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual([
      "表一!B2",
      "'表 2'!B2",
      "'It''s'!B2",
      "'A1'!B2",
    ]);
  });
});

test.each(["", "A", "A0", "ZZZ1", "A1:B", "1", "Sheet9!A1"])(
  "there is no range %j",
  async (address) => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRanges(address === "" ? "," : address);
      range.load("address");
      await context.sync();
    });
    expect(await errorCode(run)).toBe("InvalidArgument");
  }
);

test("several areas know their addresses, their count and each other", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getActiveWorksheet().getRanges("A1,B3:C4");
    areas.load("address,areaCount,cellCount,areas/items/address");
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual([
      "Sheet1!A1,Sheet1!B3:C4",
      2,
      5,
    ]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!B3:C4"]);
  });
});

test("visible cells leave out hidden rows and columns", async () => {
  const visible = await addressOf(
    (sheet) => sheet.getRange("A1:C4").getSpecialCellsOrNullObject("Visible"),
    ({ sheet }) => {
      sheet.rows.set(1, { size: null, hidden: true });
      sheet.columns.set(2, { size: null, hidden: true });
    }
  );
  expect(visible).toBe("Sheet1!A1:B1,Sheet1!A3:B4");
});

test.each<
  [Excel.SpecialCellType | "Constants" | "Formulas" | "Blanks", string | undefined, string]
>([
  ["Constants", undefined, "Sheet1!A1:B1,Sheet1!A2"],
  ["Constants", "Numbers", "Sheet1!A1:A2"],
  ["Formulas", "All", "Sheet1!B2"],
  ["Blanks", undefined, "Sheet1!C1"],
])("special cells: %s %s", async (type, values, expected) => {
  const found = await addressOf(
    (sheet) =>
      sheet
        .getRange("A1:C2")
        .getSpecialCellsOrNullObject(type as "Constants", values as "Numbers" | undefined),
    ({ sheet }) => {
      fill(sheet, [
        [1, "a"],
        [2, "=A1", "x"],
      ]);
      sheet.cells.get(16_384 + 2)!.value = true;
      sheet.cells.get(16_384 + 2)!.formula = "=TRUE";
      if (type !== "Formulas") return;
      sheet.cells.delete(16_384 + 2);
    }
  );
  expect(found).toBe(expected);
});

test("merged areas are found from any of their cells; a range without any has none", async () => {
  const merged = ({ sheet }: ReturnType<typeof openExcel>): void => {
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
  };
  const at = (address: string) => (sheet: Excel.Worksheet) =>
    sheet.getRange(address).getMergedAreasOrNullObject();
  expect(await addressOf(at("B1"), merged)).toBe("Sheet1!A1:D1");
  expect(await addressOf(at("A2:D2"), merged)).toBeNull();
});
