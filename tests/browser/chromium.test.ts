import { findChromium, type Machine } from "./chromium";

const machine = (having: readonly string[], more: Partial<Machine> = {}): Machine => ({
  platform: "linux",
  environment: { PATH: "/usr/local/bin:/usr/bin" },
  exists: (file) => having.includes(file),
  install: () => false,
  ...more,
});

test.each<[string, NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ["Debian's Chromium", "linux", { PATH: "/usr/bin" }, "/usr/bin/chromium"],
  ["Chrome in a folder of the PATH", "linux", { PATH: "/opt/bin" }, "/opt/bin/google-chrome"],
  ["Edge without a PATH", "linux", {}, "/usr/bin/microsoft-edge"],
  ["Chrome on a Mac", "darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  [
    "Edge on Windows",
    "win32",
    { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" },
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
])("%s is found where it usually is", (_, platform, environment, program) => {
  expect(findChromium(machine([program], { platform, environment }))).toBe(program);
});

test("HESHU_CHROMIUM comes before every other browser", () => {
  const environment = { PATH: "/usr/bin", HESHU_CHROMIUM: "/own/chrome" };
  expect(findChromium(machine(["/own/chrome", "/usr/bin/chromium"], { environment }))).toBe(
    "/own/chrome"
  );
});

test("a HESHU_CHROMIUM that leads nowhere is said, and no other browser taken", () => {
  const environment = { PATH: "/usr/bin", HESHU_CHROMIUM: "/own/chrome" };
  expect(() => findChromium(machine(["/usr/bin/chromium"], { environment }))).toThrow(
    "HESHU_CHROMIUM names /own/chrome, which does not exist."
  );
});

test("where there is none it is installed, if that can be done", () => {
  const having: string[] = [];
  const install = () => {
    having.push("/usr/bin/chromium");
    return true;
  };
  const exists = (file: string) => having.includes(file);
  expect(findChromium(machine([], { install, exists }))).toBe("/usr/bin/chromium");
});

test("where none can be had, the sentence says what to do", () => {
  expect(() => findChromium(machine([]))).toThrow(/Install one, or set HESHU_CHROMIUM/);
});
