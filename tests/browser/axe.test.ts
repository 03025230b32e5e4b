import AxeBuilder from "@axe-core/playwright";
import { enUS } from "../../src/locales/en-us";
import { planWords as enPlan } from "../../src/locales/en-us-plan";
import { verifyWords as enVerify } from "../../src/locales/en-us-verify";
import { zhCN } from "../../src/locales/zh-cn";
import { planWords as zhPlan } from "../../src/locales/zh-cn-plan";
import { verifyWords as zhVerify } from "../../src/locales/zh-cn-verify";
import { drivePane } from "./drive-pane";
import { startDrive, type Drive } from "./open-page";

/** Sure, likely and unclear targets, one without an indicator, masked and blank figures, and queries. */
const PLAN = `国家级项目不少于20项，市级项目不少于80项。新增高新技术企业30家。
创建市级科普教育基地2个。公民科学素质达标率提高1.5个百分点。走访企业200家次。
技术合同认定登记xx项，成交额____亿元。`;

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

  const [words, plan] = language === "en" ? [enUS, enPlan] : [zhCN, zhPlan];
  await pane.frame.getByRole("button", { name: words.pane.actions.readPlan, exact: true }).click();
  await pane.frame.getByLabel(plan.pane.text, { exact: true }).fill(PLAN);
  await pane.frame.getByRole("button", { name: plan.pane.read, exact: true }).click();
  await pane.frame.getByRole("heading", { name: plan.queriesHeading }).waitFor();
  expect(await pane.frame.getByRole("combobox").count()).toBe(6);
  expect(await barriers(open.page)).toEqual([]);

  const verify = language === "en" ? enVerify : zhVerify;
  const { verifyText } = words.pane.actions;
  await pane.frame.getByRole("button", { name: verifyText, exact: true }).click();
  await pane.frame.getByLabel(verify.pane.text, { exact: true }).fill(TEXT);
  await pane.frame.getByRole("button", { name: verify.pane.verify, exact: true }).click();
  await pane.frame.getByRole("heading", { name: verify.pane.contradictions }).waitFor();
  expect(await pane.frame.getByRole("list", { name: verify.pane.list }).count()).toBe(1);
  expect(await barriers(open.page)).toEqual([]);
});

/** One figure of each outcome, and parts that pass their whole. */
const TEXT =
  "国家级项目21项，其中创新基金14项、火炬计划9项。专利申请400件以上，技术交易额0.3亿元。技术合同xx项，讲座3场。";

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
