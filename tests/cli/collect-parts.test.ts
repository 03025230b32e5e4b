import * as fs from "node:fs";
import fc from "fast-check";
import { filesOfPart, readPart } from "../../src/cli/collect-part";
import { emptyFolder, run } from "./run";
import { schemeWorkbook, unitWorkbook, UNITS, write } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

const scheme = write(folder.path("scheme.xlsx"), schemeWorkbook());
for (const step of UNITS.keys()) {
  write(folder.path(`in/${String(step)}.xlsx`), unitWorkbook(step));
  write(folder.path(`again/in/${String(step)}.xlsx`), unitWorkbook(step));
}
// A damaged archive stands where a folder of that name would.
write(folder.path("in/sent.zip"), new Uint8Array([80, 75, 3, 4]));
write(folder.path("in/sent.zip!.xlsx"), unitWorkbook(0, { date: "2023年11月9日" }));
write(folder.path("again/in/1.xlsx"), unitWorkbook(1, { date: "2023年11月9日" }));
const EARLIER = new Date("2023-11-01");
fs.utimesSync(folder.path("again/in/2.xlsx"), EARLIER, EARLIER);

const under = ["--scheme", scheme, "--out"];
const parts = (...names: string[]) => names.map((one) => folder.path(`${one}/submissions.ndjson`));
async function made(name: string, ...args: string[]): Promise<Record<string, string>> {
  const ran = await run([...args, ...under, folder.path(name)]);
  expect(ran.err).toBe("");
  const names = fs.readdirSync(folder.path(name)).sort();
  return Object.fromEntries(
    names.map((one) => [one, fs.readFileSync(folder.path(`${name}/${one}`), "base64")])
  );
}

it("parts that are merged, in any order and by steps, are one run over all", async () => {
  const whole = await made("whole", "collect", folder.path("in"));
  for (const part of [1, 2, 3])
    await made(`part${String(part)}`, "collect", folder.path("in"), "--part", `${String(part)}/3`);
  expect(await made("at-once", "merge", ...parts("part3", "part1", "part2"))).toEqual(whole);
  await made("two", "merge", ...parts("part2", "part3"));
  expect(await made("steps", "merge", ...parts("two", "part1"))).toEqual(whole);
  expect(await made("twice", "merge", ...parts("two", "steps", "part1"))).toEqual(whole);
});

it("folders of one name are one run or parts: the same bytes count once, others apart", async () => {
  const folders = [folder.path("in"), folder.path("again/in")];
  const whole = await made("both", "collect", ...folders);
  await made("first", "collect", folders[0]!);
  await made("second", "collect", folders[1]!);
  expect(await made("joined", "merge", ...parts("second", "first"))).toEqual(whole);
  const lines = fs.readFileSync(folder.path("both/submissions.ndjson"), "utf8").trim().split("\n");
  const files = lines.map((one) => (JSON.parse(one) as { file: Record<string, unknown> }).file);
  expect(files.map((one) => one.path)).toEqual([
    ...["in/0.xlsx", "in/1.xlsx", "in/1.xlsx", "in/2.xlsx", "in/3.xlsx", "in/4.xlsx"],
    ...["in/sent.zip!.xlsx", "in/sent.zip"],
  ]);
  expect(files[3]?.modified).toBe(EARLIER.getTime());
});

it("a part without files is no fault and can be merged; nothing but such parts is", async () => {
  const empty = ["--part", "99999/100000"];
  await made("none", "collect", folder.path("in"), ...empty);
  const whole = await made("some", "collect", folder.path("in"));
  expect(await made("with-none", "merge", ...parts("none", "some"))).toEqual(whole);
  const ran = await run(["merge", ...parts("none"), ...under, folder.path("nothing")]);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("不是核数写出的报送结果")]);
});

it("a part in another language is refused, for its sentences cannot be told in this one", async () => {
  await made("english", "collect", folder.path("in"), "--lang", "en");
  const ran = await run(["merge", ...parts("english"), ...under, folder.path("mixed")]);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("另一种语言")]);
  expect(fs.existsSync(folder.path("mixed"))).toBe(false);
});

it.each(["0/3", "4/3", "1", "1/3/5", "a/b", "1/1000000"])("--part %s is refused", async (part) => {
  const ran = await run(["collect", folder.path("in"), "--part", part, ...under, "unused"]);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("--part 应为第几份和总份数")]);
});

it("every file is in one part, and stays there when others come", () => {
  const file = (path: string) => ({
    ...{ disk: path, path, modified: 0, size: 0, passedOver: false },
  });
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 40 }), (names, of) => {
      const files = names.map(file);
      const found = Array.from({ length: of }, (_, at) =>
        filesOfPart(files, readPart(`${String(at + 1)}/${String(of)}`)!)
      );
      expect(
        found
          .flat()
          .map((one) => one.path)
          .sort()
      ).toEqual([...names].sort());
      const fewer = files.slice(1);
      for (const [at, part] of found.entries()) {
        const again = filesOfPart(fewer, { number: at + 1, of });
        expect(again).toEqual(part.filter((one) => one !== files[0]));
      }
    })
  );
});
