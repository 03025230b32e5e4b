/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import type { Commands } from "../../src/app/commands";
import { createAppStore } from "../../src/app/state";
import { zhCN } from "../../src/locales/zh-cn";
import { mountPane } from "../../src/taskpane/mount";
import { checkedSample, fakeCommands, section, showPane } from "./show-pane";

const sample = checkedSample("2023.xlsx");

it("fills the summary, exports it and undoes", async () => {
  const { user, commands } = showPane({ ...sample, undoStep: { edits: 3, sheets: ["总结"] } });
  await user.click(screen.getByRole("button", { name: "填写总结" }));
  await user.click(screen.getByRole("button", { name: "导出 Word" }));
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(commands.fillSummary).toHaveBeenCalledTimes(1);
  expect(commands.exportWord).toHaveBeenCalledTimes(1);
  expect(commands.undo).toHaveBeenCalledTimes(1);
});

it("undoes nothing where there is nothing to undo", async () => {
  const { user, commands } = showPane(sample);
  const undo = screen.getByRole("button", { name: "撤销" });
  expect(undo.getAttribute("aria-disabled")).toBe("true");
  await user.click(undo);
  expect(commands.undo).not.toHaveBeenCalled();
});

it("shows how far a command is, can cancel it, and begins no other meanwhile", async () => {
  const { user, commands } = showPane({
    ...sample,
    running: "check",
    progress: { done: 2, of: 5 },
  });
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("40");
  expect(screen.getByText("第 2 步，共 5 步")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "填写总结" }));
  await user.click(screen.getByRole("button", { name: "重新审核" }));
  expect(commands.fillSummary).not.toHaveBeenCalled();
  expect(commands.check).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(commands.cancel).toHaveBeenCalledTimes(1);
});

it("shows a command whose steps are not known yet without a figure", () => {
  showPane({ ...sample, running: "undo", progress: null });
  expect(screen.getByRole("progressbar", { name: "正在撤销…" })).toBeTruthy();
  expect(screen.getByRole("progressbar").hasAttribute("aria-valuenow")).toBe(false);
});

it.each([
  ["error", "审核有误或待核实"],
  ["shortfall", "未完成或滞后"],
] as const)("switches the marks of the family %s", async (family, name) => {
  const { user, commands } = showPane(sample);
  const toggle = section("表上标记").getByRole<HTMLInputElement>("switch", { name });
  expect(toggle.checked).toBe(true);
  await user.click(toggle);
  expect(commands.showMarks).toHaveBeenCalledWith(family, false);
});

it("clears the marks", async () => {
  const { user, commands } = showPane(sample);
  await user.click(screen.getByRole("button", { name: "清除标记" }));
  expect(commands.clearMarks).toHaveBeenCalledTimes(1);
});

it("lists what could not be checked with its reason and the way to the cell", async () => {
  const { user, commands } = showPane(sample);
  const [first] = sample.result!.unchecked;
  expect(section("未能审核").getByText(zhCN.unchecked(first!))).toBeTruthy();
  await user.click(section("未能审核").getAllByRole("button", { name: "跳到该单元格" })[0]!);
  expect(commands.select).toHaveBeenCalledWith(first!.missing[0]!.at);
});

it("is mounted, coloured anew and taken away again", async () => {
  const element = document.body.appendChild(document.createElement("div"));
  const commands = fakeCommands() as unknown as Commands;
  const props = { store: createAppStore(), commands, words: zhCN };
  const pane = await act(() => Promise.resolve(mountPane(element, { ...props, scheme: "light" })));
  await waitFor(() => expect(element.textContent).toContain("一键审核"));
  const ground = () =>
    Array.from(document.styleSheets)
      .flatMap((sheet) => Array.from(sheet.cssRules).map((rule) => rule.cssText))
      .join("");
  const light = ground();
  await act(() => Promise.resolve(pane.setScheme("dark")));
  expect(ground()).not.toBe(light);
  await act(() => Promise.resolve(pane.unmount()));
  expect(element.textContent).toBe("");
});
