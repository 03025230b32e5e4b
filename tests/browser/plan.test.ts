import AxeBuilder from "@axe-core/playwright";
import { enUS } from "../../src/locales/en-us";
import { planWords as enPlan } from "../../src/locales/en-us-plan";
import { zhCN } from "../../src/locales/zh-cn";
import { planWords as zhPlan } from "../../src/locales/zh-cn-plan";
import { pageState } from "./book-state";
import { drivePane } from "./drive-pane";
import { startDrive, type Drive } from "./open-page";

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(() => drive.close());

const TEXT = "全年各类科技项目不少于200项。技术合同认定登记xx项，参加培训____人次。";

test.each([
  ["zh", false],
  ["en", true],
] as const)(
  "a pasted plan becomes a row of 年度计划, and can be taken back (%s)",
  async (language, dark) => {
    const [words, plan] = language === "en" ? [enUS, enPlan] : [zhCN, zhPlan];
    const open = await drive.open({ flavour: "desktop", language, dark });
    const pane = drivePane(open, language);
    await pane.idle();
    const before = await pageState(open.page);
    await pane.frame
      .getByRole("button", { name: words.pane.actions.readPlan, exact: true })
      .click();
    const field = pane.frame.getByLabel(plan.pane.text, { exact: true });
    await field.fill(TEXT);
    await pane.frame.getByRole("button", { name: plan.pane.read, exact: true }).click();
    const tick = pane.frame.getByRole("checkbox");
    await tick.waitFor();
    expect(await tick.isChecked()).toBe(true);
    // What a part that is fetched later brings has to be styled too.
    const box = await field.boundingBox();
    const part = await pane.frame.locator("main, body").first().boundingBox();
    expect((box?.x ?? 0) - (part?.x ?? 0)).toBeGreaterThan(8);
    const { violations } = await new AxeBuilder({ page: open.page }).exclude(".cells").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await pane.frame.getByRole("button", { name: plan.pane.write(1), exact: true }).click();
    const written = async () => JSON.stringify((await pageState(open.page))["年度计划"]);
    await until(async () => (await written()).includes("各类科技项目不少于200项"));
    await pane.frame.getByRole("button", { name: words.pane.actions.undo, exact: true }).click();
    await until(async () => JSON.stringify(await pageState(open.page)) === JSON.stringify(before));
    await pane.frame.getByRole("button", { name: plan.pane.close, exact: true }).click();
    const focused = await open.pane().evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe(words.pane.actions.readPlan);
    expect(open.outside).toEqual([]);
    expect(open.errors).toEqual([]);
  }
);

/** Waits for what a command brings about. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It did not come about within ten seconds.");
}
