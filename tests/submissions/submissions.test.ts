import { createHash } from "node:crypto";
import { read, utils } from "@e965/xlsx";
import { draftDelivery, type SetPlan } from "./delivery";
import { FORMS } from "./forms";
import { FAULT_KINDS, Planter } from "./planted";
import { drawUnits, groupMembers } from "./units";
import { writeSet } from "./write-set";

function planOf(seed: number, count: number, isClean: boolean): SetPlan {
  const units = drawUnits(seed, count);
  return { seed, units, members: groupMembers(units), filesPerUnit: "mixed", isClean };
}

async function writtenSet(plan: SetPlan): Promise<Map<string, Uint8Array | string>> {
  const files = new Map<string, Uint8Array | string>();
  await writeSet(plan, (path, bytes) => {
    expect(files.has(path)).toBe(false);
    files.set(path, bytes);
  });
  return files;
}

const textOf = (files: ReadonlyMap<string, Uint8Array | string>, path: string) =>
  String(files.get(path));

/** The figures of a set by unit, form and code, as thousandths. */
function figuresOf(csv: string): Map<string, bigint> {
  const lines = csv.trim().split("\n").slice(1);
  return new Map(
    lines.flatMap((line) => {
      const [unit, form, code, current = ""] = line.split(",");
      return current === "-" ? [] : [[`${unit!} ${form!} ${code!}`, thousandths(current)]];
    })
  );
}

function thousandths(text: string): bigint {
  const [whole = "", rest = ""] = text.split(".");
  return BigInt(whole + rest.padEnd(3, "0").slice(0, 3));
}

/** A checksum of each file. */
async function checksums(plan: SetPlan): Promise<readonly string[]> {
  return [...(await writtenSet(plan))].map(
    ([path, bytes]) => `${path} ${createHash("sha256").update(bytes).digest("hex")}`
  );
}

test("the same seed gives the same bytes, another seed others", async () => {
  const first = await checksums(planOf(3, 10, false));
  expect(await checksums(planOf(3, 10, false))).toEqual(first);
  expect(await checksums(planOf(4, 10, false))).not.toEqual(first);
});

test("in a clean set parts add up to their sums, in the table and in the workbooks", async () => {
  const plan = planOf(7, 12, true);
  const files = await writtenSet(plan);
  const figures = figuresOf(textOf(files, "figures.csv"));
  const at = (unit: string, form: string, code: string) =>
    figures.get(`${unit} ${form} ${code}`) ?? 0n;
  for (const unit of plan.units) {
    for (const { number, indicators } of FORMS.filter((form) => unit.forms.includes(form.number))) {
      for (const { code } of indicators.filter(({ from }) => from.how === "sum")) {
        const parts = indicators.filter((one) => one.parent === code && one.adds === "部分");
        const sum = parts.reduce((total, part) => total + at(unit.code, number, part.code), 0n);
        expect([unit.code, number, code, sum]).toEqual([
          unit.code,
          number,
          code,
          at(unit.code, number, code),
        ]);
      }
    }
  }
  expect(cellFigures(files)).toEqual(figures);
});

/** The figures as another program reads them from the submitted workbooks. */
function cellFigures(files: ReadonlyMap<string, Uint8Array | string>): Map<string, bigint> {
  const figures = new Map<string, bigint>();
  for (const [path, bytes] of files) {
    if (!path.startsWith("submitted/") || typeof bytes === "string") continue;
    const workbook = read(bytes);
    for (const form of FORMS) {
      const sheet = workbook.Sheets[form.number];
      if (!sheet) continue;
      const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 });
      const unit = /^单位代码：(\d+)$/m.exec(rows.map((row) => row[0]).join("\n"))![1]!;
      const code = form.columns.indexOf("code");
      for (const row of rows) {
        const value = row[form.columns.indexOf("current")];
        if (!/^\d\d$/.test(String(row[code])) || typeof value !== "number") continue;
        figures.set(`${unit} ${form.number} ${String(row[code])}`, thousandths(String(value)));
      }
    }
  }
  return figures;
}

test("what is expected is the sum over the units that count", async () => {
  const files = await writtenSet(planOf(7, 12, true));
  const figures = figuresOf(textOf(files, "figures.csv"));
  const expected = JSON.parse(textOf(files, "expected.json")) as {
    readonly forms: Record<string, { byForm: { indicators: Record<string, string | null> } }>;
    readonly units: readonly { code: string; forms: Record<string, string> }[];
  };
  for (const form of FORMS) {
    const counting = expected.units.filter((unit) => unit.forms[form.number] === "counts");
    for (const one of form.indicators.filter(({ rollUp }) => rollUp === "求和")) {
      const total = counting.reduce(
        (sum, unit) => sum + (figures.get(`${unit.code} ${form.number} ${one.code}`) ?? 0n),
        0n
      );
      const stated = expected.forms[form.number]!.byForm.indicators[one.code]!;
      expect(thousandths(stated)).toBe(total);
    }
  }
});

test("every kind of fault comes up in a set of 300 units, and no unit has more than two", () => {
  const plan = planOf(11, 300, false);
  const planter = new Planter(plan);
  const counts = new Map(FAULT_KINDS.map(({ kind }) => [kind, 0]));
  plan.units.forEach((_, at) => {
    const planted = planter.plantIn(at, draftDelivery(plan, at));
    expect(planted.length).toBeLessThanOrEqual(2);
    for (const { kind } of planted) counts.set(kind.kind, counts.get(kind.kind)! + 1);
  });
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(2);
  expect(counts.size).toBe(FAULT_KINDS.length);
});
