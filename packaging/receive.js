"use strict";

const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { Compilation, DefinePlugin, sources } = require("webpack");
const { version } = require("../package.json");
const contentPolicy = require("./content-policy");
const { notices } = require("./notices");
const { paneBuild, sourceMaps } = require("./compile");

const READER = "reader.js";
const READER_NOTICES = "third-party-notices-of-the-reader";

/** Of a page from the disk only workers from a Blob run, and nothing can be fetched: the script becomes the text of another. */
class ScriptAsText {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ScriptAsText", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "ScriptAsText", stage }, () => {
        const text = JSON.stringify(compilation.getAsset(READER).source.source().toString());
        compilation.updateAsset(READER, new sources.RawSource(`self.nianbaoReader=${text};`));
      });
    });
  }
}

/** What reads the files, in threads of its own. */
const reader = (mode) => {
  const build = paneBuild("receive", mode);
  return {
    ...build,
    name: "receive-reader",
    target: ["webworker", "es2018"],
    entry: { reader: "./receive/reading/reader.ts" },
    // Its folder is the page's, which does the cleaning.
    output: { ...build.output, filename: READER, clean: false },
    cache: { ...build.cache, name: `receive-reader-${mode}` },
    // A worker from a Blob has nothing beside it that it could load later.
    module: { ...build.module, parser: { javascript: { exportsPresence: "error", dynamicImportMode: "eager" } } },
    plugins: [
      new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version) }),
      new ScriptAsText(),
      ...notices(mode, READER_NOTICES),
    ],
  };
};

/** 收表: a page by itself, which also works when it is opened from the disk. */
const page = (mode) => {
  const build = paneBuild("receive", mode);
  return {
    ...build,
    entry: { old: "./receive/page/old-browser.ts", page: "./receive/page/page.tsx" },
    output: { ...build.output, clean: { keep: (file) => file === READER || file === `${READER_NOTICES}.txt` } },
    plugins: [
      ...sourceMaps(mode),
      ...notices(mode),
      new DefinePlugin({ NIANBAO_VERSION: JSON.stringify(version) }),
      new HtmlWebpackPlugin({
        template: "./receive/page/page.html",
        chunks: ["old", "page"],
        chunksSortMode: "manual",
        inject: "body",
        // Classic scripts at the end of the page: modules do not load from a file.
        scriptLoading: "blocking",
        templateParameters: { policy: contentPolicy({ mode, connects: false, workers: ["blob:"] }) },
      }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
    ],
  };
};

module.exports = { page, reader };
