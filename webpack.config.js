"use strict";

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const path = require("node:path");
const TerserPlugin = require("terser-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");

// The first port that the playground tries; it takes the next one that is free.
process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";

const cacheOf = (name, mode) => ({
  type: "filesystem",
  name: `${name}-${mode}`,
  cacheDirectory: path.join(__dirname, "node_modules", ".cache", "webpack"),
  buildDependencies: { config: [__filename] },
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

/** WPS on older domestic Linux shows pages in this browser; packages are written for newer ones. */
const OLDEST_BROWSER = "chrome 69";

const packages = {
  test: /\.m?js$/,
  include: /node_modules/,
  // Univer draws only in the playground, which needs a browser of today.
  exclude: /node_modules[\\/](@univerjs|core-js)[\\/]/,
  resolve: { fullySpecified: false },
  use: { loader: "swc-loader", options: { env: { targets: OLDEST_BROWSER } } },
};

const playground = (mode) => ({
  name: "playground",
  mode,
  target: ["web", "es2018"],
  entry: { pane: "./taskpane/entries/playground.tsx" },
  output: {
    path: path.join(__dirname, "dist", "playground"),
    filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
    chunkFilename: mode === "production" ? "[name].[contenthash:8].chunk.js" : "[name].chunk.js",
    publicPath: "auto",
    clean: true,
  },
  devtool: mode === "production" ? false : "eval-source-map",
  cache: cacheOf("playground", mode),
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: {
    rules: [ours(OLDEST_BROWSER), packages, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }],
  },
  plugins: [
    new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version) }),
    new HtmlWebpackPlugin({ template: "./taskpane/entries/playground.html", scriptLoading: "defer" }),
    new MiniCssExtractPlugin({
      filename: "[name].[contenthash:8].css",
      chunkFilename: "[name].[contenthash:8].chunk.css",
      // Styles of one package arrive in several files; none depends on another.
      ignoreOrder: true,
    }),
  ],
  optimization: {
    chunkIds: "named",
    // The grid's own files come minified; the compiler that is there already does the rest many times faster than terser.
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
  },
  performance: { hints: false },
  devServer: {
    // Reachable from this machine only: what is typed here is an office's own.
    host: "localhost",
    port: "auto",
    hot: true,
    client: { overlay: { warnings: false, runtimeErrors: false } },
    static: false,
  },
});

const cli = (mode) => ({
  name: "cli",
  mode,
  target: "node20",
  entry: { nianbao: "./cli/main.ts" },
  output: { path: path.join(__dirname, "dist", "cli"), filename: "[name].cjs" },
  devtool: false,
  cache: cacheOf("cli", mode),
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: { rules: [ours("node 20")] },
  plugins: [new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version) })],
  // One file that a reader can follow: it is loaded from the disk, not over a network.
  optimization: { minimize: false, splitChunks: false },
  performance: { hints: false },
});

module.exports = (_, { mode = "production" }) => [playground(mode), cli(mode)];
