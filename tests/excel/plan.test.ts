import { cellName } from "../../src/core/address";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { openSession } from "./session";

const never = { signal: { aborted: false }, progress: () => undefined };

it("adds confirmed targets below 年度计划, as texts, and takes them back in one step", async () => {
  const { commands, store, port } = openSession();
  const planNow = async () => readScheme(await port.read(never)).scheme.plan;
  const before = await planNow();
  await commands.readPlan("技术交易额不少于3000万元。\n=1+1成果登记5-6项。");
  const targets = store.getState().plan!.reading.targets;
  await commands.writePlan(
    targets.map(({ match }, place) => ({ place, indicator: match.indicator! }))
  );
  expect(store.getState().refusal).toBeNull();
  const after = await planNow();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([
    {
      form: "KW303",
      code: "07",
      wording: "技术交易额不少于3000万元",
      source: "技术交易额不少于3000万元。",
    },
    { form: "KW302", code: "10", source: "=1+1成果登记5-6项。" },
  ]);
  const { sheets } = await port.read(never);
  const cells = sheets.find((one) => one.name === "年度计划")!.cells;
  const formulas = cells.filter((cell) => cell.formula !== undefined);
  expect(formulas.map((cell) => cellName(cell.row, cell.column))).toEqual([]);
  await commands.undo();
  expect(await planNow()).toEqual(before);
});
