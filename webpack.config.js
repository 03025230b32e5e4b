/* One configuration for each thing that is built; the add-in joins with its task pane. */
const path = require("node:path");
const { BannerPlugin } = require("webpack");

const cli = {
  name: "cli",
  target: "node20",
  entry: { heshu: "./src/cli/index.ts" },
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
      },
    ],
  },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  optimization: { minimize: false },
  performance: false,
  devtool: false,
  stats: "errors-warnings",
};

module.exports = [cli];
