import type { FrameLocator, Locator } from "playwright-core";
import { enUS } from "../../src/locales/en-us";
import { zhCN } from "../../src/locales/zh-cn";
import type { Words } from "../../src/locales/words";
import type { OpenPage } from "./open-page";

/** The user at work: what she presses, and what she reads. */
export interface PaneDriver {
  readonly frame: FrameLocator;
  /** The pane is there and no command runs. */
  readonly idle: () => Promise<void>;
  /** Presses a button of the ribbon by its id in the manifest, or an item of its menu. */
  readonly ribbon: (id: string, item?: string) => Promise<void>;
  /** Presses the first button of the pane that says this. */
  readonly button: (label: string) => Promise<void>;
  /** What it says to those who do not see it: what came of the last command. */
  readonly said: () => Promise<string>;
  /** Everything that stands in the pane. */
  readonly text: () => Promise<string>;
  /** Scrolls to the findings: those that are out of view are not in the page. */
  readonly goToFindings: () => Promise<void>;
  /** The button of the finding in which this text stands. */
  readonly finding: (text: string | RegExp) => Locator;
}

export function drivePane(open: OpenPage, language: "zh" | "en" = "zh"): PaneDriver {
  const { page } = open;
  const words: Words = language === "en" ? enUS : zhCN;
  const { actions, sections } = words.pane;
  const frame = page.frameLocator(".task-pane iframe");

  const idle = async (): Promise<void> => {
    await page.locator('.ribbon[aria-busy="false"]').waitFor();
    await frame
      .locator('button:not([aria-disabled="true"])')
      .filter({ hasText: new RegExp(`^(?:${actions.check}|${actions.recheck})$`) })
      .waitFor();
  };

  return {
    frame,
    idle,
    ribbon: async (id, item) => {
      await page.locator(`[id="${id}"]`).click();
      if (item !== undefined) await page.getByRole("menuitem", { name: item }).click();
      await idle();
    },
    button: async (label) => {
      await frame.getByRole("button", { name: label, exact: true }).first().click();
      await idle();
    },
    said: () => frame.locator('[aria-live="polite"]').first().innerText(),
    text: () => frame.locator("body").innerText(),
    goToFindings: () =>
      frame
        .getByRole("navigation", { name: sections.nav })
        .getByRole("button", { name: new RegExp(`^${sections.short.findings}`) })
        .click(),
    finding: (text) => frame.locator("li button[aria-expanded]").filter({ hasText: text }),
  };
}
