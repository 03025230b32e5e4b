const { mkdtempSync, readFileSync, readdirSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const webpack = require("webpack");
const { RawSource } = webpack.sources;

/** How the files of the thread begin; the size gate knows them by it. */
const PREFIX = "collect-worker";

/**
 * Builds the thread that reads submissions, by itself: it brings along all that it needs, and what it
 * shares with the pane would cost the pane more than it saves.
 *
 * @param settings of webpack that it has in common with the pane
 * @returns the name of its script, and the plugin that puts it beside the page
 */
async function packCollectWorker(settings) {
  const folder = mkdtempSync(path.join(tmpdir(), "heshu-collect-worker-"));
  try {
    await build({
      ...settings,
      entry: path.resolve("src/taskpane/collect-worker.ts"),
      target: ["webworker", "es2022"],
      output: {
        path: folder,
        filename: `${PREFIX}.[contenthash:10].js`,
        chunkFilename: `${PREFIX}-[name].[contenthash:10].js`,
        publicPath: "",
      },
    });
    const files = readdirSync(folder);
    const script = files.find((name) => name.startsWith(`${PREFIX}.`) && name.endsWith(".js"));
    const contents = files.map((name) => [name, readFileSync(path.join(folder, name))]);
    return { script, plugin: new AddFiles(contents) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(settings) {
  const compiler = webpack(settings);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}

/** Puts files that are built already beside those of a build. */
class AddFiles {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddFiles", (compilation) => {
      compilation.hooks.processAssets.tap("AddFiles", () => {
        for (const [name, bytes] of this.files) compilation.emitAsset(name, new RawSource(bytes));
      });
    });
  }
}

module.exports = { packCollectWorker, COLLECT_WORKER_PREFIX: PREFIX };
