import { chooseScheme } from "../../src/taskpane/start-scheme";

it.each([
  ["the web, which tells nothing", undefined, false, "light"],
  [
    "a dark theme that says so",
    { isDarkTheme: true, bodyBackgroundColor: "#ffffff" },
    false,
    "dark",
  ],
  [
    "a light theme that says so",
    { isDarkTheme: false, bodyBackgroundColor: "#000000" },
    false,
    "light",
  ],
  ["an older Office in black", { bodyBackgroundColor: "#262626" }, false, "dark"],
  ["an older Office in white", { bodyBackgroundColor: "#FFFFFF" }, false, "light"],
  ["a colour that cannot be read", { bodyBackgroundColor: "black" }, false, "light"],
  ["forced colours over any theme", { isDarkTheme: true }, true, "contrast"],
] as const)("colours the pane for %s", (_, theme, forced, scheme) => {
  expect(chooseScheme(theme, forced)).toBe(scheme);
});
