/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import type { Finding } from "../../src/core/finding";
import { findingText } from "../../src/taskpane/message-text";
import { zhCN } from "../../src/locales/zh-cn";
import { checkedSample, findingRows, LANGUAGES, section, showPane } from "./show-pane";

const sample = checkedSample("2022.xlsx");
const { findings } = sample.result!;
const relation = findings.find(
  (one): one is Extract<Finding, { code: "relation" }> => one.code === "relation"
)!;

/** The button of the finding that says this. */
function rowOf(one: Finding) {
  const text = findingText(one, zhCN);
  return screen.getByRole("button", { name: (name) => name.includes(text), hidden: false });
}

it("shows every finding of the sample under its severity and form", () => {
  showPane(sample);
  expect(findingRows()).toHaveLength(findings.length);
  const headings = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(headings[0]).toMatch(/^核实性 · KW302/u);
  expect(new Set(headings).size).toBe(headings.length);
});

it.each(["hard", "query", "info"] as const)("shows only findings that are %s", async (severity) => {
  const { user } = showPane(sample);
  const chip = section("审核发现").getByRole("button", {
    name: new RegExp(`^${zhCN.severity[severity]} \\d`, "u"),
  });
  await user.click(chip);
  const count = findings.filter((one) => one.severity === severity).length;
  expect(findingRows()).toHaveLength(count);
  expect(chip.getAttribute("aria-pressed")).toBe("true");
});

it("says above the errors which cell may be behind them, and leads there", async () => {
  const { report } = sample.result!;
  const figure = report.figures.get("KW301[02].actual")!;
  const hard = findings.map((one) => ({ ...one, severity: "hard" as const }));
  const fewest = [{ rules: ["R1", "R2"], findings: 2, choices: [[figure]] }];
  const { user, commands } = showPane({
    ...sample,
    result: { ...sample.result!, findings: hard, fewest },
  });
  expect(screen.getByText(/^R1、R2 的 2 处不符可能出自同一个单元格，请先核对：/u)).toBeTruthy();
  const link = { name: /KW301 科技项目情况!E\d+/u };
  const [cell] = section("审核发现").getAllByRole("button", link);
  await user.click(cell!);
  expect(commands.select).toHaveBeenCalledWith(figure.at);
});

it("shows only the findings of one form", async () => {
  const { user } = showPane(sample);
  await user.selectOptions(screen.getByRole("combobox", { name: "报表" }), "KW304");
  const count = findings.filter((one) => one.form === "KW304").length;
  expect(count).toBeGreaterThan(0);
  expect(findingRows()).toHaveLength(count);
});

it.each([
  ["an indicator", () => relation.indicator!.name],
  ["a rule, in small letters", () => relation.rule.toLowerCase()],
  ["two words of one finding", () => `${relation.form!} 应有`],
])("searches for %s once the typing rests", async (_what, text) => {
  const { user } = showPane(sample);
  await user.type(screen.getByRole("searchbox"), text());
  await screen.findByText(/^显示 \d+ 条/u);
  const terms = text().toLowerCase().split(" ");
  for (const row of findingRows()) {
    const group = row.closest("ul")!.getAttribute("aria-label")!;
    const said = `${group}\n${row.textContent}\n${relation.rule}`.toLowerCase();
    expect(terms.filter((term) => !said.includes(term))).toEqual([]);
  }
  expect(rowOf(relation)).toBeTruthy();
});

it("says when nothing matches, and shows all again when the search is emptied", async () => {
  const { user } = showPane(sample);
  await user.type(screen.getByRole("searchbox"), "没有这个指标");
  expect(await screen.findByText("没有符合条件的条目。")).toBeTruthy();
  expect(findingRows()).toHaveLength(0);
  await user.clear(screen.getByRole("searchbox"));
  await waitFor(() => expect(findingRows()).toHaveLength(findings.length));
});

it("selects the cell of a finding that is clicked, and shows both sides and the difference", async () => {
  const { user, commands } = showPane(sample);
  await user.click(rowOf(relation));
  expect(commands.select).toHaveBeenCalledWith(relation.at);
  expect(rowOf(relation).getAttribute("aria-expanded")).toBe("true");
  const figures = screen
    .getAllByRole("term")
    .map((term) => [term.textContent, term.nextElementSibling!.textContent]);
  expect(figures).toEqual(
    expect.arrayContaining([
      ["左边", String(relation.left)],
      ["右边", String(relation.right)],
      ["差额", String(relation.difference)],
      ["容差", String(relation.tolerance)],
    ])
  );
  expect(screen.getByText(relation.clause.source)).toBeTruthy();
});

it("leads to every cell that a rule speaks of", async () => {
  const { user, commands } = showPane(sample);
  await user.click(rowOf(relation));
  const last = relation.figures.at(-1)!;
  commands.select.mockClear();
  await user.click(screen.getAllByRole("button", { name: /^跳到 /u }).at(-1)!);
  expect(commands.select).toHaveBeenCalledWith(last.at);
});

it.each(LANGUAGES)("says what to do about an open query in %s", async (_language, words) => {
  const { user } = showPane(sample, { words });
  await user.click(screen.getByText(findingText(relation, words)));
  expect(screen.getByText(words.advice(relation).trim())).toBeTruthy();
});

it("closes the details with Escape and leaves the focus on the finding", async () => {
  const { user } = showPane(sample);
  await user.click(rowOf(relation));
  await user.click(screen.getByRole("textbox", { name: "说明" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("textbox", { name: "说明" })).toBeNull();
  expect(document.activeElement).toBe(rowOf(relation));
});

it("moves through the findings with the arrow keys and opens one with Enter", async () => {
  const { user, commands } = showPane(sample);
  const [first, second] = findings;
  act(() => rowOf(first!).focus());
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(rowOf(second!));
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement).toBe(rowOf(first!));
  await user.keyboard("{ArrowDown}{Enter}");
  expect(commands.select).toHaveBeenCalledWith(second!.at);
});

it("is one stop for the Tab key, however many findings there are", () => {
  showPane(sample);
  const stops = findingRows().filter((row) => row.querySelector("[tabindex='0']"));
  expect(stops).toHaveLength(1);
});

it("keeps the details of a finding open when the same one is found again", async () => {
  const { user, change } = showPane(sample);
  await user.click(rowOf(relation));
  change(checkedSample("2022.xlsx"));
  expect(rowOf(relation).getAttribute("aria-expanded")).toBe("true");
});
