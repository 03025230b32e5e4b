const { gzipSync } = require("node:zlib");
const { WebpackError } = require("webpack");
const { COLLECT_WORKER_PREFIX } = require("./collect-worker.cjs");

/** Chunks for work with workbook files, which the size of the pane leaves out. */
const FILE_PARTS = ["workbook-file"];

/** What a single task needs, fetched when it is first done: each is weighed by itself. */
const TASKS = [
  { what: "to read a plan", limit: 9_900, parts: ["plan-engine"] },
  { what: "to fill a summary", limit: 31_000, parts: ["summary-engine", "summary-edits"] },
  { what: "to explain a finding", limit: 1_500, parts: ["explain"] },
  { what: "to trace a cell", limit: 20_000, parts: ["trace", "trace-engine"] },
  {
    what: "to insert a table",
    limit: 15_000,
    parts: ["table-part", "table-engine", "table-edits", "table-zh-cn", "table-en-us"],
  },
  {
    what: "to verify a text",
    limit: 24_000,
    parts: ["verify-engine", "verify-zh-cn", "verify-en-us"],
  },
  {
    what: "to show submissions",
    limit: 15_500,
    parts: ["board", "board-zh-cn", "board-en-us", "collect-zh-cn", "collect-en-us"],
  },
  // Built by itself: see build/collect-worker.cjs.
  { what: "to read submissions on a thread", limit: 190_000, files: COLLECT_WORKER_PREFIX },
  { what: "to write a Word document", limit: 155_000, parts: ["word"] },
];

const LOCALES = ["zh-cn", "en-us"];

/** What the page fetches before the pane stands and takes a click; with one language. */
const FIRST_PARTS = ["watch", "commands", "pane"];

/** Bytes, with the words of one language: a pane speaks one for as long as it lives. */
const LIMITS = {
  "before it can be used": 135_000,
  "all it can ever load": 200_000,
  ...Object.fromEntries(TASKS.map(({ what, limit }) => [what, limit])),
};

/**
 * Fails the build when the pane grows too heavy for a bureau's network; bytes as sent with gzip,
 * office.js not counted. The chunks are those named by the imports of `src/taskpane` and `src/app`.
 */
class SizeGate {
  apply(compiler) {
    compiler.hooks.emit.tap("SizeGate", (compilation) => {
      const bytes = (file) => gzipSync(compilation.getAsset(file).source.buffer()).length;
      const filesOf = (name) => compilation.namedChunkGroups.get(name)?.getFiles() ?? [];
      const chunks = [...compilation.namedChunkGroups.keys()];
      const sizes = new Map(
        [...new Set(chunks.flatMap(filesOf))].map((file) => [file, bytes(file)])
      );
      const sum = (names) =>
        [...new Set(names.flatMap(filesOf))]
          .filter((file) => file.endsWith(".js"))
          .reduce((total, file) => total + sizes.get(file), 0);
      const [locale] = [...LOCALES].sort((a, b) => sum([b]) - sum([a]));
      const first = [...FIRST_PARTS, locale];
      const isOther = (name) =>
        LOCALES.some((other) => other !== locale && (name === other || name.endsWith(`-${other}`)));
      const built = (prefix) =>
        compilation
          .getAssets()
          .map(({ name }) => name)
          .filter((name) => name.startsWith(prefix) && name.endsWith(".js"))
          .filter((name) => !isOther(name.split(".")[0]))
          .reduce((total, name) => total + bytes(name), 0);
      const isTask = (name) => TASKS.some(({ parts = [] }) => parts.includes(name));
      const ever = chunks.filter(
        (name) => !FILE_PARTS.includes(name) && !isTask(name) && !isOther(name)
      );
      const totals = {
        "before it can be used": sum(first),
        "all it can ever load": sum(ever),
        ...Object.fromEntries(
          TASKS.map(({ what, parts, files }) => [
            what,
            files ? built(files) : sum(parts.filter((name) => !isOther(name))),
          ])
        ),
      };
      this.print(sizes, first.flatMap(filesOf), totals);
      for (const [what, limit] of Object.entries(LIMITS)) {
        if (totals[what] <= limit) continue;
        const message = `The pane loads ${totals[what]} bytes ${what}; the limit is ${limit}.`;
        compilation.errors.push(new WebpackError(message));
      }
    });
  }

  print(sizes, first, totals) {
    const row = (size, text) => console.log(`${String(size).padStart(9)}  ${text}`);
    console.log("gzip bytes of the pane (* before it can be used)");
    for (const [file, size] of sizes) row(size, `${first.includes(file) ? "*" : " "} ${file}`);
    for (const [what, size] of Object.entries(totals)) row(size, `${what}, limit ${LIMITS[what]}`);
  }
}

module.exports = { SizeGate };
