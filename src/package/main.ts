import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { packageWords, type PackageFault } from "../locales/package-words";
import { readAddress } from "./address";
import { packAddin } from "./pack";

/** Office's library for Microsoft 365 as 21Vianet operates it in China. */
const CHINA_OFFICE_JS =
  "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js";

/**
 * `npm run package -- https://intranet.example/heshu [--china]`: builds the add-in and writes
 * `dist/heshu-<version>.zip` for that address.
 *
 * @returns the exit code: 0, or 2 with a sentence in both languages
 */
export function main(
  args: readonly string[],
  project: string,
  environment: NodeJS.ProcessEnv
): number {
  const options = args.filter((one) => one.startsWith("-"));
  const unknown = options.find((one) => one !== "--china");
  if (unknown !== undefined) return refuse({ code: "bad_option", text: unknown });
  const address = readAddress(args.find((one) => !one.startsWith("-")));
  if ("code" in address) return refuse(address);
  if (!existsSync(join(project, "webpack.config.js"))) return refuse({ code: "no_project" });
  const buildWith =
    options.length > 0 ? { ...environment, OFFICE_JS: CHINA_OFFICE_JS } : environment;
  if (!buildAddin(project, buildWith)) return refuse({ code: "build_failed" });

  const site = readSite(join(project, "dist/addin"));
  const version = readVersion(join(project, "package.json"));
  const file = `dist/heshu-${version}.zip`;
  const manifest = readFileSync(join(project, "manifest.xml"), "utf8");
  const officeJs = officeJsOf(site);
  mkdirSync(join(project, "dist"), { recursive: true });
  writeFileSync(join(project, file), packAddin({ version, address, manifest, site, officeJs }));
  for (const line of packageWords.written(file, address.folder)) process.stdout.write(`${line}\n`);
  return 0;
}

function refuse(fault: PackageFault): number {
  const say = packageWords.faults[fault.code] as (one: PackageFault) => readonly [string, string];
  for (const sentence of say(fault)) process.stderr.write(`${sentence}\n`);
  return 2;
}

function buildAddin(project: string, environment: NodeJS.ProcessEnv): boolean {
  const webpack = join(project, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--config-name", "addin", "--mode", "production"];
  const { status } = spawnSync(process.execPath, args, {
    cwd: project,
    env: environment,
    stdio: "inherit",
  });
  return status === 0;
}

function readSite(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile()
  );
  return new Map(
    files.map((one): [string, Uint8Array] => {
      const path = join(one.parentPath, one.name);
      return [relative(folder, path).split(sep).join("/"), readFileSync(path)];
    })
  );
}

/** The address that the built page takes Office's library from. */
function officeJsOf(site: ReadonlyMap<string, Uint8Array>): string {
  const page = new TextDecoder().decode(site.get("taskpane.html"));
  return /<script src="([^"]+)" data-office/u.exec(page)?.[1] ?? "office.js";
}

function readVersion(file: string): string {
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return version;
}
