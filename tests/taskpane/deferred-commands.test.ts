import type { Commands } from "../../src/app/commands";
import { createAppStore } from "../../src/app/state";
import { deferCommands } from "../../src/taskpane/deferred-commands";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("commands that are still being fetched", () => {
  const engine = (done: string[]) =>
    ({
      check: () => Promise.resolve(void done.push("check")),
      select: () => Promise.resolve(void done.push("select")),
      cancel: () => done.push("cancel"),
      dismiss: () => done.push("dismiss"),
    }) as unknown as Commands;

  it("are carried out in their order once they are there", async () => {
    const done: string[] = [];
    let arrive: (commands: Commands) => void = () => undefined;
    const fetched = new Promise<Commands>((resolve) => (arrive = resolve));
    const commands = deferCommands(fetched, createAppStore());
    const clicks = [commands.check(), commands.select({ sheet: "A", row: 0, column: 0 })];
    await settle();
    expect(done).toEqual([]);
    arrive(engine(done));
    await Promise.all(clicks);
    expect(done).toEqual(["check", "select"]);
  });

  it("pass on cancel and dismiss when they are there", async () => {
    const done: string[] = [];
    const commands = deferCommands(Promise.resolve(engine(done)), createAppStore());
    commands.cancel();
    await settle();
    commands.cancel();
    commands.dismiss();
    expect(done).toEqual(["cancel", "dismiss"]);
  });

  it("let a message be dismissed before they are there", () => {
    const store = createAppStore();
    store.setState({ refusal: { kind: "check_first" } });
    deferCommands(new Promise(() => undefined), store).dismiss();
    expect(store.getState().refusal).toBeNull();
  });
});
