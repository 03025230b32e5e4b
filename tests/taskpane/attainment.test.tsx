/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { zhCN } from "../../src/locales/zh-cn";
import { checkedSample, section, showPane } from "./show-pane";

const sample = checkedSample("2023.xlsx");
const { targets } = sample.result!;

const rows = () =>
  within(screen.getByRole("list", { name: "目标完成情况" })).getAllByRole("listitem");
const figuresOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole("term")
    .map((term) => `${term.textContent} ${term.nextElementSibling!.textContent}`);

it("shows actual, target, what is due and what is lacking, with the rate and the status in words", () => {
  showPane(sample);
  const row = rows().find((one) => one.textContent.includes("专利申请量"))!;
  expect(figuresOf(row)).toEqual(["实际 420 件", "目标 600 件", "应达 450 件", "缺口 180 件"]);
  expect(within(row).getByText("70%")).toBeTruthy();
  expect(within(row).getByText("滞后")).toBeTruthy();
});

it("puts what asks for attention first, and shows the rest when asked", async () => {
  const { user } = showPane(sample);
  expect(rows()[0]!.textContent).toContain("滞后");
  const judged = targets.filter((one) => one.status !== "no_target").length;
  expect(rows().length).toBeLessThan(judged);
  await user.click(screen.getByRole("button", { name: `显示全部 ${String(judged)} 项` }));
  expect(rows()).toHaveLength(judged);
});

it.each(["exceeded", "pending", "unchecked", "no_target"] as const)(
  "shows only targets that are %s",
  async (status) => {
    const { user } = showPane(sample);
    const count = targets.filter((one) => one.status === status).length;
    const name = `${zhCN.status[status]} ${String(count)}`;
    await user.click(section("目标完成情况").getByRole("button", { name }));
    expect(rows().length).toBe(Math.min(count, 5));
    for (const row of rows()) expect(row.textContent).toContain(zhCN.status[status]);
  }
);

it("leads from an indicator to its figure and from the wording to the plan", async () => {
  const { user, commands } = showPane(sample);
  const one = targets.find((target) => target.indicator.name === "专利申请量")!;
  const row = within(rows().find((item) => item.textContent.includes("专利申请量"))!);
  await user.click(row.getByRole("button", { name: "专利申请量" }));
  expect(commands.select).toHaveBeenLastCalledWith(one.at);
  await user.click(row.getByRole("button", { name: `目标原文“${one.wording!}”` }));
  expect(commands.select).toHaveBeenLastCalledWith(one.wordingAt);
});

it("says why a target could not be judged, instead of a bar", async () => {
  const { user } = showPane(sample);
  const one = targets.find((target) => target.unchecked)!;
  await user.click(section("目标完成情况").getByRole("button", { name: /^未能审核/u }));
  expect(rows()[0]!.textContent).toContain(zhCN.unchecked(one.unchecked!));
  expect(within(rows()[0]!).queryAllByRole("term")).toEqual([]);
});
