"use strict";

const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

/** What may be handed out in any program, with its notice beside it. */
const ACCEPTED = /^\(?(?:MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Zlib)\b/;

/** Packages whose package.json is silent, or that bring no text: what their repository says. */
const SAID_ELSEWHERE = {
  "@univerjs/telemetry": { licence: "Apache-2.0" },
};

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const TEXT_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * Writes the licences of all packages that a build holds into a file beside it: "Package, version, licence", and the
 * texts. A build fails where a package has no licence, or one that was not looked at. Packages that are joined into one
 * module count, which the usual plug-in overlooks.
 */
class Notices {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Notices", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "Notices", stage }, () => {
        const { notices, refusals } = noticesOf(foldersIn(modulesOf(compilation)));
        for (const refusal of refusals) compilation.errors.push(new Error(refusal));
        compilation.emitAsset(this.file, new sources.RawSource(notices));
      });
    });
  }
}

/** Those of scripts that a script holds as text count too. */
const modulesOf = ({ modules, children }) => [...modules, ...children.flatMap((child) => [...child.modules])];

/** The folders of the packages that these modules come from. */
function foldersIn(modules) {
  const folders = new Set();
  const visit = (module) => {
    const folder = PACKAGE.exec(module.resource ?? module.matchResource ?? "")?.[1];
    if (folder !== undefined) folders.add(folder);
    for (const joined of module.modules ?? []) visit(joined);
  };
  for (const module of modules) visit(module);
  return [...folders].sort();
}

/** What is written of packages in these folders; what cannot be handed out, in words. */
function noticesOf(folders) {
  const refusals = [];
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const licence = license ?? SAID_ELSEWHERE[name]?.licence ?? "";
    const texts = readdirSync(folder)
      .filter((file) => TEXT_FILE.test(file))
      .sort();
    if (!ACCEPTED.test(licence)) refusals.push(`${name} is under "${licence}": see packaging/notices.js`);
    return [
      `${name} ${version}, ${licence}`,
      ...texts.map((file) => readFileSync(path.join(folder, file), "utf8").trim()),
    ];
  });
  return { notices: `${parts.map((part) => part.join("\n\n")).join(`\n\n${"-".repeat(80)}\n\n`)}\n`, refusals };
}

/** The plug-in that a build of this mode needs. Nobody is handed what is served for development. */
const notices = (mode, name = "third-party-notices") => (mode === "production" ? [new Notices(`${name}.txt`)] : []);

module.exports = { notices, noticesOf };
