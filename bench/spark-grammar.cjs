// Loads the grammar of Spark SQL: its package is written for bundlers, as modules that import folders.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const folder = path.dirname(require.resolve("dt-sql-parser/package.json"));
const usual = require.extensions[".js"];

require.extensions[".js"] = (module, filename) => {
  if (!filename.startsWith(folder)) return usual(module, filename);
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    jsc: { target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, filename);
};

const { SparkSQL } = require("dt-sql-parser/dist/parser/spark/index.js");

/** What the grammar objects to in the statements: a line and a message each. */
exports.objectionsOfSpark = (statements) => new SparkSQL().validate(statements);
