"use strict";

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("../package.json");
require("./register");
const { AddInFiles, startFile } = require("./excel/add-in-files");
const { paneBuild, sourceMaps } = require("./compile");
const contentPolicy = require("./content-policy");
const { notices } = require("./notices");
const { excelSettings } = require("./excel/settings");

/** The pane in Excel. */
module.exports = (mode) => {
  const { address, officeJs } = excelSettings(process.env);
  const origins = officeJs.startsWith("https:") ? [new URL(officeJs).origin] : [];
  return {
    ...paneBuild("excel", mode),
    entry: { pane: "./taskpane/entries/office.tsx" },
    plugins: [
      ...sourceMaps(mode),
      ...notices(mode),
      new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version) }),
      new HtmlWebpackPlugin({
        template: "./taskpane/entries/office.html",
        filename: "office.html",
        // The page itself says in which order: see packaging/excel/office-start.js.
        inject: false,
        templateParameters: (_compilation, { js, css }) => ({
          policy: contentPolicy({ mode, scripts: origins }),
          start: startFile(),
          scripts: [officeJs, ...js],
          styles: css,
        }),
      }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new AddInFiles(address),
    ],
  };
};
