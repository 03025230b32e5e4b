/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { checkedSample, LANGUAGES, showPane } from "./show-pane";

const sample = checkedSample("2023.xlsx");

async function openTables(words = LANGUAGES[0]![1], state: Parameters<typeof showPane>[0] = {}) {
  const shown = showPane({ ...sample, ...state }, { words });
  await shown.user.click(screen.getByRole("button", { name: words.pane.actions.insertTable }));
  const region = await screen.findByRole("region", { name: words.pane.actions.insertTable });
  return { ...shown, part: within(region) };
}

const kinds = ({ getAllByRole }: Pick<typeof screen, "getAllByRole">) =>
  getAllByRole("radio").map((radio) => radio.parentElement?.textContent);

it.each(LANGUAGES)(
  "offers the kinds of tables in %s, none that has no figures yet",
  async (_, words) => {
    const { part } = await openTables(words);
    expect(kinds(part)).toHaveLength(5);
    expect(kinds(part).every((label) => label !== "" && !/unit|单位/i.test(label ?? ""))).toBe(
      true
    );
    expect(document.activeElement?.textContent).toBe(words.pane.actions.insertTable);
  }
);

it("inserts plan against actual of all forms unless another is chosen, and never overwrites by itself", async () => {
  const { part, user, commands } = await openTables();
  await user.click(part.getByRole("button", { name: "插入到所选单元格" }));
  expect(commands.insertTable).toHaveBeenCalledWith(false, {
    ...{ kind: "plan", form: null, chart: false },
  });
});

it("inserts what was chosen: the kind, one form, a chart", async () => {
  const { part, user, commands } = await openTables();
  await user.click(part.getByRole("radio", { name: "未完成情况" }));
  await user.selectOptions(part.getByRole("combobox", { name: "报表" }), "KW303");
  await user.click(part.getByRole("checkbox", { name: "附完成率图" }));
  await user.click(part.getByRole("button", { name: "插入到所选单元格" }));
  expect(commands.insertTable).toHaveBeenCalledWith(false, {
    ...{ kind: "shortfalls", form: "KW303", chart: true },
  });
});

it.each([
  ["分级", false],
  ["同比", false],
  ["完成率图", true],
])("of %s leaves no choice of a chart", async (name, charted) => {
  const { part, user, commands } = await openTables();
  await user.click(part.getByRole("checkbox", { name: "附完成率图" }));
  await user.click(part.getByRole("radio", { name }));
  const box = part.getByRole<HTMLInputElement>("checkbox");
  expect([box.disabled, box.checked]).toEqual([true, charted]);
  await user.click(part.getByRole("button", { name: "插入到所选单元格" }));
  expect(commands.insertTable.mock.calls[0]![1]).toMatchObject({ chart: charted });
});

it("begins where it was left, does nothing while a command runs, and closes", async () => {
  const table = { kind: "growth", form: "KW301", chart: false } as const;
  const { part, user, commands, change } = await openTables(undefined, { table });
  expect(part.getByRole<HTMLInputElement>("radio", { name: "同比" }).checked).toBe(true);
  expect(part.getByRole<HTMLSelectElement>("combobox").value).toBe("KW301");
  change({ running: "insertTable" });
  await user.click(part.getByRole("button", { name: "插入到所选单元格" }));
  expect(commands.insertTable).not.toHaveBeenCalled();
  change({ running: null });
  await user.click(part.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("region", { name: "插入汇总表" })).toBeNull();
});
