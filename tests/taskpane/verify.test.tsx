/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { planParagraphs, textLines } from "../../src/app/plan-paragraphs";
import type { VerifiedText } from "../../src/app/state";
import { verifyText } from "../../src/core/verify/verify-read";
import { checkedSample, LANGUAGES, showPane } from "./show-pane";

const sample = checkedSample("2022.xlsx");

function verifiedOf(text: string): VerifiedText {
  const paragraphs = planParagraphs(textLines(text), (one) => one);
  return { paragraphs, verification: verifyText(paragraphs, sample.scheme!, sample.result!) };
}

const TEXT =
  "各类科技项目197项，其中国家级25项、市级93项、区级97项。\n专利申请量604件。技术交易额3xxxx万元。举办龙舟比赛3场。";

async function openVerify(verified: VerifiedText | null, words = LANGUAGES[0]![1]) {
  const shown = showPane({ ...sample, verified }, { words });
  await shown.user.click(screen.getByRole("button", { name: words.pane.actions.verifyText }));
  const region = await screen.findByRole("region", { name: words.pane.actions.verifyText });
  return { ...shown, part: within(region) };
}

it("takes a pasted text and verifies it", async () => {
  const { part, user, commands } = await openVerify(null);
  await user.type(part.getByRole("textbox", { name: "文稿" }), "专利申请量640件");
  await user.click(part.getByRole("button", { name: "与报表核对" }));
  expect(commands.verifyText).toHaveBeenCalledWith("专利申请量640件");
  expect(part.queryByRole("list")).toBeNull();
});

it("keeps a pasted text while the part is closed", async () => {
  const { part, user } = await openVerify(null);
  await user.type(part.getByRole("textbox", { name: "文稿" }), "专利申请量640件");
  await user.click(part.getByRole("button", { name: "关闭" }));
  await user.click(screen.getByRole("button", { name: "核对文字" }));
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "文稿" });
  expect(box.value).toBe("专利申请量640件");
});

it("shows every figure with what the sheets have and the way to its cell", async () => {
  const { part, user, commands } = await openVerify(verifiedOf(TEXT));
  const items = within(part.getByRole("list", { name: "文稿中的数字" })).getAllByRole("listitem");
  expect(items).toHaveLength(7);
  const fifth = within(items[4]!);
  expect(items[4]!.textContent).toContain("5. 专利申请量604件");
  expect(items[4]!.textContent).toContain("不一致");
  expect(items[4]!.textContent).toContain("KW303[01] 专利申请量·本年累计 640件");
  await user.click(fifth.getByRole("button"));
  expect(commands.select).toHaveBeenCalledWith(
    expect.objectContaining({ sheet: "KW303 知识产权情况" })
  );
  expect(items[5]!.textContent).toContain("可据表填写");
  expect(items[6]!.textContent).toContain("没有对得上的指标");
});

it("says what the text says against itself, and leaves out what is equal when asked", async () => {
  const { part, user } = await openVerify(verifiedOf(TEXT));
  expect(part.getByText(/^第 1 个数字 197项 与其各分项/u)).toBeTruthy();
  await user.click(part.getByRole("checkbox", { name: "只看不一致和未核对的" }));
  const items = within(part.getByRole("list", { name: "文稿中的数字" })).getAllByRole("listitem");
  expect(items.map((one) => one.textContent!.slice(0, 2))).toEqual(["4.", "5.", "6.", "7."]);
});

it("says that a text has no figure", async () => {
  const { part } = await openVerify(verifiedOf("工作顺利。"));
  expect(part.getByRole("status").textContent).toBe("没有读到数字，请检查文稿。");
});

it.each(LANGUAGES)(
  "takes the place of the plan and gives the focus back (%s)",
  async (_, words) => {
    const { part, user } = await openVerify(null, words);
    expect(part.getByRole("heading", { level: 2 })).toBe(document.activeElement);
    await user.click(part.getAllByRole("button")[0]!);
    expect(screen.queryByRole("region", { name: words.pane.actions.verifyText })).toBeNull();
    expect(document.activeElement?.textContent).toBe(words.pane.actions.verifyText);
  }
);
