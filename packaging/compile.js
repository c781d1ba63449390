"use strict";

const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const path = require("node:path");
const TerserPlugin = require("terser-webpack-plugin");
const { EvalSourceMapDevToolPlugin } = require("webpack");
const leftOut = require("./left-out");
const pdfReader = require("./pdf-reader");

const root = path.join(__dirname, "..");

/** WPS on older domestic Linux shows pages in this browser; packages are written for newer ones. */
const OLDEST_BROWSER = "chrome 69";

const cacheOf = (name, mode) => ({
  type: "filesystem",
  name: `${name}-${mode}`,
  cacheDirectory: path.join(root, "node_modules", ".cache", "webpack"),
  buildDependencies: { config: [path.join(root, "webpack.config.js"), `${__dirname}${path.sep}`] },
});

/** Our sources, typed or not, for the platform named. */
const ours = (targets) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      env: { targets },
      jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
    },
  },
});

/** What comes written for newer browsers; a page that is served for development is looked at in one of today. */
const packages = (mode) => ({
  test: /\.m?js$/,
  include: /node_modules/,
  // Univer draws only in the playground, which needs a browser of today.
  exclude: /node_modules[\\/](@univerjs|core-js)[\\/]/,
  resolve: { fullySpecified: false },
  use: mode === "production" ? [{ loader: "swc-loader", options: { env: { targets: OLDEST_BROWSER } } }] : [],
});

/** While it is served for development: where our own sources stand in the bundle. Those of packages would take most of the time. */
const sourceMaps = (mode) =>
  mode === "production"
    ? []
    : [new EvalSourceMapDevToolPlugin({ exclude: /node_modules/, module: true, columns: false })];

/** The grid's own files come minified; the compiler that is there already does the rest many times faster than terser. */
const minimizer = [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })];

/** What every page with the pane in it has in common; its folder in dist/ is called as the build is. */
const paneBuild = (name, mode) => ({
  name,
  mode,
  target: ["web", "es2018"],
  output: {
    path: path.join(root, "dist", name),
    pathinfo: false,
    filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
    chunkFilename: mode === "production" ? "[name].[contenthash:8].chunk.js" : "[name].chunk.js",
    publicPath: "auto",
    clean: true,
  },
  devtool: false,
  cache: cacheOf(name, mode),
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"], alias: pdfReader.alias },
  module: {
    parser: { javascript: { exportsPresence: "error" } },
    // The last is applied first: what is left out is not compiled.
    rules: [
      ours(OLDEST_BROWSER),
      pdfReader.rule,
      { resourceQuery: /^\?text$/, use: path.join(__dirname, "script-text.js") },
      packages(mode),
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ...leftOut,
    ],
  },
  optimization: { chunkIds: "named", minimizer },
  performance: { hints: false },
});

module.exports = { cacheOf, ours, paneBuild, root, sourceMaps };
