import { tableWords } from "../../src/locales/zh-cn-table";
import { differencesBetween, plainModel } from "./look";
import { openSession } from "./session";

it("a table over an earlier one is refused in words that help, also where overwriting was asked for", async () => {
  const session = openSession();
  const { commands, store, host } = session;
  await commands.check();
  await commands.select({ sheet: "设置", row: 40, column: 1 });
  await commands.insertTable(false);
  expect(store.getState().refusal).toBeNull();
  const before = plainModel(host.model);
  await commands.insertTable(false);
  expect(store.getState().refusal).toMatchObject({ problem: { code: "occupied" } });
  await commands.insertTable(true);
  expect(store.getState().refusal).toEqual({ kind: "said", text: tableWords.pane.onTable });
  expect(differencesBetween(before, plainModel(host.model))).toEqual([]);
});
