/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { PlanInHand } from "../../src/app/state";
import { checkPlan } from "../../src/core/plan/plan-check";
import { readPlan } from "../../src/core/plan/plan-read";
import { paragraphsOf } from "../core/plan/plan-texts";
import { checkedSample, LANGUAGES, showPane } from "./show-pane";

const sample = checkedSample("2023.xlsx");
const scheme = sample.scheme!;

function planOf(text: string): PlanInHand {
  const reading = readPlan(paragraphsOf(text), scheme);
  const queries = checkPlan(reading, scheme, null);
  return { reading, queries, indicators: scheme.indicators, refused: [] };
}

const TEXT =
  "国家级各类科技项目不少于24项。\n创新项目15项。\n发放资料3万份。专利申请xxxx件。市级科普基地2个，市级科普基地3个。";

async function openPlan(plan: PlanInHand | null, words = LANGUAGES[0]![1]) {
  const shown = showPane({ ...sample, plan }, { words });
  await shown.user.click(screen.getByRole("button", { name: words.pane.actions.readPlan }));
  const region = await screen.findByRole("region", { name: words.pane.actions.readPlan });
  return { ...shown, part: within(region) };
}

it("takes a pasted text and reads it", async () => {
  const { part, user, commands } = await openPlan(null);
  await user.type(part.getByRole("textbox", { name: "计划全文" }), "专利申请600件");
  await user.click(part.getByRole("button", { name: "读出目标" }));
  expect(commands.readPlan).toHaveBeenCalledWith("专利申请600件");
  expect(part.queryByRole("list")).toBeNull();
});

it("ticks only what is sure, and offers nothing where it is unclear", async () => {
  const { part } = await openPlan(planOf(TEXT));
  const boxes = part.getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.map((box) => [box.checked, box.disabled])).toEqual([
    [true, false],
    [false, true],
    [false, true],
    [true, false],
    [true, false],
  ]);
  const [first, second] = part.getAllByRole<HTMLSelectElement>("combobox");
  expect(first!.selectedOptions[0]!.text).toBe("KW301[02] 申报国家级各类项目");
  expect(second!.selectedOptions[0]!.text).toBe("请选定指标");
  expect(second!.options.length).toBeGreaterThan(2);
});

it("says what was not read and what speaks against the plan", async () => {
  const { part } = await openPlan(planOf(TEXT));
  expect(part.getByText(/^数字被遮盖.专利申请xxxx件。$/u)).toBeTruthy();
  expect(part.getByText("“市级科普基地”有两个不同的目标：2个 和 3个，请核对。")).toBeTruthy();
});

it("writes what is ticked, each for the indicator that was chosen among all", async () => {
  const { part, user, commands } = await openPlan(planOf(TEXT));
  const select = part.getAllByRole<HTMLSelectElement>("combobox")[2]!;
  await user.click(select);
  expect(select.options.length).toBe(scheme.indicators.length + 1);
  const wanted = scheme.indicators.find((one) => one.form === "KW305" && one.code === "06")!;
  await user.selectOptions(select, "KW305[06] 各类科技培训");
  await user.click(part.getAllByRole("checkbox")[0]!);
  await user.click(part.getAllByRole("checkbox")[3]!);
  await user.click(part.getByRole("button", { name: "写入年度计划（2）" }));
  expect(commands.writePlan).toHaveBeenCalledWith([
    { place: 2, indicator: wanted },
    { place: 4, indicator: expect.objectContaining({ name: "市级科普基地" }) },
  ]);
});

it("shows at each line why it was not written", async () => {
  const plan = planOf(TEXT);
  const indicator = plan.reading.targets[0]!.match.indicator!;
  const refused = [
    { code: "other_words", place: 0, indicator, wording: "24项", there: "不少于20项" } as const,
  ];
  const { part } = await openPlan({ ...plan, refused });
  expect(part.getByRole("alert").textContent).toContain("已有目标“不少于20项”");
});

it("writes nothing while nothing is ticked or a command runs", async () => {
  const { part, user, commands, change } = await openPlan(planOf("发放资料3万份。"));
  await user.click(part.getByRole("button", { name: "写入年度计划（0）" }));
  change({ running: "check" });
  await user.click(part.getByRole("button", { name: "读出目标" }));
  expect(commands.writePlan).not.toHaveBeenCalled();
  expect(commands.readPlan).not.toHaveBeenCalled();
});

it("gives way to the result again", async () => {
  const { part, user } = await openPlan(null);
  await user.click(part.getByRole("button", { name: "返回" }));
  expect(screen.queryByRole("region", { name: "读计划" })).toBeNull();
  expect(screen.getByRole("button", { name: "重新审核" })).toBeTruthy();
});

it("gives the focus back to the button that opened it", async () => {
  const { part, user } = await openPlan(null);
  expect(document.activeElement?.textContent).toBe("读计划");
  await user.click(part.getByRole("button", { name: "返回" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "读计划" }));
});

it("keeps the pasted text when it is asked for again", async () => {
  const { part, user } = await openPlan(null);
  await user.type(part.getByRole("textbox"), "专利申请600件");
  await user.click(screen.getByRole("button", { name: "读计划" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("专利申请600件");
});

it("keeps the pasted text when it is closed and opened again", async () => {
  const { part, user } = await openPlan(null);
  await user.type(part.getByRole("textbox"), "专利申请600件");
  await user.click(part.getByRole("button", { name: "返回" }));
  await user.click(screen.getByRole("button", { name: "读计划" }));
  expect((await screen.findByRole<HTMLTextAreaElement>("textbox")).value).toBe("专利申请600件");
});

it("says once that there is no indicator", async () => {
  const { part } = await openPlan(planOf("建成院士工作站2家。"));
  expect(part.getByRole("listitem").textContent).toContain("数量不少于2家指标目录中没有相近的指标");
});

it.each(LANGUAGES)("has its own words in %s", async (_, words) => {
  const { part } = await openPlan(planOf(TEXT), words);
  expect(part.getAllByRole("listitem").length).toBeGreaterThan(5);
});
