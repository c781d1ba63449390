"use strict";

const { readFileSync, rmSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const folder = __dirname;

/** What goes beside the bundles as it is. */
const asTheyAre = ["ribbon.xml", "manifest.xml", "images/nianbao.svg"];

/** Offline WPS makes index.html itself, around main.js; the install page stands beside the folder, not in it. */
const isLeftOutOffline = (name) => name === "index.html" || name.startsWith("install.");

/** Puts ribbon and manifest beside the bundles, and lays the same out as WPS expects an add-in on the disk. */
class AddInFiles {
  constructor(version) {
    this.offline = `../offline/nianbao_${version}/`;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddInFiles", (compilation) => {
      rmSync(path.join(compiler.outputPath, "..", "offline"), { recursive: true, force: true });
      // After the pages.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "AddInFiles", stage }, () => {
        for (const name of asTheyAre) {
          compilation.fileDependencies.add(path.join(folder, name));
          compilation.emitAsset(name, new sources.RawSource(readFileSync(path.join(folder, name))));
        }
        for (const { name, source } of compilation.getAssets()) {
          if (!isLeftOutOffline(name)) compilation.emitAsset(this.offline + name, source);
          else if (name.startsWith("install.")) compilation.emitAsset(`../offline/${name}`, source);
        }
      });
    });
  }
}

module.exports = { AddInFiles };
