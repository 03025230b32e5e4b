import { runBatch } from "./batch";
import { createHost } from "./host";
import { nodeMetadata } from "./metadata-node";
import { errorCode, openExcel } from "./open-excel";
import { undoClearingCalls } from "./record";
import type { BatchResult } from "./wire";

const root = { Id: 1, ObjectPathType: 1, Name: "" };
const sheets = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const sheet = {
  Id: 5,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: ["Sheet1"] },
};
const range = {
  Id: 7,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: 5,
  ArgumentInfo: { Arguments: ["A1:B1"] },
};

/** Runs actions as they come over the wire. */
function run(
  actions: readonly object[],
  apiVersion = "1.14",
  more: Readonly<Record<string, object>> = {}
): BatchResult {
  const host = createHost({ metadata: nodeMetadata(), apiVersion });
  const ObjectPaths = { 1: root, 3: sheets, 5: sheet, 7: range, ...more };
  return JSON.parse(
    runBatch(host, JSON.stringify({ Actions: actions, ObjectPaths }))
  ) as BatchResult;
}

test("a batch is answered in the library's shape", () => {
  const answer = run([
    { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
    { Id: 5, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
    { Id: 9, ActionType: 1, Name: "", ObjectPathId: 5 },
    { Id: 11, ActionType: 1, Name: "", ObjectPathId: 7 },
    { Id: 12, ActionType: 3, Name: "_KeepReference", ObjectPathId: 7 },
    { Id: 13, ActionType: 1, Name: "", ObjectPathId: 7 },
    {
      Id: 14,
      ActionType: 4,
      Name: "Values",
      ObjectPathId: 7,
      ArgumentInfo: { Arguments: [[[1, "a"]]] },
    },
    {
      Id: 20,
      ActionType: 2,
      Name: "",
      ObjectPathId: 7,
      QueryInfo: { Select: ["values", "address", "format/fill/color"] },
    },
    { Id: 21, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
  ]);
  const id = "{00001001-0000-4000-8000-000000000000}";
  expect(answer).toEqual({
    Results: [
      { ActionId: 2, Value: {} },
      { ActionId: 5, Value: { _Items: [{ Id: id, Name: "Sheet1" }] } },
      { ActionId: 9, Value: { Id: id } },
      { ActionId: 11, Value: {} },
      { ActionId: 12, Value: null },
      { ActionId: 13, Value: { _ReferenceId: "r1" } },
      { ActionId: 14, Value: null },
      {
        ActionId: 20,
        Value: {
          _ReferenceId: "r1",
          Values: [[1, "a"]],
          Address: "Sheet1!A1:B1",
          Format: { Fill: { Color: "#FFFFFF" } },
        },
      },
      { ActionId: 21, Value: null },
    ],
    TraceIds: [21],
  });
});

test("what was done before a failing action stays, what comes after is not tried", () => {
  const write = (Id: number, value: unknown) => ({
    Id,
    ActionType: 4,
    Name: "Values",
    ObjectPathId: 7,
    ArgumentInfo: { Arguments: [value] },
  });
  const host = createHost({ metadata: nodeMetadata() });
  const body = JSON.stringify({
    Actions: [write(1, [[1, 2]]), write(2, [[3]]), write(3, [[5, 6]])],
    ObjectPaths: { 1: root, 3: sheets, 5: sheet, 7: range },
  });
  const answer = JSON.parse(runBatch(host, body)) as BatchResult;
  expect(answer.Results).toEqual([{ ActionId: 1, Value: null }]);
  expect(answer.Error).toMatchObject({
    Code: "InvalidArgument",
    ActionIndex: 1,
    Location: "Range.values",
  });
  expect([...(host.model.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual([
    1, 2,
  ]);
});

test.each<[string, object, string, string]>([
  [
    "an unknown method",
    { ActionType: 3, Name: "Explode" },
    "EmulatorNotImplemented",
    "Range.Explode",
  ],
  [
    "a method that is not modelled",
    { ActionType: 3, Name: "FlashFill" },
    "EmulatorNotImplemented",
    "Range.flashFill",
  ],
  [
    "an unknown property",
    { ActionType: 4, Name: "Colour" },
    "EmulatorNotImplemented",
    "Range.Colour",
  ],
  [
    "a property that is not modelled",
    { ActionType: 4, Name: "FormulasR1C1" },
    "EmulatorNotImplemented",
    "Range.formulasR1C1",
  ],
  ["a read-only property", { ActionType: 4, Name: "Address" }, "InvalidOperation", "Range.address"],
  ["an action of an unknown type", { ActionType: 6 }, "EmulatorNotImplemented", "type 6"],
  [
    "a query for an unknown property",
    { ActionType: 2, QueryInfo: { Select: ["colour"] } },
    "EmulatorNotImplemented",
    "Range.colour",
  ],
])("%s is refused by its name", (_title, action, code, words) => {
  const { Error: error } = run([{ Id: 1, ObjectPathId: 7, ...action }]);
  expect(error?.Code).toBe(code);
  expect(error?.Message).toContain(words);
});

test("a member above the declared version is not found", () => {
  const merged = {
    Id: 9,
    ObjectPathType: 3,
    Name: "GetMergedAreasOrNullObject",
    ParentObjectPathId: 7,
  };
  const action = { Id: 1, ActionType: 1, Name: "", ObjectPathId: 9 };
  expect(run([action], "1.12", { 9: merged }).Error?.Code).toBe("ApiNotFound");
  expect(run([action], "1.13", { 9: merged }).Error).toBeUndefined();
});

test("a class that is not modelled is refused by its name", () => {
  const pivots = { Id: 9, ObjectPathType: 4, Name: "PivotTables", ParentObjectPathId: 5 };
  const { Error: error } = run([{ Id: 1, ActionType: 1, ObjectPathId: 9 }], "1.14", { 9: pivots });
  expect(error?.Message).toContain("Worksheet.pivotTables");
});

test.each([
  ["a path that is not there", 99, "InvalidObjectPath"],
  ["a reference that was given back", 9, "InvalidReference"],
])("%s is refused", (_title, id, code) => {
  const gone = { Id: 9, ObjectPathType: 6, Name: "r77" };
  expect(run([{ Id: 1, ActionType: 1, ObjectPathId: id }], "1.14", { 9: gone }).Error?.Code).toBe(
    code
  );
});

test("children of a null object are null objects, and to change one fails", () => {
  const nothing = {
    Id: 9,
    ObjectPathType: 3,
    Name: "GetItemOrNullObject",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ["nothing"] },
  };
  const below = { ...range, Id: 11, ParentObjectPathId: 9 };
  const answer = run(
    [
      { Id: 1, ActionType: 1, ObjectPathId: 11 },
      { Id: 2, ActionType: 3, Name: "Select", ObjectPathId: 11 },
    ],
    "1.14",
    { 9: nothing, 11: below }
  );
  expect(answer.Results).toEqual([{ ActionId: 1, Value: null }]);
  expect(answer.Error?.Code).toBe("ItemNotFound");
});

test("the library itself refuses what is above the declared version", async () => {
  const { Excel } = openExcel({ apiVersion: "1.12" });
  const run112 = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").getMergedAreasOrNullObject();
    await context.sync();
  });
  expect(await errorCode(run112)).toBe("ApiNotFound");
});

test("at 1.20 everything that works at 1.14 still does", async () => {
  const { Excel, host } = openExcel({ apiVersion: "1.20" });
  await Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [["x"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["x"]]);
  });
  expect(host.record.roundTrips.length).toBeGreaterThan(0);
});

test("references are given back at the end of a run", async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([host.references.size, host.model.tracked.size]).toEqual([0, 0]);
});

test("calls after which nothing can be undone are found in the record", async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("x");
    added.getRange("A1").values = [[1]];
    await context.sync();
    expect(undoClearingCalls(host.record)).toEqual([]);
    added.name = "y";
    added.copy();
    added.delete();
    context.workbook.save();
    await context.sync();
  });
  expect(undoClearingCalls(host.record)).toEqual([
    "Worksheet.copy",
    "Worksheet.delete",
    "Workbook.save",
    "Worksheet.name",
  ]);
});
