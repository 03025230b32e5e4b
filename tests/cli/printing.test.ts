import { printableLine, printableText } from "../../src/cli/printing";
import { readWorkbook } from "../../src/files/read-workbook";
import { inflateNode } from "../../src/files/inflate-node";
import { readFileSync } from "node:fs";
import { emptyFolder, run } from "./run";
import { schemeWorkbook, unitWorkbook, write } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

it.each([
  ["甲\n  U02 通过.xlsx", "甲↵  U02 通过.xlsx"],
  ["甲\r\n乙\r丙\u2028丁", "甲↵乙\ufffd丙↵丁"],
  ["甲\u001b[2K\u0007\u009b", "甲\ufffd[2K\ufffd\ufffd"],
  ["甲\u202excod\u2066", "甲\ufffdxcod\ufffd"],
  ["甲\t乙", "甲\t乙"],
])("a line %j is printed as %j", (line, printed) => {
  expect(printableLine(line)).toBe(printed);
});

it("lines of a text stay lines", () => {
  expect(printableText("一\n二\u001b")).toBe("一\n二\ufffd");
});

it("a file whose name holds a line break and other signs is told on one line, and named in every result", async () => {
  const name = '甲\n  U02 西塘镇　通过\u001b[2K\u202e&<"#.xlsx';
  write(folder.path(`in/${name}`), new Uint8Array());
  write(folder.path("in/1.xlsx"), unitWorkbook(1));
  const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
  const asked = ["collect", folder.path("in"), "--scheme", scheme, "--out", folder.path("out")];
  const { out } = await run(asked);
  const told = out.split("\n").filter((line) => line.includes("in/甲"));
  expect(told).toEqual([
    expect.stringMatching(/^ {2}in\/甲↵ {2}U02 西塘镇　通过\ufffd\[2K\ufffd&<"#\.xlsx/u),
  ]);
  expect(out).not.toMatch(/^ {2}U02 西塘镇　通过\ufffd/mu);
  const { files } = JSON.parse((await run([...asked, "--json"])).out) as {
    files: { file: string }[];
  };
  expect(files[1]?.file).toBe(`in/${name}`);
  const decisions = readFileSync(folder.path("out/decisions.ndjson"), "utf8").trim().split("\n");
  expect(decisions.filter((line) => line.includes(JSON.stringify(`in/${name}`)))).toHaveLength(1);
  for (const line of decisions) expect(() => JSON.parse(line) as unknown).not.toThrow();
  const board = readWorkbook(readFileSync(folder.path("out/board.xlsx")), inflateNode);
  const sheet = board.sheets.find((one) => one.name === "报送文件");
  expect(sheet?.cells.filter((one) => one.value === `in/${name}`)).toHaveLength(1);
});
