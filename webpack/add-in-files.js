"use strict";

const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { sources, Compilation, WebpackError } = require("webpack");
const { root } = require("./compile");
const { manifestFaults } = require("../excel/check-manifest");
const { LOCAL_ADDRESS } = require("../excel/settings");
const { ribbonButtons } = require("../taskpane/app/ribbon");

const folder = path.join(root, "excel");
const manifestFile = path.join(root, "manifest.xml");

/** What goes beside the bundle as it is, by its address. */
const asTheyAre = () => [
  ...readdirSync(path.join(folder, "icons"))
    .filter((name) => name.endsWith(".png"))
    .map((name) => `icons/${name}`),
  "help.html",
  "help.css",
];

/** Puts icons, help and the manifest beside the bundle. A manifest that Excel would refuse breaks the build. */
module.exports = class AddInFiles {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddInFiles", (compilation) => {
      // After the page of the pane, which the manifest names.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "AddInFiles", stage }, () => {
        compilation.fileDependencies.add(manifestFile);
        for (const name of asTheyAre()) {
          compilation.fileDependencies.add(path.join(folder, name));
          compilation.emitAsset(name, new sources.RawSource(readFileSync(path.join(folder, name))));
        }
        const manifest = readFileSync(manifestFile, "utf8").replaceAll(LOCAL_ADDRESS, this.address);
        compilation.emitAsset("manifest.xml", new sources.RawSource(manifest));
        const faults = manifestFaults(manifest, {
          address: this.address,
          file: (name) => compilation.getAsset(name)?.source.buffer(),
          functions: ribbonButtons,
        });
        compilation.errors.push(...faults.map((fault) => new WebpackError(`manifest.xml: ${fault}`)));
      });
    });
  }
};
