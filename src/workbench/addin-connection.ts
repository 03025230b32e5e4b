import {
  createDesktopExternal,
  DARK_THEME,
  LIGHT_THEME,
} from "../../tests/excel-host/desktop-host";
import type { Host } from "../../tests/excel-host/host";
import { attachWebHost } from "../../tests/excel-host/web-host";

/** The line between the add-in in its pane and the emulated Excel. */
export interface AddinConnection {
  /** Presses the ribbon button of this function; resolves when the add-in says that it is done. */
  readonly press: (functionName: string) => Promise<unknown>;
  readonly close: () => void;
}

export interface ConnectionOptions {
  readonly flavour: "desktop" | "web";
  /** Folder of the add-in's pages. */
  readonly addin: string;
  readonly language: string;
  readonly dark: boolean;
  readonly file: string;
}

/** Opens the add-in's own page in the frame, on the emulated Excel as the desktop or the web has it. */
export function connectAddin(
  host: Host,
  frame: HTMLIFrameElement,
  options: ConnectionOptions
): AddinConnection {
  return options.flavour === "web"
    ? connectWeb(host, frame, options)
    : connectDesktop(host, frame, options);
}

function connectDesktop(
  host: Host,
  frame: HTMLIFrameElement,
  { addin, language, dark, file }: ConnectionOptions
): AddinConnection {
  const desktop = createDesktopExternal(host, {
    displayLanguage: language,
    documentUrl: `C:\\${file}`,
    theme: dark ? DARK_THEME : LIGHT_THEME,
  });
  // `bridge.ts` takes it from here, in the frame.
  Object.assign(window, { heshuExcel: desktop.external });
  frame.src = new URL("taskpane.html", addin).href;
  return { press: (name) => desktop.pressRibbon(name), close: desktop.close };
}

function connectWeb(
  host: Host,
  frame: HTMLIFrameElement,
  { addin, language, file }: ConnectionOptions
): AddinConnection {
  const web = attachWebHost(window, frame, host, {
    origin: new URL(addin).origin,
    displayLanguage: language,
    documentUrl: `https://contoso.example/${encodeURIComponent(file)}`,
  });
  web.openPane(new URL("taskpane.html", addin).href);
  return { press: (name) => web.pressRibbon(name), close: web.close };
}
