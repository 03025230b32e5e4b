import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { hostedPage } from "./hosted-page";
import { listServedFiles, type ServedFiles } from "./served-files";

export interface WorkbenchServer {
  /** Where the page is, such as `http://localhost:3100/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** Folder of the installation: where `package.json` stands. */
  readonly root: string;
  /** The first port to try; taken ones are passed over. 0 lets the system choose. */
  readonly port: number;
}

const FIRST_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const CONTENT_TYPES = new Map(Object.entries(FIRST_TYPES));
const PORTS_TO_TRY = 100;

/** Serves the workbench to this machine alone; rejects where no port is free. */
export async function startServer({ root, port }: ServerOptions): Promise<WorkbenchServer> {
  const files = listServedFiles(root);
  const server = createServer((request, response) => {
    answer(files, request, response).catch(() => refuse(response, 500));
  });
  const taken = await listenOnFreePort(server, port);
  return {
    address: `http://localhost:${String(taken)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  files: ServedFiles,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  // Another name for this machine would let a page from elsewhere read what stands here.
  if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? "")) {
    return refuse(response, 403);
  }
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const [address = ""] = (request.url ?? "").split(/[?#]/);
  const file = files.get(address);
  if (file === undefined) return refuse(response, 404);
  const bytes = await readFile(file);
  const page = address.startsWith("/addin/") && address.endsWith(".html");
  const body = page ? Buffer.from(hostedPage(bytes.toString("utf8"))) : bytes;
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES.get(path.extname(file)) ?? "application/octet-stream",
    "Content-Length": body.length,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${String(status)}\n`);
}

/** Listens on the first free port from `first` on, on this machine's own address only. */
async function listenOnFreePort(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TO_TRY, 65_535);
  for (let port = first; port <= last; port += 1) {
    if (await listen(server, port)) {
      const address = server.address();
      return typeof address === "object" && address ? address.port : port;
    }
  }
  throw new Error(`no free port from ${String(first)} to ${String(last)}`);
}

/** False where the port is taken or not allowed. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error);
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.removeListener("error", failed);
      resolve(true);
    });
  });
}
