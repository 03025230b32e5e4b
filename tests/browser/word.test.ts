import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { zhCN } from "../../src/locales/zh-cn";
import { drivePane } from "./drive-pane";
import { startDrive, type Drive } from "./open-page";

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(() => drive.close());

test("the summary comes out of the pane as a Word document", async () => {
  const open = await drive.open({ flavour: "desktop", language: "zh", dark: false });
  const pane = drivePane(open, "zh");
  await pane.idle();
  const coming = open.page.waitForEvent("download");
  await pane.frame.getByRole("button", { name: zhCN.pane.actions.exportWord, exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("年终总结（2023）.docx");
  const bytes = readFileSync(await download.path());
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  expect(value).toContain("专利申请420件，完成年度目标的70%");
  await pane.frame
    .getByRole("region", { name: zhCN.pane.sections.messages })
    .getByText("已生成，请到下载文件夹查看", { exact: false })
    .waitFor();
  expect(open.outside).toEqual([]);
  expect(open.errors).toEqual([]);
});
