import type { WorkbookPort } from "../../src/app/port";
import { createAppStore } from "../../src/app/state";
import { followChanges } from "../../src/taskpane/engine";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("changes of the user", () => {
  /** A port whose watch fails as often as it is told to. */
  function watched(failures: number) {
    let tries = 0;
    let change: () => void = () => undefined;
    const watch: WorkbookPort["watch"] = (changed) => {
      tries += 1;
      if (tries <= failures) return Promise.reject(Object.assign(new Error(), { code: "Busy" }));
      change = () => changed("A");
      return Promise.resolve(() => Promise.resolve());
    };
    const store = createAppStore();
    followChanges({ watch } as unknown as WorkbookPort, store);
    const finishCheck = () => store.setState({ result: {} as never, running: null });
    return { store, finishCheck, edit: () => change(), tries: () => tries };
  }

  it("make a result stale, and nothing where there is none", async () => {
    const { store, finishCheck, edit } = watched(0);
    await settle();
    edit();
    expect(store.getState().stale).toBe(false);
    finishCheck();
    edit();
    expect(store.getState().stale).toBe(true);
  });

  it("are followed from the first check on, where Excel was busy while it opened", async () => {
    const { store, finishCheck, edit, tries } = watched(1);
    await settle();
    store.setState({ running: "check", result: {} as never });
    expect(tries()).toBe(1);
    finishCheck();
    await settle();
    edit();
    expect(store.getState()).toMatchObject({ stale: true, refusal: null });
    expect(tries()).toBe(2);
  });

  it("that cannot be followed at all are said once", async () => {
    const { store, finishCheck, tries } = watched(9);
    await settle();
    finishCheck();
    await settle();
    expect(store.getState().refusal).toMatchObject({ kind: "problem" });
    finishCheck();
    await settle();
    expect(tries()).toBe(2);
  });
});
