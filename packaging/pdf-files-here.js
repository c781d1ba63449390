"use strict";

// packaging/pdf-files.js puts the files in here when the program is built.
exports.pdfFiles = {};
