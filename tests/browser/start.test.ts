import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./places";

const PROGRAM = path.join(ROOT, "dist/cli/workbench.cjs");

test("--check starts the workbench, fetches its page and ends with 0", () => {
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, "--check", "--port", "0"]);
  expect(stdout.toString()).toMatch(/^http:\/\/localhost:\d+\/ → 200\n$/);
  expect(status).toBe(0);
});

test("it prints where it is, serves until Ctrl-C, and ends with 0", async () => {
  const child = spawn(process.execPath, [PROGRAM, "--no-open", "--port", "0"]);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const address = await new Promise<string>((resolve) => {
    let printed = "";
    child.stdout.on("data", (text) => {
      printed += String(text);
      const found = /http:\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
  });
  expect((await fetch(address)).status).toBe(200);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("a port that is none is refused with what it can be", () => {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "--port", "70000"]);
  expect(stderr.toString()).toContain("--port 70000: 0–65535");
  expect(status).toBe(1);
});
