import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { sampleBytes } from "../samples/sample-check";
import { emptyFolder, run } from "./run";

const folder = emptyFolder();
const input = folder.path("2022.xlsx");

beforeAll(() => {
  writeFileSync(input, sampleBytes("2022.xlsx"));
  writeFileSync(folder.path("2022.xlsm"), sampleBytes("2022.xlsx"));
  mkdirSync(folder.path("folder"));
});
afterAll(() => folder.remove());

describe("what a command would otherwise pass over in silence", () => {
  it.each<[readonly string[], RegExp]>([
    [["check", "2022.xlsx", "other.xlsx"], /多出了“other\.xlsx”/],
    [["form", "2022.xlsx", "other.xlsx"], /多出了“other\.xlsx”/],
    [["check", "2022.xlsx", "--out", "summary.xlsx"], /选项有误：--out/],
    [["summarize", "2022.xlsx", "--out", "a.xlsx", "--mark", "b.xlsx"], /选项有误：--mark/],
    [["target", "20项", "--force"], /选项有误：--force/],
    [["check", "2022.xlsx", "--lang", "fr"], /--lang 可用 zh 或 en/],
  ])("%j is refused", async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(sentence);
  });
});

describe("an output", () => {
  it.each([
    ["folder", [], /是文件夹或设备/],
    ["folder", ["--force"], /是文件夹或设备/],
    ["copy.xlsm", [], /扩展名与原文件不符/],
  ])("named %s %j is refused before any work", async (name, more, sentence) => {
    const before = folder.names();
    const { code, err } = await run(["check", input, "--mark", folder.path(name), ...more]);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(folder.names()).toEqual(before);
  });

  it.each([
    ["a hard link", linkSync],
    ["a symbolic link", symlinkSync],
  ])("is never the input under the name of %s", async (title, link) => {
    const other = folder.path(`${title}.xlsx`);
    link(input, other);
    const before = readFileSync(input);
    const { code, err } = await run(["check", input, "--mark", other, "--force"]);
    expect(code).toBe(2);
    expect(err).toMatch(/绝不改写/);
    expect(readFileSync(other)).toEqual(before);
  });

  it.each(["xlsm", "xltx", "xltm"])("of a .%s keeps its extension", async (extension) => {
    const original = folder.path(`2022.${extension}`);
    writeFileSync(original, sampleBytes("2022.xlsx"));
    expect((await run(["check", original, "--mark", folder.path("copy.xlsx")])).code).toBe(2);
    const copy = folder.path(`copy.${extension}`);
    expect((await run(["check", original, "--mark", copy])).code).toBe(3);
  });
});

it("an empty LC_ALL does not hide LANG", async () => {
  const { err } = await run(["check"], { LC_ALL: "", LANG: "en_US.UTF-8" });
  expect(err).toContain("Name a workbook file");
});

it("a file's name does not reach the terminal with signs that would move its cursor", async () => {
  const { err, code } = await run(["check", folder.path("a\u001b[2K\r\u009b1Ab.xlsx")]);
  expect(code).toBe(2);
  expect(err).toContain("a\ufffd[2K\ufffd\ufffd1Ab.xlsx");
  expect(err).not.toMatch(/(?!\n)\p{Cc}/u);
});
