import type { SheetContent } from "../../src/core/sheet-content";
import type { CellValue } from "../../src/core/workbook";
import { differencesBetween, plainModel } from "./look";
import { WORK } from "./open";
import { openSession, type Session } from "./session";

const ROWS: readonly (readonly CellValue[])[] = [
  ["{{年度}}年未完成的目标"],
  ["指标", "本年", "缺口"],
  ["{{逐行 KW304.未完成}}{.名称}", "{.本年累计}", "{.缺口}"],
  ["填表人"],
];

const TEMPLATE: SheetContent = {
  name: "简报",
  cells: ROWS.flatMap((values, row) => values.map((value, column) => ({ row, column, value }))),
  widths: [],
};

const open = (): Session => openSession({ more: [TEMPLATE] });

async function shown({ port }: Session) {
  const { sheets } = await port.read(WORK);
  const rows: CellValue[][] = [];
  for (const { row, column, value } of sheets.find(({ name }) => name === "简报（2023）")?.cells ??
    []) {
    (rows[row] ??= [])[column] = value;
  }
  return rows;
}

/** Writes a figure of a form, by the row's name. */
async function change({ port }: Session, name: string, value: number): Promise<void> {
  const { sheets } = await port.read(WORK);
  const form = sheets.find((one) => one.name.startsWith("KW304"));
  const row = form?.cells.find((cell) => String(cell.value).trim() === name)?.row ?? -1;
  await port.apply(
    [{ kind: "write", at: { sheet: form?.name ?? "", row, column: 4 }, value }],
    {},
    WORK
  );
}

const FILLED = [
  ["2023年未完成的目标"],
  ["指标", "本年", "缺口"],
  ["新认定市级高新技术企业", 8, 2],
  ["填表人"],
];

describe("a template with a row for each item, in Excel", () => {
  it("is filled on a copy, and nothing is written the second time", async () => {
    const session = open();
    await session.commands.fillSummary();
    expect(session.store.getState().refusal).toBeNull();
    expect(await shown(session)).toEqual(FILLED);
    const before = plainModel(session.host.model);
    await session.commands.fillSummary();
    expect(session.store.getState().notice).toMatchObject({ code: "filled", isSame: true });
    expect(differencesBetween(before, plainModel(session.host.model))).toEqual([]);
  });

  it("gets a row more where one comes to be missed, and loses it when the step is taken back", async () => {
    const session = open();
    await session.commands.fillSummary();
    await change(session, "新认定区高新技术企业", 1);
    const before = plainModel(session.host.model);
    await session.commands.fillSummary();
    expect(session.store.getState().refusal).toBeNull();
    expect(await shown(session)).toEqual([
      ...FILLED.slice(0, 3),
      ["新认定区高新技术企业", 1, 11],
      ["填表人"],
    ]);
    await session.commands.undo();
    expect(differencesBetween(before, plainModel(session.host.model))).toEqual([]);
  });
});
