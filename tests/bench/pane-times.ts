import { zhCN } from "../../src/locales/zh-cn";
import { startDrive, type Drive, type Flavour } from "../browser/open-page";

const RUNS = 7;

/** Milliseconds of one run. */
interface Times {
  /** From the moment the pane's page is asked for until its first button can be pressed. */
  readonly ready: number;
  /** From the first press of 一键审核 until the verdict stands there. */
  readonly firstCheck: number;
}

/** Prints how long the pane takes in the emulated Excel: medians, and the slowest of all runs. */
async function measure(): Promise<void> {
  const drive = await startDrive();
  const lines = ["excel    pane ready  slowest  first check  slowest   (ms, median of 7)"];
  for (const flavour of ["desktop", "web"] as const) {
    const runs: Times[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measureOnce(drive, flavour));
    const ready = runs.map((one) => one.ready);
    const check = runs.map((one) => one.firstCheck);
    const shown = [median(ready), Math.max(...ready), median(check), Math.max(...check)];
    const [a = "", b = "", c = "", d = ""] = shown.map((value) => value.toFixed(0));
    lines.push(
      `${flavour.padEnd(9)}${a.padStart(10)}${b.padStart(9)}${c.padStart(13)}${d.padStart(9)}`
    );
  }
  await drive.close();
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function measureOnce(drive: Drive, flavour: Flavour): Promise<Times> {
  const { page, pane } = await drive.open({ flavour, script: noteReady });
  const button = page.frameLocator(".task-pane iframe").locator("main button").first();
  await button.waitFor();
  const { check } = zhCN.pane.actions;
  const times = await pane().evaluate(async (label): Promise<Times> => {
    const press = Array.from(document.querySelectorAll("button")).find(
      (one) => one.textContent === label
    );
    // What the page itself noted when its first button came.
    const ready = performance.getEntriesByName("heshu-ready")[0]?.startTime ?? NaN;
    const began = performance.now();
    press?.click();
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (document.querySelector("#heshu-verdict")) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
    return { ready, firstCheck: performance.now() - began };
  }, check);
  await drive.closePages();
  return times;
}

/** Marks the moment when the first button of the pane is there. */
function noteReady(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("main button") || !location.pathname.endsWith("taskpane.html"))
      return;
    performance.mark("heshu-ready");
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

measure().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
