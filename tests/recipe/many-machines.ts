import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Runs the commands of docs/many-machines.md as they stand there and compares what they make with one
 * run: `npm run recipe`. Needs GNU parallel; Slurm's part is left out where there is no Slurm.
 */
const PAGES = ["docs/many-machines.md", "docs/many-machines.zh-CN.md"];
const PARTS = 4;

interface Block {
  /** What stands behind the language: a file's name, or what it needs. */
  readonly about: string;
  readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
  const text = fs.readFileSync(page, "utf8");
  return [...text.matchAll(/^```(?:sh|bash)(?: (.+))?\n([^]*?)^```$/gmu)].map(
    ([, about = "", code = ""]) => ({ about, text: code })
  );
}

const work = fs.mkdtempSync(join(tmpdir(), "heshu-recipe-"));
const failures: string[] = [];

function told(what: string, isRight: boolean): void {
  process.stdout.write(`${isRight ? "ok    " : "WRONG "} ${what}\n`);
  if (!isRight) failures.push(what);
}

/** Runs a block in bash. @returns its exit code */
function bash(text: string): number | null {
  const ran = spawnSync("bash", ["-c", text], { cwd: work, encoding: "utf8" });
  if (ran.status === 127 || ran.error) throw new Error(ran.error?.message ?? ran.stderr);
  return ran.status;
}

function isThere(command: string): boolean {
  return spawnSync("bash", ["-c", command], { cwd: work, stdio: "ignore" }).status === 0;
}

function compare(what: string, made: string, one: string, files: readonly string[]): void {
  for (const file of files) {
    const [own, other] = [join(work, made, file), join(work, one, file)];
    const isSame = fs.existsSync(own) && fs.readFileSync(own).equals(fs.readFileSync(other));
    told(`${what}: ${file} is that of one run`, isSame);
  }
}

/** A made-up set with some workbooks sent twice, the command as `npx` finds it, and a list of machines. */
function prepare(): void {
  const set = join(work, "set");
  const args = [
    "--out",
    set,
    "--units",
    "60",
    "--files-per-unit",
    "form",
    "--seed",
    "3",
    "--clean",
  ];
  const generator = [
    "-r",
    "./tests/bench/typescript.cjs",
    "tests/submissions/generate.ts",
    ...args,
  ];
  const made = spawnSync(process.execPath, generator, { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  for (const name of ["submitted", "scheme.xlsx"]) fs.renameSync(join(set, name), join(work, name));
  const town = join(work, "submitted", fs.readdirSync(join(work, "submitted")).sort()[0] ?? "");
  const files = fs.readdirSync(town).sort().slice(0, 9);
  for (const file of files) fs.copyFileSync(join(town, file), join(town, `重报 ${file}`));
  const bin = join(work, "node_modules/.bin");
  fs.mkdirSync(bin, { recursive: true });
  const command = `#!/bin/sh\nexec node "${resolve("dist/cli/heshu.cjs")}" "$@"\n`;
  fs.writeFileSync(join(bin, "heshu"), command, { mode: 0o755 });
  fs.writeFileSync(join(work, "machines.txt"), ":\n");
}

function clear(): void {
  for (const name of ["parts", "results", "logs", "jobs.log"])
    fs.rmSync(join(work, name), { recursive: true, force: true });
}

const under = "--scheme scheme.xlsx --lang zh --out";

function run(): void {
  const [blocks = [], other = []] = PAGES.map(blocksOf);
  told("both pages have the same commands", JSON.stringify(blocks) === JSON.stringify(other));
  const [byPart, merge, byTown, byList] = blocks.filter((one) => one.about === "");
  const slurm = blocks.find((one) => one.about === "slurm");
  const script = blocks.find((one) => one.about.endsWith(".sbatch"));
  if (!byPart || !merge || !byTown || !byList || !slurm || !script)
    throw new Error("The page has other commands than are tested.");
  prepare();
  bash(
    `npx heshu collect submitted ${under} one; npx heshu collect submitted/*/ ${under} one-by-town`
  );
  const all = fs.readdirSync(join(work, "one"));

  // A file in the place of a results folder: that part fails.
  fs.mkdirSync(join(work, "parts"));
  fs.writeFileSync(join(work, "parts/2"), "");
  told("GNU parallel tells of a part that fails", bash(byPart.text) === 1);
  told("merge refuses while a part is missing", bash(merge.text) === 2);
  told("and writes nothing", !fs.existsSync(join(work, "results")));
  fs.rmSync(join(work, "parts/2"));
  told("started again it succeeds", bash(byPart.text) === 0);
  const jobs = fs.readFileSync(join(work, "jobs.log"), "utf8").trim().split("\n").length - 1;
  told("and has run the failed part alone", jobs <= PARTS + 1);
  bash(merge.text);
  compare("parts", "results", "one", all);

  bash(byTown.text);
  compare("subfolders", "town-results", "one-by-town", all);
  bash(byList.text);
  compare("lists", "list-results", "one", ["submissions.ndjson", "decisions.ndjson"]);

  if (isThere("sinfo")) {
    clear();
    fs.writeFileSync(join(work, script.about), script.text);
    fs.mkdirSync(join(work, "parts"));
    fs.writeFileSync(join(work, "parts/2"), "");
    told("Slurm tells of a task that fails", bash(slurm.text) === 1);
    fs.rmSync(join(work, "parts/2"));
    told("which runs again alone", bash(`sbatch --wait --array=2 ${script.about}`) === 0);
    bash(merge.text);
    compare("Slurm", "results", "one", all);
  } else process.stdout.write("left out: no Slurm here\n");
}

try {
  if (!isThere("parallel --version")) throw new Error("GNU parallel is not installed.");
  run();
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;
