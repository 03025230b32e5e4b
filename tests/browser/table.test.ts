import AxeBuilder from "@axe-core/playwright";
import { zhCN } from "../../src/locales/zh-cn";
import { tableWords } from "../../src/locales/zh-cn-table";
import { pageState } from "./book-state";
import { drivePane } from "./drive-pane";
import { startDrive, type Drive } from "./open-page";
import { goTo } from "./workbook-files";

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(() => drive.close());

const { actions } = zhCN.pane;

test("a table with its chart stands at the selected cell, asks before it overwrites, and is one step", async () => {
  const open = await drive.open({ flavour: "desktop" });
  const pane = drivePane(open);
  await pane.idle();
  await pane.ribbon("Heshu.Check");
  await goTo(open.page, "J3");
  const before = await pageState(open.page);
  const press = (name: string) =>
    pane.frame.getByRole("button", { name, exact: true }).first().click();
  await press(actions.insertTable);
  await pane.frame.getByRole("radio", { name: tableWords.kinds.shortfalls }).click();
  await pane.frame.getByRole("checkbox", { name: tableWords.pane.chart }).click();
  const { violations } = await new AxeBuilder({ page: open.page }).exclude(".cells").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await press(tableWords.pane.insert);
  await pane.frame.getByText(zhCN.pane.notices.inserted(9)).first().waitFor();
  await open.page.locator('.cells svg[role="img"] rect').first().waitFor({ state: "attached" });
  expect(await pageState(open.page)).not.toEqual(before);

  // On itself it would stand over cells that hold something.
  await press(tableWords.pane.insert);
  await pane.frame.getByRole("button", { name: actions.overwrite, exact: true }).waitFor();

  const part = pane.frame.getByRole("region", { name: actions.insertTable, exact: true });
  await part.getByRole("button", { name: tableWords.pane.close, exact: true }).click();
  await pane.button(actions.undo);
  expect(await pageState(open.page)).toEqual(before);
  expect(open.outside).toEqual([]);
  expect(open.errors).toEqual([]);
});
