import { readFileSync } from "node:fs";
import { emptyFolder, run } from "./run";
import { seededRandom } from "../core/submission/seeded-random";
import { form, schemeWorkbook, workbook, write, type Rows } from "./submitted-sample";

const folder = emptyFolder();
afterAll(() => {
  folder.remove();
});

const COUNT = 40;
const unitName = (index: number) => `第${String(index + 1)}乡`;
const register = Array.from({ length: COUNT }, (_, index) => [
  ...[`Y${String(index + 100)}`, unitName(index), "K1"],
  null,
]);

/** A unit whose figures grow by about a tenth, and whose first part is about a third of the total. */
function rows(index: number, times = 1): Rows {
  const random = seededRandom(index);
  const last = [100 + Math.round(random() * 200), 200 + Math.round(random() * 400)];
  const [first, second] = last.map((one) => Math.round(one * (1.05 + 0.1 * random())));
  const [a, b] = [first! * times, second!];
  const rate = (one: number, all: number) => Number(((one / all) * 100).toFixed(2));
  return [
    ["项目合计", "项", "01", a + b, last[0]! + last[1]!],
    ["甲类项目", "项", "02", a, last[0]!],
    ["乙类项目", "项", "03", b, last[1]!],
    ["甲类占比", "%", "04", rate(a, a + b), rate(last[0]!, last[0]! + last[1]!)],
    ["单个最大投入", "万元", "05", 100.1 + index, 90.2 + index],
  ];
}

interface Told {
  units: {
    unit: string;
    verdict: string;
    findings: { code: string; cell: string; message: string }[];
  }[];
  totals: {
    indicatorCode: string;
    column: string;
    total: number | null;
    bureau: { value: number; cell: string } | null;
    difference: number | null;
  }[];
}

async function collect(name: string, odd: number | null, more: Rows | null) {
  const bureau = more ? [form({ unit: "示例区科技局", rows: more })] : [];
  const scheme = write(folder.path(`${name}.xlsx`), schemeWorkbook({ register, more: bureau }));
  for (let index = 0; index < COUNT; index++) {
    const bytes = workbook([
      form({ unit: unitName(index), rows: rows(index, index === odd ? 12 : 1) }),
    ]);
    write(folder.path(`${name}/${String(index)}.xlsx`), bytes);
  }
  const out = folder.path(`out-${name}`);
  const args = ["collect", folder.path(name), "--scheme", scheme, "--out", out];
  return JSON.parse((await run([...args, "--json"])).out) as Told;
}

it("no clean figure is asked about, and one that is twelve times too large is, with its cell", async () => {
  const clean = await collect("clean", null, null);
  expect(clean.units.flatMap((one) => one.findings)).toEqual([]);
  const { units } = await collect("odd", 7, null);
  const asked = units.flatMap((one) =>
    one.findings.map((finding) => ({ unit: one.unit, ...finding }))
  );
  expect(asked).toMatchObject([
    // The total it is part of is as far away.
    { unit: "Y107", code: "far_from_last_year", cell: "K1!D8" },
    { unit: "Y107", code: "far_from_last_year", cell: "K1!D9" },
  ]);
  expect(units[7]).toMatchObject({ verdict: "explain" });
});

it("the total is an independent sum, beside the bureau's own figure and the difference", async () => {
  const all = Array.from({ length: COUNT }, (_, index) => rows(index));
  const sum = (at: number, column: number) =>
    all.reduce((total, one) => total + (one[at]![column] as number), 0);
  const own = rows(0).map((row) => (row[2] === "01" ? [...row.slice(0, 3), 9, 9] : row));
  const { totals } = await collect("bureau", null, own);
  const total = (code: string, column = "actual") =>
    totals.find((one) => one.indicatorCode === code && one.column === column);
  expect(total("01")).toMatchObject({
    total: sum(0, 3),
    bureau: { value: 9, cell: "K1!D8" },
    difference: sum(0, 3) - 9,
  });
  expect(total("02", "lastYear")?.total).toBe(sum(1, 4));
  expect(total("04")?.total).toBeCloseTo((sum(1, 3) / sum(0, 3)) * 100, 8);
  expect(total("05")?.total).toBe(139.1);
});

it("a line of the submissions holds the figures, and the record of decisions every file", async () => {
  const lines = readFileSync(folder.path("out-clean/submissions.ndjson"), "utf8")
    .trim()
    .split("\n");
  expect(lines).toHaveLength(COUNT);
  const first = JSON.parse(lines[0]!) as {
    unit: string;
    figures: { values: (number | null)[][] }[];
  };
  expect(first).toMatchObject({ unit: "Y100", verdict: "pass" });
  const [table] = first.figures;
  expect(table).toMatchObject({ form: "K1", sheet: "K1", rows: expect.arrayContaining([8]) });
  expect(table).toMatchObject({
    columns: expect.arrayContaining(["actual"]),
    letters: expect.arrayContaining(["D"]),
  });
  const decisions = readFileSync(folder.path("out-clean/decisions.ndjson"), "utf8").trim();
  expect(decisions.split("\n")).toHaveLength(2 * COUNT);
});
