"use strict";

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const path = require("node:path");
const { DefinePlugin } = require("webpack");
const { version } = require("../package.json");
const { paneBuild } = require("./compile");
const contentPolicy = require("./content-policy");
const { notices } = require("./notices");
const { AddInFiles } = require("./wps/add-in-files");

/** WPS's own service on the same machine: it keeps the list of add-ins. */
const RELAY = "http://127.0.0.1:58890";

/** The pages of the add-in, each with the bundle that it loads. WPS looks for index.html and, offline, for main.js. */
const pages = [
  ["index", "main"],
  ["pane", "pane"],
  ["probe", "probe"],
  ["install", "install"],
];

/** The add-in for WPS 表格: a folder for a server, and the same as a folder to be copied. */
module.exports = (mode) => {
  const build = paneBuild("wps", mode);
  return {
    ...build,
    entry: {
      main: "./taskpane/entries/wps-ribbon.ts",
      pane: "./taskpane/entries/wps-pane.tsx",
      probe: "./taskpane/entries/wps-probe.ts",
      install: "./taskpane/entries/wps-install.ts",
    },
    output: {
      ...build.output,
      path: path.join(build.output.path, "server"),
      // The names that WPS or a person looks for stay; the large file has a new one whenever it changes.
      filename: ({ chunk }) => (chunk.name === "pane" ? "[name].[contenthash:8].js" : "[name].js"),
    },
    plugins: [
      ...notices(mode),
      new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version) }),
      ...pages.map(
        ([page, chunk]) =>
          new HtmlWebpackPlugin({
            template: `./packaging/wps/${page}.html`,
            filename: `${page}.html`,
            chunks: [chunk],
            // Classic scripts at the end of the page: modules do not load from a file.
            inject: "body",
            scriptLoading: "blocking",
            templateParameters: { policy: contentPolicy({ mode, connections: [RELAY] }) },
          }),
      ),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new AddInFiles(version),
    ],
  };
};
