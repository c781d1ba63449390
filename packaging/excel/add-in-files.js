"use strict";

const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { sources, Compilation, WebpackError } = require("webpack");
const { root } = require("../compile");
const { manifestFaults } = require("./check-manifest");
const { LOCAL_ADDRESS } = require("./settings");
const { ribbonButtons } = require("../../src/workbook/ribbon");

const folder = __dirname;
const manifestFile = path.join(root, "manifest.xml");

/** What goes beside the bundle as it is, without the compiler, which would write it for newer browsers: address and file. */
const asTheyAre = () => [
  ...readdirSync(path.join(folder, "icons"))
    .filter((name) => name.endsWith(".png"))
    .map((name) => [`icons/${name}`, `icons/${name}`]),
  ["help.html", "help.html"],
  ["help.css", "help.css"],
  [startFile(), "office-start.js"],
];

/** The address of the script that starts the pane; another one whenever it changes, so that no old one is kept. */
function startFile() {
  const content = readFileSync(path.join(folder, "office-start.js"));
  return `office-start.${createHash("sha256").update(content).digest("hex").slice(0, 8)}.js`;
}

/** Puts icons, help and the manifest beside the bundle. A manifest that Excel would refuse breaks the build. */
class AddInFiles {
  constructor(address) {
    this.address = address;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddInFiles", (compilation) => {
      // After the page of the pane, which the manifest names.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "AddInFiles", stage }, () => {
        compilation.fileDependencies.add(manifestFile);
        for (const [name, file] of asTheyAre()) {
          compilation.fileDependencies.add(path.join(folder, file));
          compilation.emitAsset(name, new sources.RawSource(readFileSync(path.join(folder, file))));
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
}

module.exports = { AddInFiles, startFile };
