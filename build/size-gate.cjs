const { gzipSync } = require("node:zlib");
const { WebpackError } = require("webpack");

/** Chunks for work with Word documents and workbook files, which the size of the pane leaves out. */
const FILE_PARTS = ["word", "workbook-file"];

/** What reads a plan, fetched when one is first read: weighed by itself. */
const PLAN_READER = "plan-engine";

/** What copies a template, repeats its rows and links cells, fetched when a template is first filled. */
const SUMMARY_EDITS = "summary-edits";

const LOCALES = ["zh-cn", "en-us"];

/** What the page fetches before the pane stands and takes a click; with one language. */
const FIRST_PARTS = ["watch", "commands", "pane"];

/**
 * Fails the build when the pane grows too heavy for a bureau's network; bytes as sent with gzip,
 * office.js not counted. The chunks are those named by imports.
 */
class SizeGate {
  static LIMITS = {
    "before it can be used": 135_000,
    "all it can ever load": 200_000,
    "to read a plan": 9_500,
    "to fill a template": 9_000,
  };

  apply(compiler) {
    compiler.hooks.emit.tap("SizeGate", (compilation) => {
      const bytes = (file) => gzipSync(compilation.getAsset(file).source.buffer()).length;
      const filesOf = (name) => compilation.namedChunkGroups.get(name)?.getFiles() ?? [];
      const scripts = (files) => files.filter((file) => file.endsWith(".js"));
      const chunks = [...compilation.namedChunkGroups.keys()];
      const [locale] = [...LOCALES].sort((a, b) => bytes(filesOf(b)[0]) - bytes(filesOf(a)[0]));
      const first = [...FIRST_PARTS, locale].flatMap(filesOf);
      // A pane speaks one language for as long as it lives.
      const others = LOCALES.filter((name) => name !== locale);
      const left = [
        ...FILE_PARTS,
        PLAN_READER,
        SUMMARY_EDITS,
        ...others,
        ...others.map((name) => `plan-${name}`),
      ];
      const ever = chunks.filter((name) => !left.includes(name)).flatMap(filesOf);
      const sizes = new Map(
        [...new Set(chunks.flatMap(filesOf))].map((file) => [file, bytes(file)])
      );
      const sum = (files) =>
        scripts([...new Set(files)]).reduce((total, file) => total + sizes.get(file), 0);
      const totals = {
        "before it can be used": sum(first),
        "all it can ever load": sum(ever),
        "to read a plan": sum(filesOf(PLAN_READER)),
        "to fill a template": sum(filesOf(SUMMARY_EDITS)),
      };
      this.print(sizes, first, totals);
      for (const [what, limit] of Object.entries(SizeGate.LIMITS)) {
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
    for (const [what, size] of Object.entries(totals)) {
      row(size, `${what}, limit ${SizeGate.LIMITS[what]}`);
    }
  }
}

module.exports = { SizeGate };
