import { browserOpener } from "../../src/workbench/open-browser";

test.each<[string, NodeJS.Platform, NodeJS.ProcessEnv, readonly string[] | null]>([
  ["Linux with a screen", "linux", { DISPLAY: ":0" }, ["xdg-open"]],
  ["Linux under Wayland", "linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open"]],
  ["Linux without a screen", "linux", {}, null],
  ["a Mac", "darwin", {}, ["open"]],
  ["Windows", "win32", {}, ["cmd", "/c", "start", ""]],
  ["a build server", "linux", { DISPLAY: ":0", CI: "true" }, null],
])("on %s", (_, platform, environment, opener) => {
  expect(browserOpener(platform, environment)).toEqual(opener);
});
