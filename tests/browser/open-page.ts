import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { startServer, type WorkbenchServer } from "../../src/workbench/server";
import { findChromium } from "./chromium";
import { ADDIN, ROOT, storedFile, WEB_HOST } from "./places";

export type Flavour = "desktop" | "web";

export interface PageOptions {
  readonly flavour: Flavour;
  readonly language?: "zh" | "en";
  readonly dark?: boolean;
  /** Milliseconds that a round trip takes. */
  readonly latency?: number;
  readonly apiVersion?: string;
  /** Runs in every frame before its own scripts; refers to nothing outside itself. */
  readonly script?: () => void;
  /** Microsoft's library answers with an error, as behind a firewall. */
  readonly libraryBlocked?: boolean;
}

/** A workbench in a browser, with what it asked for and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** The add-in's own page in the pane; another one after a workbook was opened. */
  readonly pane: () => Frame;
  /** Addresses outside that something asked for; nothing should. */
  readonly outside: readonly string[];
  /** Errors of scripts and of the content security policy. */
  readonly errors: readonly string[];
}

export interface Drive {
  readonly open: (options: PageOptions) => Promise<OpenPage>;
  /** Closes every page, also those of a test that failed half way. */
  readonly closePages: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a browser and the workbench's server; each page that is opened knows nothing of the others. */
export async function startDrive(): Promise<Drive> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  const server = await startServer({ root: ROOT, port: 0 });
  return {
    open: (options) => openPage(browser, server, options),
    closePages: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(
  browser: Browser,
  server: WorkbenchServer,
  options: PageOptions
): Promise<OpenPage> {
  const { flavour, libraryBlocked = false } = options;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route("**/*", async (route) => {
    const address = route.request().url();
    if (libraryBlocked && /\/office\.js$/.test(address)) return route.abort();
    if (flavour === "desktop" && address.startsWith(server.address)) return route.continue();
    const file = flavour === "web" ? storedFile(address) : null;
    if (file) return route.fulfill(file);
    outside.push(address);
    return route.abort();
  });
  if (options.script) await context.addInitScript(options.script);
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(String(error.stack)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(addressOf(server, options));
  await page.waitForFunction(() => "heshuWorkbench" in window);
  const isPane = (frame: Frame) => frame.url().includes("/taskpane.html");
  return {
    page,
    pane: () => {
      const frame = page.frames().find(isPane);
      if (!frame) throw new Error("The pane has no page.");
      return frame;
    },
    outside,
    errors,
  };
}

function addressOf(server: WorkbenchServer, options: PageOptions): string {
  const { flavour, language, dark, latency, apiVersion } = options;
  const address = new URL(flavour === "web" ? WEB_HOST : server.address);
  const asked = address.searchParams;
  if (flavour === "web") {
    asked.set("flavour", "web");
    asked.set("addin", ADDIN);
  }
  if (language === "en") asked.set("lang", "en");
  if (dark) asked.set("dark", "");
  if (latency !== undefined) asked.set("latency", String(latency));
  if (apiVersion !== undefined) asked.set("api", apiVersion);
  return address.href;
}
