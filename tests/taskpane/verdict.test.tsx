/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { CheckResult, Verdict } from "../../src/core/check";
import { zhCN } from "../../src/locales/zh-cn";
import { checkedSample, LANGUAGES, section, showPane } from "./show-pane";

const sample = checkedSample("2023.xlsx");
const result = sample.result!;
const none: CheckResult = { ...result, findings: [], unchecked: [] };
const query = result.findings.find((one) => one.severity === "query")!;

const VERDICTS: readonly (readonly [Verdict, CheckResult, string])[] = [
  [
    "return",
    { ...none, verdict: "return", findings: [{ ...query, severity: "hard" }, query] },
    "有 1 处必须更正，请退回填报单位。",
  ],
  ["explain", { ...none, verdict: "explain", findings: [query] }, "有 1 处须核实，并写明原因。"],
  [
    "unchecked",
    { ...none, verdict: "unchecked", unchecked: result.unchecked },
    `未发现错误，但有 ${String(result.unchecked.length)} 处未能审核。`,
  ],
  ["pass", { ...none, verdict: "pass", checked: 60 }, "审核 60 项，全部通过。"],
];

it.each(VERDICTS)("says the verdict %s first, and what it means", (verdict, shown, means) => {
  showPane({ ...sample, result: shown });
  const [first] = screen.getAllByRole("heading");
  expect(first!.textContent).toBe(zhCN.verdict[verdict]);
  expect(first!.tagName).toBe("H1");
  expect(screen.getByText(means)).toBeTruthy();
});

it.each(LANGUAGES)("names the period of the forms in %s", (_language, words) => {
  showPane(sample, { words });
  expect(screen.getByText(new RegExp(words.summary.period(2023, 10)))).toBeTruthy();
});

it("counts each severity and what could not be checked, explained queries apart", () => {
  const findings = [{ ...query, explanation: "已核实" }, query];
  showPane({ ...sample, result: { ...none, verdict: "explain", findings } });
  expect(screen.getByRole("button", { name: "0 强制性" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "2 核实性 已说明 1" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "0 未能审核" })).toBeTruthy();
});

it("leads from a count to its findings", async () => {
  const { user } = showPane(sample);
  await user.click(screen.getByRole("button", { name: /^\d+ 核实性/u }));
  const chips = section("审核发现");
  expect(chips.getByRole("button", { name: /核实性 \d/u, pressed: true })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("审核发现");
});

it("says at first use what to do, in two sentences, and has one button for it", async () => {
  const { user, commands } = showPane({});
  expect(screen.getAllByText(/。$/u)).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "一键审核" }));
  expect(commands.check).toHaveBeenCalledTimes(1);
});

it("checks again by the same button once there is a result", async () => {
  const { user, commands } = showPane(sample);
  await user.click(screen.getByRole("button", { name: "重新审核" }));
  expect(commands.check).toHaveBeenCalledTimes(1);
});

it.each(LANGUAGES)("marks its own text as %s", (language) => {
  const words = LANGUAGES.find(([one]) => one === language)![1];
  showPane(sample, { words });
  expect(screen.getByRole("main").closest("[lang]")?.getAttribute("lang")).toBe(language);
});
