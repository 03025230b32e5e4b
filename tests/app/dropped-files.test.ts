import { isPassedOver } from "../../src/app/file-names";
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

it("leaves out what other programs leave in folders, and reads none of it that is like a workbook", () => {
  const left = [".DS_Store", "Thumbs.db", "._说明", "__MACOSX/说明.txt"];
  const locks = ["~$甲.xlsx", "._甲.xlsx", ".~甲.xlsx", ".~lock.甲.xlsx#", ".回收站/甲.xlsx"];
  const workbooks = ["甲.xlsx", ".甲.xlsx", ".甲.ET", ".xlsx", ".报送.zip", "报送/说明.txt"];
  const chosen = [...left, ...locks, ...workbooks].map((path) =>
    Object.defineProperty(new File([], "x"), "webkitRelativePath", { value: path })
  );
  const paths = chosenFiles(chosen).map((one) => one.path);
  expect(paths.filter(isPassedOver)).toEqual(locks);
  expect(paths.filter((path) => !isPassedOver(path))).toEqual(workbooks);
});
