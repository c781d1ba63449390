"use strict";

const path = require("node:path");

const files = path.join(__dirname, "pdf-files-here.js");

/** What a build needs that has the reader of PDF in it. */
module.exports = {
  alias: { "nianbao-pdf-files": files },
  rule: { test: files, use: path.join(__dirname, "pdf-files.js") },
  constants: {
    // Where the library's own files lay on the machine that built it is nobody's business.
    "import.meta.url": JSON.stringify(""),
    // As in a browser: the library then looks for no other packages to draw with.
    "process.versions.nw": JSON.stringify("none"),
  },
};
