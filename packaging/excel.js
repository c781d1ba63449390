"use strict";

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { existsSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { DefinePlugin } = require("webpack");
const { version } = require("../package.json");
require("./register");
const { AddInFiles, startFile } = require("./excel/add-in-files");
const { paneBuild } = require("./compile");
const contentPolicy = require("./content-policy");
const { excelSettings } = require("./excel/settings");

/** Made and trusted by `npx office-addin-dev-certs install`; without it the server makes one that has to be trusted by hand. */
function certificate() {
  const file = (name) => path.join(os.homedir(), ".office-addin-dev-certs", name);
  return existsSync(file("localhost.key"))
    ? { ca: file("ca.crt"), cert: file("localhost.crt"), key: file("localhost.key") }
    : {};
}

/** The pane in Excel. */
module.exports = (mode) => {
  const { address, officeJs } = excelSettings(process.env);
  const origins = officeJs.startsWith("https:") ? [new URL(officeJs).origin] : [];
  return {
    ...paneBuild("excel", mode),
    entry: { pane: "./taskpane/entries/office.tsx" },
    devtool: mode === "production" ? false : "source-map",
    plugins: [
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
    devServer: {
      host: "localhost",
      // The port that manifest.xml names.
      port: 3000,
      server: { type: "https", options: certificate() },
      hot: true,
      client: { overlay: { warnings: false, runtimeErrors: false } },
      static: false,
    },
  };
};
