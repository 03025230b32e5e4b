import type { Commands } from "../../src/app/commands";
import { createAppStore, type AppStore } from "../../src/app/state";
import { ribbonFunctions, type RibbonApp } from "../../src/commands/ribbon";

/** A ribbon over commands that only note their names; each can be told what to do. */
function ribbon(doing: Partial<Commands> = {}, app?: Promise<RibbonApp>) {
  const done: string[] = [];
  const store = createAppStore();
  const note = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const commands: Commands = {
    check: note("check"),
    clearMarks: note("clearMarks"),
    showMarks: note("showMarks"),
    explain: note("explain"),
    fillSummary: note("fillSummary"),
    replaceEdit: note("replaceEdit"),
    exportWord: note("exportWord"),
    insertTable: (overwrite) => note(`insertTable ${String(overwrite)}`)(),
    readPlan: note("readPlan"),
    writePlan: note("writePlan"),
    verifyText: note("verifyText"),
    trace: note("trace"),
    task: note("task"),
    undo: note("undo"),
    select: note("select"),
    cancel: () => undefined,
    dismiss: () => undefined,
    ...doing,
  };
  const functions = ribbonFunctions(app ?? Promise.resolve({ store, commands }), note("show pane"));
  const press = async (id: string) => {
    const run = functions.get(id);
    if (!run) throw new Error(`no action ${id}`);
    await run({ completed: () => done.push("completed") });
  };
  return { done, store, functions, press };
}

const refuse = (store: AppStore) => store.setState({ refusal: { kind: "check_first" } });

it.each([
  ["heshu.check", ["show pane", "check", "completed"]],
  ["heshu.clearMarks", ["clearMarks", "completed"]],
  ["heshu.fillSummary", ["show pane", "fillSummary", "completed"]],
  ["heshu.insertPlanTable", ["insertTable false", "completed"]],
  ["heshu.showPane", ["show pane", "completed"]],
])("%s does %j", async (id, expected) => {
  const { done, press } = ribbon();
  await press(id);
  expect(done).toEqual(expected);
});

it("shows the pane when a command that stays in the sheet is refused", async () => {
  const { done, store, press } = ribbon({
    insertTable: () => {
      refuse(store);
      return Promise.resolve();
    },
  });
  await press("heshu.insertPlanTable");
  expect(done).toEqual(["show pane", "completed"]);
});

it("does nothing but show the pane while a command runs", async () => {
  const { done, store, press } = ribbon();
  store.setState({ running: "check" });
  await press("heshu.clearMarks");
  expect(done).toEqual(["show pane", "completed"]);
});

it("waits for an add-in that is still starting", async () => {
  let arrive: (app: RibbonApp) => void = () => undefined;
  const started = new Promise<RibbonApp>((resolve) => (arrive = resolve));
  const { done, press } = ribbon({}, started);
  const pressed = press("heshu.clearMarks");
  await Promise.resolve();
  expect(done).toEqual([]);
  const ready = ribbon();
  arrive({
    store: ready.store,
    commands: { clearMarks: () => Promise.resolve(done.push("clearMarks")) } as never,
  });
  await pressed;
  expect(done).toEqual(["clearMarks", "completed"]);
});

it("shows the page that says why, when the add-in could not start", async () => {
  const { done, press } = ribbon({}, Promise.reject(new Error("no host")));
  await press("heshu.clearMarks");
  expect(done).toEqual(["show pane", "completed"]);
});

it("completes also when a command throws, which none should", async () => {
  const { done, press } = ribbon({ clearMarks: () => Promise.reject(new Error("a fault")) });
  await press("heshu.clearMarks");
  expect(done).toEqual(["show pane", "completed"]);
});

it("runs the command where the pane cannot be shown", async () => {
  const done: string[] = [];
  const commands = { check: () => Promise.resolve(done.push("check")) } as never;
  const app = Promise.resolve({ store: createAppStore(), commands });
  const functions = ribbonFunctions(app, () => Promise.reject(new Error("not supported")));
  await functions.get("heshu.check")?.({ completed: () => done.push("completed") });
  expect(done).toEqual(["check", "completed"]);
});

it("can be called by a keyboard shortcut, which brings no event", async () => {
  const { done, functions } = ribbon();
  await functions.get("heshu.check")?.();
  expect(done).toEqual(["show pane", "check"]);
});
