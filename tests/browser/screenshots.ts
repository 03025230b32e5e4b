import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { schemeWorkbook } from "../cli/submitted-sample";
import { boardSample } from "./board-sample";
import { drivePane, type PaneDriver } from "./drive-pane";
import { dropOnPane } from "./drop-on-pane";
import { startDrive, type Drive, type PageOptions } from "./open-page";
import { ROOT } from "./places";
import { goTo, openFile } from "./workbook-files";

interface Picture {
  readonly file: string;
  readonly options: PageOptions;
  /** What is done before the picture is taken. */
  readonly scene: (pane: PaneDriver, page: Page) => Promise<void>;
  /** The part of the page that is shown; all of it where absent. */
  readonly of?: string;
}

const PICTURES: readonly Picture[] = [
  {
    file: "workbench-zh.png",
    options: { flavour: "desktop" },
    scene: async (pane, page) => {
      await page.getByRole("tab", { name: "KW301" }).click();
      await goTo(page, "E9");
      await pane.ribbon("Heshu.Check");
    },
  },
  {
    file: "workbench-en.png",
    options: { flavour: "desktop", language: "en" },
    scene: async (pane, page) => {
      await page.getByRole("tab", { name: "KW301" }).click();
      await pane.ribbon("Heshu.Check");
      await pane.goToFindings();
      await pane.finding("国家级其他项目").first().click();
      await pane.idle();
    },
  },
  {
    file: "workbench-summary.png",
    options: { flavour: "desktop" },
    scene: async (pane, page) => {
      await pane.ribbon("Heshu.FillSummary");
      await page.getByRole("tab", { name: "年终总结（2023）" }).click();
    },
  },
  {
    file: "pane-finding.png",
    options: { flavour: "desktop" },
    scene: async (pane) => {
      await pane.ribbon("Heshu.Check");
      await pane.goToFindings();
      await pane.finding("总目标应与国家级、市级两项目标之和一致").click();
      await pane.idle();
    },
    of: ".task-pane",
  },
  {
    file: "pane-dark.png",
    options: { flavour: "desktop", dark: true },
    scene: (pane) => pane.ribbon("Heshu.Check"),
    of: ".task-pane",
  },
  {
    file: "pane-plan.png",
    options: { flavour: "desktop" },
    scene: async (pane) => {
      await pane.frame.getByRole("button", { name: "读计划", exact: true }).click();
      await pane.frame.getByRole("textbox").fill(PLAN);
      await pane.frame.getByRole("button", { name: "读出目标", exact: true }).click();
      await pane.frame.getByRole("checkbox").first().waitFor();
    },
    of: ".task-pane",
  },
  {
    file: "pane-verify.png",
    options: { flavour: "desktop" },
    scene: async (pane) => {
      await pane.frame.getByRole("button", { name: "核对文字", exact: true }).click();
      await pane.frame.getByRole("textbox").fill(SUMMARY);
      await pane.frame.getByRole("button", { name: "与报表核对", exact: true }).click();
      await pane.frame.getByRole("list", { name: "文稿中的数字" }).waitFor();
    },
    of: ".task-pane",
  },
  {
    file: "pane-board.png",
    options: { flavour: "desktop" },
    scene: async (pane, page) => {
      await openFile(page, "制度.xlsx", schemeWorkbook());
      await pane.idle();
      await dropOnPane(page, [boardSample()]);
      await pane.frame.getByRole("button", { name: /^西塘镇/u }).click();
      await pane.frame.getByText("报送/西塘镇.xlsx").waitFor();
    },
    of: ".task-pane",
  },
];

/** Part of a plan, as it is pasted. */
const PLAN = `全年申报国家级和市级各类科技项目130项以上，同比递增10%左右。其中国家级不少于20项，市级不少于80项。
培育科技领军企业1-2家。专利申请量不少于600件，技术合同认定登记xx项。`;

/** Part of a year's summary, as it is pasted, with two figures that went wrong. */
const SUMMARY = `1—10月，申报国家级项目21项，完成年度目标的105%；市级项目74项，尚差8项。
1—9月，专利申请420件，同比下降34.4%，技术合同登记xx项。`;

/** Takes the pictures of the README anew, into `assets/screenshots`. */
async function takePictures(): Promise<void> {
  const folder = path.join(ROOT, "assets/screenshots");
  mkdirSync(folder, { recursive: true });
  const drive = await startDrive();
  // The files that are named on the command line, or all.
  const asked = process.argv.slice(2);
  for (const picture of PICTURES) {
    if (asked.length > 0 && !asked.includes(picture.file)) continue;
    await takePicture(drive, picture, path.join(folder, picture.file));
    process.stdout.write(`${picture.file}\n`);
  }
  await drive.close();
}

async function takePicture(drive: Drive, picture: Picture, file: string): Promise<void> {
  const { options, scene, of } = picture;
  const open = await drive.open(options);
  const pane = drivePane(open, options.language);
  await pane.idle();
  await scene(pane, open.page);
  // Whatever moves has come to rest.
  await open.page.mouse.move(0, 0);
  await open.page.waitForTimeout(500);
  const place = of === undefined ? open.page : open.page.locator(of);
  await place.screenshot({ path: file, animations: "disabled" });
  await drive.closePages();
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
