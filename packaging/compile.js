"use strict";

const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const path = require("node:path");
const TerserPlugin = require("terser-webpack-plugin");

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

const packages = {
  test: /\.m?js$/,
  include: /node_modules/,
  // Univer draws only in the playground, which needs a browser of today.
  exclude: /node_modules[\\/](@univerjs|core-js)[\\/]/,
  resolve: { fullySpecified: false },
  use: { loader: "swc-loader", options: { env: { targets: OLDEST_BROWSER } } },
};

/** The grid's own files come minified; the compiler that is there already does the rest many times faster than terser. */
const minimizer = [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })];

/** What every page with the pane in it has in common; its folder in dist/ is called as the build is. */
const paneBuild = (name, mode) => ({
  name,
  mode,
  target: ["web", "es2018"],
  output: {
    path: path.join(root, "dist", name),
    filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
    chunkFilename: mode === "production" ? "[name].[contenthash:8].chunk.js" : "[name].chunk.js",
    publicPath: "auto",
    clean: true,
  },
  cache: cacheOf(name, mode),
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: {
    rules: [ours(OLDEST_BROWSER), packages, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }],
  },
  optimization: { chunkIds: "named", minimizer },
  performance: { hints: false },
});

module.exports = { cacheOf, ours, paneBuild, root };
