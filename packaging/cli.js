"use strict";

const path = require("node:path");
const { DefinePlugin } = require("webpack");
const { version } = require("../package.json");
const { cacheOf, ours, root } = require("./compile");
const pdfReader = require("./pdf-reader");
const { notices } = require("./notices");

/** The command line. */
module.exports = (mode) => ({
  name: "cli",
  mode,
  target: "node20",
  entry: { nianbao: "./cli/main.ts", pdf: "./cli/pdf-thread.ts" },
  output: { path: path.join(root, "dist", "cli"), filename: "[name].cjs" },
  devtool: false,
  cache: cacheOf("cli", mode),
  resolve: { extensions: [".ts", ".mjs", ".js"], alias: pdfReader.alias },
  module: { parser: { javascript: { dynamicImportMode: "eager" } }, rules: [ours("node 20"), pdfReader.rule] },
  plugins: [new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version), ...pdfReader.constants }), ...notices(mode)],
  // One file that a reader can follow: it is loaded from the disk, not over a network.
  optimization: { minimize: false, splitChunks: false },
  performance: { hints: false },
});
