/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { verdictOf } from "../../src/core/check";
import type { Finding } from "../../src/core/finding";
import { zhCN } from "../../src/locales/zh-cn";
import { findingText } from "../../src/taskpane/message-text";
import { checkedSample, showPane, type ShownPane } from "./show-pane";

const sample = checkedSample("2022.xlsx");
const query = sample.result!.findings.find((one) => one.severity === "query")!;

/** Opens the finding, with a command that keeps the explanation as the real one does. */
async function openQuery(finding: Finding = query): Promise<ShownPane> {
  const findings = sample.result!.findings.map((one) => (one === query ? finding : one));
  const pane = showPane({ ...sample, result: { ...sample.result!, findings } });
  pane.commands.explain.mockImplementation((given: Finding, text: string) => {
    const { result } = pane.store.getState();
    const next = result!.findings.map((one) =>
      one === given ? { ...one, explanation: text === "" ? null : text } : one
    );
    const verdict = verdictOf(next, result!.unchecked);
    pane.change({ result: { ...result!, findings: next, verdict } });
    return Promise.resolve();
  });
  await pane.user.click(screen.getByText(findingText(finding, zhCN), { exact: false }));
  return pane;
}

it("saves the explanation of a query with who wrote it, and shows it as explained", async () => {
  const { user, commands } = await openQuery();
  await user.type(screen.getByRole("textbox", { name: "说明" }), "联合鉴定只计一次。");
  await user.type(screen.getByRole("textbox", { name: "填写人" }), "王芳");
  await user.click(screen.getByRole("button", { name: "保存说明" }));
  expect(commands.explain).toHaveBeenCalledWith(query, "联合鉴定只计一次。", "王芳");
  expect(screen.getByText("联合鉴定只计一次。")).toBeTruthy();
  expect(document.activeElement?.textContent).toContain("已说明");
});

it("asks once who writes", async () => {
  const { user, change } = await openQuery();
  await user.type(screen.getByRole("textbox", { name: "填写人" }), "王芳");
  change(checkedSample("2022.xlsx"));
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "填写人" }).value).toBe("王芳");
});

it("lets an explanation be changed and taken back", async () => {
  const { user, commands } = await openQuery({ ...query, explanation: "口径不同" });
  await user.click(screen.getByRole("button", { name: "修改说明" }));
  await user.clear(screen.getByRole("textbox", { name: "说明" }));
  await user.click(screen.getByRole("button", { name: "保存说明" }));
  expect(commands.explain.mock.calls[0]!.slice(1)).toEqual(["", ""]);
  expect(screen.queryByRole("button", { name: "修改说明" })).toBeNull();
});

it("saves nothing while nothing is written", async () => {
  const { user, commands } = await openQuery();
  await user.type(screen.getByRole("textbox", { name: "说明" }), "  ");
  await user.click(screen.getByRole("button", { name: "保存说明" }));
  expect(commands.explain).not.toHaveBeenCalled();
});

it("keeps what was written when it could not be saved", async () => {
  const { user, commands, change } = await openQuery();
  commands.explain.mockImplementation(() => {
    change({ refusal: { kind: "problem", problem: { code: "cell_edit_mode" } } });
    return Promise.resolve();
  });
  await user.type(screen.getByRole("textbox", { name: "说明" }), "口径不同");
  await user.click(screen.getByRole("button", { name: "保存说明" }));
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "说明" });
  expect(box.value).toBe("口径不同");
  expect(
    screen.getAllByText(zhCN.problems.cell_edit_mode({ code: "cell_edit_mode" }))
  ).toBeTruthy();
});

it("asks for no explanation where a finding only informs", async () => {
  const info = sample.result!.findings.find((one) => one.severity === "info")!;
  const { user } = showPane(sample);
  await user.click(screen.getAllByText(findingText(info, zhCN))[0]!);
  expect(screen.queryByRole("textbox", { name: "说明" })).toBeNull();
});
