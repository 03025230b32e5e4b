import type { Fault } from "./host";
import { errorCode, openExcel } from "./open-excel";

/** Writes a cell in one round trip. */
function write({ Excel }: ReturnType<typeof openExcel>, options: object = {}): Promise<void> {
  return Excel.run(options as Excel.RunOptions, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["first"]];
    sheet.getRange("A2").values = [["second"]];
    await context.sync();
  });
}

test.each<[Fault, string]>([
  [5004, "InvalidOperationInCellEditMode"],
  [5012, "InvalidOrTimedOutSession"],
  [5016, "WriteNotSupportedWhenModalDialogOpen"],
  [5102, "ActivityLimitReached"],
  [5103, "RequestPayloadSizeLimitExceeded"],
  [5104, "ResponsePayloadSizeLimitExceeded"],
  [7000, "AccessDenied"],
  ["GeneralException", "GeneralException"],
])("fault %s reaches the add-in as %s", async (fault, code) => {
  const opened = openExcel({ faults: { at: () => fault } });
  expect(await errorCode(write(opened))).toBe(code);
  expect(opened.host.record.roundTrips[0]?.error).not.toBeNull();
});

test("a batch that fails in the middle leaves what was done before", async () => {
  const opened = openExcel({ faults: { at: () => ({ code: "GeneralException", after: 7 }) } });
  expect(await errorCode(write(opened))).toBe("GeneralException");
  const values = [...opened.sheet.cells.values()].map(({ value }) => value);
  expect(values).toEqual(["first"]);
});

test("only the round trip that is meant fails", async () => {
  const opened = openExcel({ faults: { at: (trip) => (trip === 1 ? 5102 : null) } });
  expect(await errorCode(write(opened))).toBe("ActivityLimitReached");
  await write(opened);
  expect(opened.sheet.cells.size).toBe(2);
});

test("a silent Excel never answers", async () => {
  const opened = openExcel({ faults: { at: () => "silence" } });
  const late = new Promise((resolve) => setTimeout(resolve, 50, "late"));
  expect(await Promise.race([write(opened), late])).toBe("late");
  expect(opened.host.record.roundTrips[0]?.error).toBe("silence");
});

test("a round trip takes its time", async () => {
  const opened = openExcel({ latency: 60 });
  const start = performance.now();
  await write(opened);
  expect(performance.now() - start).toBeGreaterThan(55);
});

test("while the user types everything is refused, or waits where it was asked to", async () => {
  const opened = openExcel();
  opened.host.cellEditMode = true;
  expect(await errorCode(write(opened))).toBe("InvalidOperationInCellEditMode");
  const waiting = write(opened, { delayForCellEdit: true });
  setTimeout(() => (opened.host.cellEditMode = false), 30);
  await waiting;
  expect(opened.sheet.cells.size).toBe(2);
});

test("on the web a request may have 5 MB, on the desktop more", async () => {
  const long = Array.from({ length: 1000 }, () => ["指".repeat(2000)]);
  const fill = ({ Excel }: ReturnType<typeof openExcel>): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A1000").values = long;
      await context.sync();
    });
  const web = openExcel({ web: true });
  expect(await errorCode(fill(web))).toBe("RequestPayloadSizeLimitExceeded");
  expect(web.sheet.cells.size).toBe(0);
  const desktop = openExcel({ web: false });
  await fill(desktop);
  expect(desktop.sheet.cells.size).toBe(1000);
});

test("on the web an answer may have 5 MB", async () => {
  const opened = openExcel({ web: false });
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(32_000)]);
    await context.sync();
  });
  opened.host.web = true;
  const read = opened.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").load("values");
    await context.sync();
  });
  expect(await errorCode(read)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("bytes and actions of each round trip are counted", async () => {
  const opened = openExcel();
  await write(opened);
  const [first] = opened.host.record.roundTrips;
  expect(first?.actions).toBeGreaterThan(4);
  expect(first?.requestBytes).toBeGreaterThan(300);
  expect(first?.responseBytes).toBeGreaterThan(50);
  expect(first?.error).toBeNull();
});
