"use strict";

const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** Stands for what the reader of PDF has beside it: which bytes are which Chinese characters, a file for each encoding. */
module.exports = function pdfFiles() {
  const folder = path.join(path.dirname(require.resolve("pdfjs-dist/package.json")), "cmaps");
  const names = readdirSync(folder).filter((name) => name.endsWith(".bcmap"));
  const files = names.map((name) => [name, readFileSync(path.join(folder, name), "base64")]);
  return `exports.pdfFiles = ${JSON.stringify(Object.fromEntries(files))};`;
};
