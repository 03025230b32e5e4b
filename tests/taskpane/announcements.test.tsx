/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { checkedSample, showPane } from "./show-pane";

const sample = checkedSample("2022.xlsx");
const said = () => document.querySelector("[aria-live='polite'][aria-atomic]")!.textContent;

it("announces that a check runs, by quarters how far it is, and then the verdict", () => {
  const { change } = showPane({});
  const heard: (string | null)[] = [said()];
  const hear = (state: Parameters<typeof change>[0]) => {
    change(state);
    if (heard.at(-1) !== said()) heard.push(said());
  };
  hear({ running: "check" });
  for (let done = 1; done <= 8; done += 1) hear({ progress: { done, of: 8 } });
  hear({ ...sample, running: null, progress: null, notice: { code: "checked" } });
  expect(heard).toEqual([
    "",
    "正在审核…",
    "正在审核… 25%",
    "正在审核… 50%",
    "正在审核… 75%",
    "正在审核…",
    expect.stringMatching(/^有待说明 有 2 处须核实/u),
  ]);
});

it("announces what a command has done and why one did nothing", () => {
  const { change } = showPane(sample);
  change({ notice: { code: "inserted", rows: 20 } });
  expect(said()).toBe("汇总表已插入，共 20 行。");
  change({ notice: null, refusal: { kind: "check_first" } });
  expect(said()).toBe("请先点“一键审核”。");
});

it.each([
  ["takes the reader to the verdict when the pane has the focus", true, "H1"],
  ["leaves the focus in the sheet when the check was begun from the ribbon", false, "BODY"],
])("%s", (_title, hasFocus, focused) => {
  const spy = jest.spyOn(document, "hasFocus").mockReturnValue(hasFocus);
  const { change } = showPane({});
  change({ running: "check" });
  change({ ...sample, running: null, notice: { code: "checked" } });
  expect(document.activeElement?.tagName).toBe(focused);
  spy.mockRestore();
});

it("leaves the focus where it is after any other command", async () => {
  const { user, change } = showPane(sample);
  const button = screen.getByRole("button", { name: "填写总结" });
  await user.click(button);
  change({ running: "fillSummary" });
  change({
    running: null,
    notice: { code: "filled", sheets: ["总结"], figures: 3, gaps: 0, isSame: false, kept: [] },
  });
  expect(document.activeElement).toBe(button);
});
