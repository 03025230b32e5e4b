import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer, type WorkbenchServer } from "../../src/workbench/server";

let root: string;
let server: WorkbenchServer;

const PAGE = `<script src="watch.js"></script><script src="https://cdn.example/office.js" data-office></script>`;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "heshu-"));
  put("dist/workbench/index.html", "the page");
  put("dist/addin/taskpane.html", PAGE);
  put("dist/addin/assets/check-32.png", "picture");
  put("node_modules/@microsoft/office-js/dist/office.js", "the library");
  put("node_modules/@microsoft/office-js/dist/office.d.ts", "its types");
  put("assets/samples/2023.xlsx", "sample");
  put("package.json", "{}");
  server = await startServer({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Asks for an address just as it is written: `fetch` would take out the dots. */
function ask(address: string, method = "GET", host = "localhost"): Promise<Answer> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: "127.0.0.1", path: address, method, headers: { Host: host } },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (text: string) => (body += text));
        const type = answer.headers["content-type"] ?? "";
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, type, body }));
      }
    );
    asked.on("error", reject).end();
  });
}

test.each([
  ["/", "text/html; charset=utf-8", "the page"],
  ["/workbench/index.html?lang=en", "text/html; charset=utf-8", "the page"],
  ["/addin/assets/check-32.png", "image/png", "picture"],
  ["/office-js/office.js", "text/javascript; charset=utf-8", "the library"],
  ["/samples/2023.xlsx", expect.stringContaining("spreadsheetml"), "sample"],
])("%s is served as %s", async (address, type, body) => {
  expect(await ask(address)).toEqual({ status: 200, type, body });
});

test("the task pane gets the library from this machine and the stand-in for Excel before it", async () => {
  expect((await ask("/addin/taskpane.html")).body).toBe(
    `<script src="watch.js"></script><script src="/workbench/bridge.js"></script>` +
      `<script src="/office-js/office.js" data-office></script>`
  );
});

test.each([
  "/package.json",
  "/addin/../../package.json",
  "/addin/..%2f..%2fpackage.json",
  "/addin/%2e%2e/%2e%2e/package.json",
  "/..\\package.json",
  "//etc/passwd",
  "/office-js/office.d.ts",
  "/samples/",
  "/constructor",
  "*",
])("%s is not served", async (address) => {
  expect((await ask(address)).status).toBe(404);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
  expect((await ask("/", method)).status).toBe(405);
});

test.each(["evil.example", "localhost.evil.example", "192.168.1.2:3100"])(
  "a page that calls this machine %j gets nothing",
  async (host) => {
    expect((await ask("/", "GET", host)).status).toBe(403);
  }
);

test("HEAD tells the size and sends nothing", async () => {
  expect(await ask("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("a second workbench takes the next free port", async () => {
  const first = Number(new URL(server.address).port);
  const second = await startServer({ root, port: first });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(first);
  await second.close();
});
