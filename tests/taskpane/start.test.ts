/** @jest-environment jsdom */
/// <reference types="office-js" />
import type { App } from "../../src/taskpane/start";

const mountPane = jest.fn();
const createEngine = jest.fn();
jest.mock("../../src/taskpane/mount", () => ({ mountPane }));
jest.mock("../../src/taskpane/engine", () => ({ createEngine }));

interface Surroundings {
  readonly host: string | null;
  readonly language: string;
  readonly supported: boolean;
  readonly theme: { readonly bodyBackgroundColor: string } | undefined;
}

const EXCEL: Surroundings = { host: "Excel", language: "zh-CN", supported: true, theme: undefined };

/** Starts the add-in in a page where Office is as it is told to be. */
async function startIn(surroundings: Partial<Surroundings>): Promise<App> {
  const { host, language, supported, theme } = { ...EXCEL, ...surroundings };
  const addHandlerAsync = jest.fn();
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host, platform: host === null ? null : "OfficeOnline" }),
      HostType: { Excel: "Excel" },
      EventType: { OfficeThemeChanged: "officeThemeChanged" },
      context: {
        displayLanguage: language,
        officeTheme: theme,
        requirements: { isSetSupported: () => supported },
        document: { addHandlerAsync },
      },
    },
  });
  window.matchMedia = (() => ({ matches: false, addEventListener: jest.fn() })) as never;
  const { start } = await import("../../src/taskpane/start");
  return start();
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const shown = () => document.body.textContent ?? "";

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  document.documentElement.removeAttribute("lang");
  mountPane.mockReset().mockReturnValue({ setScheme: () => undefined });
  createEngine.mockReset().mockReturnValue({ check: () => Promise.resolve() });
});

it.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["fr-FR", "zh-CN"],
  ["en-US", "en-US"],
  ["en-GB", "en-US"],
])("speaks, where Office is shown in %s, %s", async (language, words) => {
  const app = await startIn({ language });
  expect(app.words.language).toBe(words);
  expect(document.documentElement.lang).toBe(words);
});

it("mounts the pane over the store and the commands that the ribbon has", async () => {
  const app = await startIn({});
  await settle();
  const [element, props] = mountPane.mock.calls[0] as [HTMLElement, App];
  expect(element.id).toBe("root");
  expect(props).toMatchObject({ store: app.store, commands: app.commands, scheme: "light" });
});

it("colours the pane as Office is, where Office tells", async () => {
  await startIn({ theme: { bodyBackgroundColor: "#262626" } });
  await settle();
  expect(mountPane.mock.calls[0]?.[1]).toMatchObject({ scheme: "dark" });
});

it("says outside Excel where it can be opened", async () => {
  await expect(startIn({ host: null })).rejects.toThrow("Excel");
  expect(shown()).toMatch(/请在 Excel 里打开核数/u);
  expect(mountPane).not.toHaveBeenCalled();
});

it("says in an older Excel what is missing", async () => {
  await expect(startIn({ supported: false, language: "en-US" })).rejects.toThrow("ExcelApi 1.14");
  expect(shown()).toMatch(/ExcelApi 1\.14/u);
});

it("says when the pane did not load, and leaves the ribbon its commands", async () => {
  mountPane.mockImplementation(() => {
    throw new Error("a chunk is missing");
  });
  const app = await startIn({});
  await settle();
  expect(shown()).toMatch(/没有载入核数自己的文件/u);
  await expect(app.commands.check()).resolves.toBeUndefined();
});

it("says when the commands did not load; a click then does nothing", async () => {
  createEngine.mockImplementation(() => {
    throw new Error("a chunk is missing");
  });
  const app = await startIn({});
  await expect(app.commands.check()).resolves.toBeUndefined();
  await settle();
  expect(shown()).toMatch(/没有载入核数自己的文件/u);
});
