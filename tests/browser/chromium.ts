import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** What finding a browser depends on, so that a test can say another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly exists: (file: string) => boolean;
  /** Installs Chromium where that is possible without asking anybody; false where not. */
  readonly install: () => boolean;
}

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const MAC_PROGRAMS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Chromium.app/Contents/MacOS/Chromium",
];

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

const HOW =
  "The browser tests need Chromium, Chrome or Edge, and none was found. " +
  "Install one, or set HESHU_CHROMIUM to the path of its program.";

/**
 * The program of an installed Chromium, Chrome or Edge: the one that HESHU_CHROMIUM names, or one in
 * the usual places; on Debian as root the package is installed.
 * @throws Error with a sentence that says what to do
 */
export function findChromium(machine: Machine = thisMachine()): string {
  const named = machine.environment.HESHU_CHROMIUM ?? "";
  if (named !== "") {
    if (machine.exists(named)) return named;
    throw new Error(`HESHU_CHROMIUM names ${named}, which does not exist.`);
  }
  const found = () => usualPlaces(machine).find((place) => machine.exists(place));
  const program = found() ?? (machine.install() ? found() : undefined);
  if (program === undefined) throw new Error(HOW);
  return program;
}

function usualPlaces({ platform, environment }: Machine): readonly string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", `${environment.HOME ?? ""}/Applications`];
    return folders.flatMap((folder) => MAC_PROGRAMS.map((program) => `${folder}/${program}`));
  }
  if (platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (name) => environment[name] ?? []
    );
    return folders.flatMap((folder) => WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`));
  }
  const folders = (environment.PATH ?? "").split(":").filter((folder) => folder !== "");
  const places = [...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return NAMES.flatMap((name) => places.map((folder) => path.posix.join(folder, name)));
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
    install: installPackage,
  };
}

/** Debian's package, and fonts for Chinese, where the tests run as root (in a container). */
function installPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  process.stderr.write("Installing Chromium for the browser tests …\n");
  const apt = (...args: readonly string[]) =>
    spawnSync("apt-get", [...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  apt("update", "-qq");
  return apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}
