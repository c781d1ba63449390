// Reads every workbook of a folder with exceljs, one after another, and does nothing with them.
const { readdirSync } = require("node:fs");
const path = require("node:path");
const { Workbook } = require("exceljs");

async function readAll(folder) {
  for (const name of readdirSync(folder)) await new Workbook().xlsx.readFile(path.join(folder, name));
}

void readAll(process.argv[2]);
