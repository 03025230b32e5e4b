import { spawn } from "node:child_process";

/** The program that opens an address in the user's browser; `null` where there is no screen. */
export function browserOpener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv
): readonly [program: string, ...args: string[]] | null {
  if (environment.CI) return null;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  const screen = environment.DISPLAY ?? environment.WAYLAND_DISPLAY ?? "";
  return screen === "" ? null : ["xdg-open"];
}

/** Opens the address where there is a browser to open it in; nothing happens where not. */
export function openBrowser(address: string): void {
  const opener = browserOpener(process.platform, process.env);
  if (!opener) return;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  // The address is printed all the same.
  child.on("error", () => undefined);
  child.unref();
}
