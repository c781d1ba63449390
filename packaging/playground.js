"use strict";

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("../package.json");
const contentPolicy = require("./content-policy");
const { notices } = require("./notices");
const { paneBuild, sourceMaps } = require("./compile");

/** The grid writes style elements and attributes of its own, other ones for every paste. */
const GRID_STYLES = ["'unsafe-inline'"];

/** The pane beside a spreadsheet in the browser. */
module.exports = (mode) => ({
  ...paneBuild("playground", mode),
  entry: { pane: "./taskpane/entries/playground.tsx" },
  plugins: [
    ...sourceMaps(mode),
    ...notices(mode),
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
});
