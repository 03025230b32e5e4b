import { chosenFiles, withDropped, type DroppedFile } from "../../src/app/dropped-files";

/** `path size` each. */
const files = (...list: readonly string[]): readonly DroppedFile[] =>
  list.map((one) => {
    const [path = "", size = "1"] = one.split(" ");
    return { path, file: new File(["x".repeat(Number(size))], path, { lastModified: 7 }) };
  });
const listed = (list: readonly DroppedFile[]) =>
  list.map(({ path, file }) => `${path} ${String(file?.size)}`).sort();

it.each([
  ["more files", ["a.xlsx 1"], ["b.xlsx 1"], ["a.xlsx 1", "b.xlsx 1"]],
  ["the same file again", ["a.xlsx 1"], ["a.xlsx 1"], ["a.xlsx 1"]],
  [
    "another file of the same name, which may be another unit's",
    ["a.xlsx 1"],
    ["a.xlsx 2"],
    ["a(2).xlsx 2", "a.xlsx 1"],
  ],
  [
    "a folder again, as it is now",
    ["报送/甲.xlsx 1", "报送/乙.xlsx 1", "a.xlsx 1"],
    ["报送/甲.xlsx 2", "报送/丙.xlsx 1"],
    ["a.xlsx 1", "报送/丙.xlsx 1", "报送/甲.xlsx 2"],
  ],
  [
    "another folder of the same name",
    ["报送/甲.xlsx 1"],
    ["报送/乙.xlsx 1"],
    ["报送(2)/乙.xlsx 1", "报送/甲.xlsx 1"],
  ],
])("takes %s", (_, current, added, expected) => {
  expect(listed(withDropped(files(...current), files(...added)))).toEqual(expected);
});

it("leaves out what other programs leave in folders", () => {
  const litter = [
    ".DS_Store",
    "~$甲.xlsx",
    "._甲.xlsx",
    ".~甲.xlsx",
    ".~lock.甲.xlsx#",
    "Thumbs.db",
  ];
  const workbooks = ["甲.xlsx", ".甲.xlsx", ".甲.ET", ".xlsx", ".报送.zip"];
  const chosen = [...litter, ...workbooks].map((one) => new File([], one));
  expect(chosenFiles(chosen).map((one) => one.path)).toEqual(workbooks);
});
