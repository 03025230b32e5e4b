import { requirementMatrix, type Host } from "./host";
import type { EventEntry } from "./model/events";
import { createRibbonCommands, type CommandOutcome } from "./ribbon-commands";
import { sendBatch } from "./round-trip";
import { saveSettings, serializedSettings } from "./web-host";
import { EVENTS, METHODS } from "./xdm";

export interface DesktopHostOptions {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly documentUrl?: string;
  readonly theme?: OfficeTheme;
}

/** Colours of Office as `#RRGGBB`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#F3F2F1",
  controlForegroundColor: "#262626",
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#F3F2F1",
  controlBackgroundColor: "#333333",
  controlForegroundColor: "#FFFFFF",
};

export interface DesktopHost {
  /** To stand at `window.external` of the add-in's page before Microsoft's library loads. */
  readonly external: object;
  readonly pressRibbon: (action: string, button?: string) => Promise<CommandOutcome>;
  /** The library looks at the theme again after five seconds at the latest. */
  readonly setTheme: (theme: OfficeTheme) => void;
  readonly close: () => void;
}

/** Stands for the arrays of the desktop's old automation interface. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

type EventHandler = (event: number, args: SafeArray) => void;

/** Plays Excel on Windows for an add-in in the same page or in a frame, over plain http too. */
export function createDesktopExternal(host: Host, options: DesktopHostOptions = {}): DesktopHost {
  const handlers = new Map<number, EventHandler>();
  let theme = options.theme ?? LIGHT_THEME;

  const fire = (event: number, args: readonly unknown[]): boolean => {
    const handler = handlers.get(event);
    if (handler) setTimeout(() => handler(event, safeArray(args)), 0);
    return handler !== undefined;
  };
  const ribbon = createRibbonCommands((command, action, event) =>
    fire(EVENTS.appCommandInvoked, [command, action, event])
  );
  const tellEvents = (entries: readonly EventEntry[]): void => {
    fire(EVENTS.richApiMessage, entries);
  };
  const tellSelection = (): void => {
    fire(EVENTS.documentSelectionChanged, []);
  };
  host.eventListeners.add(tellEvents);
  host.selectionListeners.add(tellSelection);
  host.web = false;

  const execute = (
    method: number,
    params: readonly unknown[],
    callback: (answer: SafeArray) => void
  ): void => {
    if (method === METHODS.richApi) {
      const [, , , , batch, , flags] = listOf(params[0]);
      sendBatch(host, String(batch), Number(flags ?? 0), (answer) => {
        if (answer.kind === "error") callback(safeArray([answer.code]));
        else callback(safeArray([0, 200, [], answer.body]));
      });
      return;
    }
    if (method === METHODS.commandCompleted) {
      ribbon.completed(String(params[0]), Number(params[1]), String(params[2] ?? ""));
    }
    setTimeout(() => callback(safeArray([0])), 0);
  };

  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${options.displayLanguage ?? "zh-CN"}|desktop-0|||1`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(host, options, () => theme),
    Execute: execute,
    RegisterEvent: (
      event: number,
      _target: string,
      handler: EventHandler,
      callback: (status: number) => void
    ) => {
      handlers.set(event, handler);
      setTimeout(() => callback(0), 0);
    },
    UnregisterEvent: (event: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(event);
      setTimeout(() => callback(0), 0);
    },
  };

  return {
    external,
    pressRibbon: ribbon.press,
    setTheme: (changed) => {
      theme = changed;
    },
    close: () => {
      handlers.clear();
      host.eventListeners.delete(tellEvents);
      host.selectionListeners.delete(tellSelection);
    },
  };
}

/** The getters by which the library learns where it is. */
function contextOf(
  host: Host,
  { displayLanguage = "zh-CN", contentLanguage = displayLanguage, documentUrl }: DesktopHostOptions,
  theme: () => OfficeTheme
): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "desktop-0",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => displayLanguage,
    GetAppDataLocale: () => contentLanguage,
    GetDocUrl: () => documentUrl ?? "C:\\Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => requirementMatrix(host),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(theme())),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of serializedSettings(host)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        saveSettings(
          host,
          keys.map((key, index) => [key, values[index] ?? "null"])
        );
      },
    }),
  };
}

/** Colours as the desktop gives them: numbers. */
function themeNumbers(theme: OfficeTheme): Readonly<Record<string, number>> {
  const entries = Object.entries(theme) as readonly (readonly [string, string])[];
  return Object.fromEntries(
    entries.map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)])
  );
}

function safeArray(values: readonly unknown[]): SafeArray {
  return {
    toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
