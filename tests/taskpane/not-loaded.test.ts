/** @jest-environment jsdom */
import { say } from "../../src/taskpane/not-loaded";

const ADDRESS = "https://office.example/office.js";

function openPage(): void {
  jest.resetModules();
  document.documentElement.removeAttribute("data-office");
  document.body.innerHTML = `<div id="root"></div><script src="${ADDRESS}" data-office type="none"></script>`;
}

const root = () => document.getElementById("root");

beforeEach(() => {
  jest.useFakeTimers();
  openPage();
});
afterEach(() => jest.useRealTimers());

it("says in both languages that it is being opened", async () => {
  await import("../../src/taskpane/watch");
  expect(root()?.textContent).toMatch(/正在打开核数.*Opening Heshu/u);
  expect(root()?.querySelector("[role=status]")).not.toBeNull();
});

it("says after fifteen seconds that Office did not load, from where, and what to do", async () => {
  await import("../../src/taskpane/watch");
  jest.advanceTimersByTime(14_999);
  expect(root()?.textContent).not.toContain(ADDRESS);
  jest.advanceTimersByTime(1);
  const alert = root()?.querySelector("[role=alert]");
  const [chinese, english] = Array.from(alert?.children ?? [], (child) => child.textContent);
  expect(chinese).toMatch(
    /没有载入 Office 的程序库（https:\/\/office\.example\/office\.js）.*信息技术人员/u
  );
  expect(english).toMatch(/Office library did not load \(https:\/\/office\.example.*IT staff/u);
});

it("says nothing when Office was ready in time", async () => {
  await import("../../src/taskpane/watch");
  document.documentElement.dataset.office = "ready";
  jest.advanceTimersByTime(60_000);
  expect(root()?.querySelector("[role=alert]")).toBeNull();
});

it("says at once that Office did not load, when the script after it runs without it", async () => {
  await import("../../src/commands/index");
  expect(root()?.textContent).toContain(ADDRESS);
});

it("shows a sentence as text, never as markup", () => {
  say(["<img src=x>"]);
  expect(root()?.querySelector("img")).toBeNull();
  expect(root()?.textContent).toBe("<img src=x>");
});
