"use strict";

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("../package.json");
const contentPolicy = require("./content-policy");
const { paneBuild } = require("./compile");

// The first port that the playground tries; it takes the next one that is free.
process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";

/** The grid writes style elements and attributes of its own, other ones for every paste. */
const GRID_STYLES = ["'unsafe-inline'"];

/** The pane beside a spreadsheet in the browser. */
module.exports = (mode) => ({
  ...paneBuild("playground", mode),
  entry: { pane: "./taskpane/entries/playground.tsx" },
  devtool: mode === "production" ? false : "eval-source-map",
  plugins: [
    new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version) }),
    new HtmlWebpackPlugin({
      template: "./taskpane/entries/playground.html",
      scriptLoading: "defer",
      templateParameters: { policy: contentPolicy({ mode, styles: GRID_STYLES }) },
    }),
    new MiniCssExtractPlugin({
      filename: "[name].[contenthash:8].css",
      chunkFilename: "[name].[contenthash:8].chunk.css",
      // Styles of one package arrive in several files; none depends on another.
      ignoreOrder: true,
    }),
  ],
  devServer: {
    // Reachable from this machine only: what is typed here is an office's own.
    host: "localhost",
    port: "auto",
    hot: true,
    client: { overlay: { warnings: false, runtimeErrors: false } },
    static: false,
  },
});
