import AxeBuilder from "@axe-core/playwright";
import { drivePane } from "./drive-pane";
import { startDrive, type Drive } from "./open-page";

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(() => drive.close());

test.each([
  ["zh", "light", false],
  ["zh", "dark", true],
  ["en", "light", false],
  ["en", "dark", true],
] as const)("workbench and pane have no barrier (%s, %s)", async (language, _, dark) => {
  const open = await drive.open({ flavour: "desktop", language, dark });
  const pane = drivePane(open, language);
  await pane.idle();
  expect(await barriers(open.page)).toEqual([]);
  await pane.ribbon("Heshu.Check");
  await pane.finding(/D4/).click();
  await pane.idle();
  await pane.frame.locator("details summary").click();
  expect(await barriers(open.page)).toEqual([]);
});

/**
 * What axe finds in the page and the pane in it, a line for each element. The cells' colours are the
 * workbook's own.
 */
async function barriers(page: ConstructorParameters<typeof AxeBuilder>[0]["page"]) {
  const { violations } = await new AxeBuilder({ page }).exclude(".cells").analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} ${target.join(" ")}`)
  );
}
