import { extractMetadata } from "./metadata";
import { nodeMetadata, readLibrarySource } from "./metadata-node";

const metadata = nodeMetadata();

test("Excel's object model is read from Microsoft's source", () => {
  expect(extractMetadata(readLibrarySource()).size).toBeGreaterThan(150);
});

test("a scalar property has its wire name, its set and says whether it may be written", () => {
  const scalars = metadata.get("Range")?.scalars;
  expect(scalars?.get("address")).toEqual({
    name: "address",
    wire: "Address",
    writable: false,
    set: null,
  });
  expect(scalars?.get("rowhidden")).toMatchObject({ writable: true, set: ["ExcelApi", "1.2"] });
});

test("a property that is written under another name is found under both", () => {
  const scalars = metadata.get("Worksheet")?.scalars;
  expect(scalars?.get("gridlines")).toBe(scalars?.get("showgridlines"));
});

test("a navigation property leads to a class", () => {
  expect(metadata.get("Worksheet")?.navigation.get("freezepanes")).toEqual({
    name: "freezePanes",
    wire: "FreezePanes",
    className: "WorksheetFreezePanes",
    set: ["ExcelApi", "1.7"],
  });
});

test("a method knows the class it makes and the set it came with", () => {
  const methods = metadata.get("Range")?.methods;
  expect(methods?.get("getmergedareasornullobject")).toMatchObject({
    returns: "RangeAreas",
    set: ["ExcelApi", "1.13"],
  });
  expect(methods?.get("getmergedareas")?.set).toEqual(["ExcelApiOnline", "1.1"]);
  expect(metadata.get("WorksheetCollection")?.methods.get("getitem")).toMatchObject({
    wire: null,
    returns: "Worksheet",
  });
});

test.each([
  ["Worksheet", "Id"],
  ["Range", "_ReferenceId"],
  ["NamedItem", "_Id"],
  ["RangeFill", null],
])("the identity of a %s is read from %s", (name, key) => {
  expect(metadata.get(name)?.idKey).toBe(key);
});

test("a source without Excel gives nothing", () => {
  expect(extractMetadata("var Word;").size).toBe(0);
});
