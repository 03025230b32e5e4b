import * as fs from "node:fs";
import { makeFolder } from "../../src/cli/output-folder";
import { zhCommandLine as words } from "../../src/locales/zh-cn-cli";
import { emptyFolder } from "./run";
import { write } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});
/** The sentence of the refusal; `null` where the folder was made. */
const refusal = (path: string) => {
  try {
    makeFolder(path, words);
    return null;
  } catch (error) {
    return (error as { sentences: readonly string[] }).sentences.join();
  }
};

it("makes a folder with those above it, and leaves one that is there", () => {
  const path = folder.path("一/二/三");
  expect([refusal(path), refusal(path)]).toEqual([null, null]);
  expect(fs.statSync(path).isDirectory()).toBe(true);
});

it("refuses a place where a file is in the way", () => {
  const file = write(folder.path("文件"), new Uint8Array());
  expect(refusal(file)).toContain("已存在");
  expect(refusal(`${file}/下/级`)).toContain("无法写入");
});

it("refuses a place where the file system makes no folders, as /proc, and does not try for ever", () => {
  const spy = jest
    .spyOn(jest.requireActual<typeof fs>("node:fs"), "mkdirSync")
    .mockImplementation((_, options) => {
      if (typeof options === "object" && options?.recursive) throw new Error("It never ends.");
      throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
    });
  const said = refusal(folder.path("x"));
  spy.mockRestore();
  expect(said).toBe(words.cli.cannotWrite(folder.path("x"), "other"));
});
