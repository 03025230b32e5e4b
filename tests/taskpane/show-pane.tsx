import "./text-coding";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Commands } from "../../src/app/commands";
import { createAppStore, type AppState, type AppStore } from "../../src/app/state";
import type { CheckResult } from "../../src/core/check";
import { readScheme } from "../../src/core/scheme/scheme-read";
import { enUS } from "../../src/locales/en-us";
import type { Words } from "../../src/locales/words";
import { zhCN } from "../../src/locales/zh-cn";
import { Pane } from "../../src/taskpane/pane";
import type { Scheme } from "../../src/taskpane/theme";
import { createViewStore } from "../../src/taskpane/view";
import { checkOwn, sampleWorkbook } from "../samples/sample-check";

export const LANGUAGES: readonly (readonly [string, Words])[] = [
  ["zh-CN", zhCN],
  ["en-US", enUS],
];

/** Everything that a check of a sample leaves in the store. */
export function checkedSample(file: string): Pick<AppState, "workbook" | "scheme" | "result"> {
  const workbook = sampleWorkbook(file);
  return { workbook, scheme: readScheme(workbook).scheme, result: checkOwn(workbook) };
}

export type FakeCommands = { readonly [K in keyof Commands]: jest.Mock };

/** Commands that do nothing but remember that they were called. */
export function fakeCommands(): FakeCommands {
  const done = () => jest.fn(() => Promise.resolve());
  return {
    check: done(),
    clearMarks: done(),
    showMarks: done(),
    explain: done(),
    fillSummary: done(),
    replaceEdit: done(),
    exportWord: done(),
    insertTable: done(),
    readPlan: done(),
    verifyText: done(),
    writePlan: done(),
    trace: done(),
    task: done(),
    undo: done(),
    select: done(),
    cancel: jest.fn(),
    dismiss: jest.fn(),
  };
}

export interface ShownPane {
  readonly store: AppStore;
  readonly commands: FakeCommands;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Puts something else into the store, as a command would. */
  readonly change: (state: Partial<AppState>) => void;
}

/** The pane over a store in a given state, with commands that only remember. */
export function showPane(
  state: Partial<AppState>,
  { words = zhCN, scheme = "light" as Scheme }: { words?: Words; scheme?: Scheme } = {}
): ShownPane {
  cleanup();
  const store = createAppStore();
  store.setState(state);
  const commands = fakeCommands();
  render(
    <Pane
      store={store}
      commands={commands as unknown as Commands}
      words={words}
      view={createViewStore()}
      scheme={scheme}
    />
  );
  const change = (next: Partial<AppState>) => act(() => store.setState(next));
  return { store, commands, user: userEvent.setup(), change };
}

/** The parts of the pane by their headings. */
export function section(name: string) {
  return within(screen.getByRole("region", { name }));
}

/** Rows of the findings that are in the page. */
export function findingRows(): readonly HTMLElement[] {
  return screen
    .queryAllByRole("listitem")
    .filter((item) => item.getAttribute("aria-posinset") !== null);
}

/** The result with as many findings as asked for, the same ones over and over. */
export function withFindings(result: CheckResult, count: number): CheckResult {
  const findings = Array.from({ length: count }, (_, index) => {
    const one = result.findings[index % result.findings.length]!;
    return { ...one, rule: `${one.rule}.${String(index)}` };
  });
  return { ...result, findings };
}
