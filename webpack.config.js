/* One configuration for each thing that is built: the command line, and the add-in for Excel. */
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, DefinePlugin, WebpackError } = require("webpack");

/** Where Office's library comes from. China's own cloud (21Vianet) has another address: see the README. */
const OFFICE_JS =
  process.env.OFFICE_JS || "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const typescript = (syntax = {}) => ({
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    module: { type: "es6" },
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", ...syntax },
      transform: { react: { runtime: "automatic" } },
    },
  },
});

const cli = {
  name: "cli",
  target: "node20",
  entry: {
    heshu: "./src/cli/index.ts",
    package: "./src/package/index.ts",
    workbench: "./src/workbench/start.ts",
  },
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript()] },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  optimization: { minimize: false },
  performance: false,
  devtool: false,
  stats: "errors-warnings",
};

/**
 * The page may load its own files and Office's library, and reach nothing else: the figures never
 * leave the machine. Fluent UI writes its styles into the page. The development server needs its
 * own connection.
 */
function contentSecurityPolicy(development) {
  const directives = {
    "default-src": "'none'",
    "script-src": `'self' ${new URL(OFFICE_JS).origin}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": development ? "'self' wss://localhost:3000" : "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

const page = (development) =>
  new HtmlWebpackPlugin({
    filename: "taskpane.html",
    template: "src/taskpane/taskpane.html",
    inject: false,
    minify: false,
    templateParameters: (compilation) => ({
      officeJs: OFFICE_JS,
      contentSecurityPolicy: contentSecurityPolicy(development),
      scripts: Object.fromEntries(
        [...compilation.entrypoints].map(([name, entry]) => [name, entry.getFiles()[0]])
      ),
    }),
  });

/** Chunks for work with Word documents and workbook files, which the size of the pane leaves out. */
const FILE_PARTS = ["word", "workbook-file"];

/** What reads a plan, fetched when one is first read: weighed by itself. */
const PLAN_READER = "plan-engine";

/**
 * The table of traditional characters of opencc-js in half its bytes: code points in their order,
 * each as its distance from the one before and the distance to its simplified form, in base 36.
 * `src/taskpane/simplify-tables.ts` reads it.
 */
async function packTraditional() {
  const { default: dictionary } = await import("opencc-js/dict/TSCharacters");
  const pairs = dictionary
    .split("|")
    .map((pair) => pair.split(" ").map((character) => character.codePointAt(0)))
    .sort(([a], [b]) => a - b);
  const base36 = (values) => values.map((value) => value.toString(36)).join(" ");
  const gaps = pairs.map(([from], index) => from - (pairs[index - 1]?.[0] ?? 0));
  const shifts = pairs.map(([from, to]) => to - from);
  return `${base36(gaps)}|${base36(shifts)}`;
}

const LOCALES = ["zh-cn", "en-us"];

/** What the page fetches before the pane stands and takes a click; with one language. */
const FIRST_PARTS = ["watch", "commands", "pane"];

/**
 * Fails the build when the pane grows too heavy for a bureau's network; bytes as sent with gzip,
 * office.js not counted. The chunks are those named by the imports of `src/taskpane`.
 */
class SizeGate {
  static LIMITS = {
    "before it can be used": 135_000,
    "all it can ever load": 200_000,
    "to read a plan": 9_500,
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
      const left = [...FILE_PARTS, PLAN_READER, ...others, ...others.map((name) => `plan-${name}`)];
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

/** The certificate of the development server, made by Microsoft's tool where there is none. */
async function developmentServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    hot: false,
  };
}

const addin = async (env = {}, { mode } = {}) => {
  const development = mode === "development";
  return {
    name: "addin",
    target: ["web", "es2022"],
    entry: { watch: "./src/taskpane/watch.ts", commands: "./src/commands/index.ts" },
    output: {
      path: path.resolve(__dirname, "dist/addin"),
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      // Beside the page, wherever a bureau puts it.
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [typescript({ tsx: true })] },
    plugins: [
      page(development),
      new DefinePlugin({ TRADITIONAL: JSON.stringify(await packTraditional()) }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "assets/[name][ext]" },
          { from: "assets/site", to: "." },
        ],
      }),
      ...(development ? [] : [new SizeGate()]),
    ],
    optimization: {
      // One file a part: what is packed together packs smaller, and that counts here.
      splitChunks: { chunks: "async", minSize: 4_000, cacheGroups: { defaultVendors: false } },
      mangleExports: "size",
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { compress: { passes: 3 }, mangle: true },
          extractComments: true,
        }),
      ],
    },
    // The page is a template of html-webpack-plugin and stays as it is written.
    experiments: { html: false },
    performance: false,
    devtool: development ? "source-map" : false,
    stats: "errors-warnings",
    ...(env.WEBPACK_SERVE ? { devServer: await developmentServer() } : {}),
  };
};

/** The page that stands in for Excel on a machine without it; `npm start` serves it. */
const workbench = {
  name: "workbench",
  target: ["web", "es2022"],
  entry: { page: "./src/workbench/page.ts", bridge: "./src/workbench/bridge.ts" },
  output: { path: path.resolve(__dirname, "dist/workbench"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript()] },
  plugins: [
    new CopyWebpackPlugin({
      patterns: [
        "src/workbench/index.html",
        "src/workbench/workbench.css",
        { from: "src/workbench/icons", to: "icons" },
      ],
    }),
  ],
  performance: false,
  devtool: false,
  stats: "errors-warnings",
};

module.exports = [cli, addin, workbench];
