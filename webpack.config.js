/* One configuration for each thing that is built: the command line, and the add-in for Excel. */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, DefinePlugin, NormalModuleReplacementPlugin } = require("webpack");
const { packCollectWorker } = require("./build/collect-worker.cjs");
const { SizeGate } = require("./build/size-gate.cjs");
const { packThemes, UnthemedGate } = require("./build/themes.cjs");
const { packTraditional } = require("./build/traditional.cjs");

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
    "collect-worker": "./src/cli/collect-worker.ts",
    // A script of its own, of which webpack makes one scope: calls between modules cost it a tenth.
    collect: { import: "./src/cli/collect-command.ts", library: { type: "commonjs2" } },
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
  externals: [
    ({ request, contextInfo }, decide) =>
      request === "./collect-command" && contextInfo.issuer.endsWith("main.ts")
        ? decide(null, "node-commonjs ./collect.cjs")
        : decide(),
  ],
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

/** What the browser loads is minified hard, since bytes count here. */
const minimizer = () =>
  new MinimizerPlugin({
    minify: MinimizerPlugin.swcMinify,
    minimizerOptions: { compress: { passes: 3 }, mangle: true },
    extractComments: true,
  });

/** What the pane and the thread that it starts are built with. */
const browserSettings = (mode, traditional) => ({
  mode,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript({ tsx: true })] },
  plugins: [new DefinePlugin({ TRADITIONAL: JSON.stringify(traditional) })],
  performance: false,
  devtool: mode === "development" ? "source-map" : false,
  stats: "errors-warnings",
});

const addin = async (env = {}, { mode = "production" } = {}) => {
  const development = mode === "development";
  const themes = packThemes();
  const settings = browserSettings(mode, await packTraditional());
  const collectWorker = await packCollectWorker({
    ...settings,
    optimization: { mangleExports: "size", moduleIds: "size", minimizer: [minimizer()] },
  });
  return {
    ...settings,
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
    plugins: [
      ...settings.plugins,
      page(development),
      new DefinePlugin({ COLLECT_WORKER: JSON.stringify(collectWorker.script) }),
      collectWorker.plugin,
      new NormalModuleReplacementPlugin(/^@fluentui\/react-theme$/, themes.address),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "assets/[name][ext]" },
          { from: "assets/site", to: "." },
        ],
      }),
      ...(development ? [] : [new SizeGate(), new UnthemedGate(themes.named)]),
    ],
    optimization: {
      // One file a part: what is packed together packs smaller, and that counts here.
      splitChunks: {
        // What is fetched for a text brings all its own: a shared part would cost the pane its name.
        chunks: (chunk) => !chunk.canBeInitial() && !/^verify-|^plan-engine/.test(chunk.name ?? ""),
        minSize: 4_000,
        cacheGroups: { defaultVendors: false },
      },
      mangleExports: "size",
      moduleIds: "size",
      minimizer: [minimizer()],
    },
    // The page is a template of html-webpack-plugin and stays as it is written.
    experiments: { html: false },
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
