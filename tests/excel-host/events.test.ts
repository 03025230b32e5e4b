import { clearContents, raiseChanged, writeCell } from "./model/edit";
import { selectAreas } from "./model/selection";
import { createWorkbook } from "./model/sheets";
import { openExcel } from "./open-excel";
import { flushEvents } from "./round-trip";

/** Events arrive after the answer, each in its own turn. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a change is told after the batch, with its place and who made it", async () => {
  const { Excel } = openExcel();
  const told: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async (event) => void told.push(event));
    await context.sync();
    sheet.getRange("B2").values = [["x"]];
    sheet.getRange("3:4").insert("Down");
    await context.sync();
    expect(told).toEqual([]);
  });
  await turn();
  expect(told.map(({ address, changeType, source }) => [address, changeType, source])).toEqual([
    ["B2", "RangeEdited", "Local"],
    ["3:4", "RowInserted", "Local"],
  ]);
  expect(told[0]?.details).toEqual({
    valueBefore: "",
    valueAfter: "x",
    valueTypeBefore: "Empty",
    valueTypeAfter: "String",
  });
  expect(told[0]?.triggerSource).toBe("ThisLocalAddin");
});

test("what the user does is told to the collection as well, and a range can be had of it", async () => {
  const { Excel, host, sheet } = openExcel();
  const found: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load("address");
        await inner.sync();
        found.push(range.address);
      });
    });
    await context.sync();
  });
  host.model.events.source = "Unknown";
  writeCell(sheet, 4, 4, 7);
  raiseChanged(sheet, { top: 4, left: 4, bottom: 4, right: 4 });
  flushEvents(host);
  await turn();
  expect(found).toEqual(["Sheet1!E5"]);
});

test("nothing is told to whom did not ask, who left, or while events are off", async () => {
  const { Excel } = openExcel();
  let told = 0;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const registration = sheet.onChanged.add(async () => void told++);
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    registration.remove();
    await context.sync();
    sheet.getRange("A1").values = [[2]];
    await context.sync();
  });
  await turn();
  expect(told).toBe(0);
});

test("sheets that come, go and get to the front are told", async () => {
  const { Excel, host } = openExcel({ model: createWorkbook(["one", "two"]) });
  const told: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void told.push("added"));
    worksheets.onDeleted.add(async () => void told.push("deleted"));
    worksheets.onActivated.add(async () => void told.push("activated"));
    worksheets.onSelectionChanged.add(async ({ address }) => void told.push(address));
    await context.sync();
    worksheets.add("three");
    worksheets.getItem("one").delete();
    await context.sync();
  });
  selectAreas(host.model.active, [{ top: 2, left: 0, bottom: 3, right: 1 }]);
  flushEvents(host);
  await turn();
  expect(told).toEqual(["added", "activated", "deleted", "A3:B4"]);
});

test("a cleared range without content changes nothing", () => {
  const [sheet] = createWorkbook().sheets;
  clearContents(sheet!, { top: 0, left: 0, bottom: 9, right: 9 });
  expect(sheet!.cells.size).toBe(0);
});
