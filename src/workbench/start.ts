import path from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./open-browser";
import { startServer } from "./server";

const FIRST_PORT = 3100;

/** Starts the workbench and says where it is; `--check` looks whether it answers, and ends. */
async function start(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: String(FIRST_PORT) },
      "no-open": { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port}: 0–65535`);
  }
  const server = await startServer({ root: path.resolve(__dirname, "../.."), port });
  if (values.check) {
    const answer = await fetch(server.address);
    await server.close();
    if (!answer.ok) throw new Error(`${server.address} → ${String(answer.status)}`);
    process.stdout.write(`${server.address} → ${String(answer.status)}\n`);
    return;
  }
  process.stdout.write(
    `\n核数工作台 / Heshu workbench\n\n    ${server.address}\n\n按 Ctrl-C 结束。 / Ctrl-C ends it.\n`
  );
  if (!values["no-open"]) openBrowser(server.address);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
}

start(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
