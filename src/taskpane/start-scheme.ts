/// <reference types="office-js" />
import type { Scheme } from "./theme";

/** What Office tells of its theme; nothing at all on the web. */
export interface ReportedTheme {
  readonly isDarkTheme?: boolean | undefined;
  readonly bodyBackgroundColor?: string | undefined;
}

/**
 * The colour scheme as Office and Windows have it.
 *
 * @param changed told of each later one
 * @returns the scheme of the moment
 */
export function followScheme(changed: (scheme: Scheme) => void): Scheme {
  const forced = window.matchMedia("(forced-colors: active)");
  let theme = reportedTheme();
  let scheme = chooseScheme(theme, forced.matches);
  const update = () => {
    const next = chooseScheme(theme, forced.matches);
    if (next === scheme) return;
    scheme = next;
    changed(scheme);
  };
  forced.addEventListener("change", update);
  // Where Office does not know the event it answers with an error, and its theme stays as it was.
  Office.context.document.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    (args: { readonly officeTheme?: ReportedTheme }) => {
      theme = args.officeTheme ?? reportedTheme();
      update();
    },
    () => undefined
  );
  return scheme;
}

/** Forced colours win; without a theme of Office the pane is light, as Excel on the web is. */
export function chooseScheme(theme: ReportedTheme | undefined, forcedColors: boolean): Scheme {
  if (forcedColors) return "contrast";
  if (theme === undefined) return "light";
  return (theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor)) ? "dark" : "light";
}

/** Whether a colour such as `#262626` is nearer to black; older versions of Office tell no more. */
function isDark(color: string | undefined): boolean {
  const digits = /^#?([0-9a-f]{6})$/iu.exec(color ?? "")?.[1];
  if (digits === undefined) return false;
  const value = Number.parseInt(digits, 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The theme of Office; the types promise one, Excel on the web has none. */
function reportedTheme(): ReportedTheme | undefined {
  return Office.context.officeTheme as ReportedTheme | undefined;
}
