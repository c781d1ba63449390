"use strict";

const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

/** Packages that are written as modules, which Node does not load by require. */
const modules =
  "hucre|lodash-es|nanoid|rbush|quickselect|kdbush|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|unicode-regex|regexp-util|.*\\.mjs$";

const compiler = (options = {}) => [
  require.resolve("@swc/jest"),
  { jsc: { target: "es2022", ...options }, module: { type: "commonjs" } },
];

const suite = (displayName, testMatch) => ({
  displayName,
  rootDir: path.join(__dirname, ".."),
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": compiler({
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    }),
    "^.+\\.m?jsx?$": compiler(),
  },
  transformIgnorePatterns: [`/node_modules/(?!(@univerjs/[^/]+/node_modules/)?(${modules}))`],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/empty-style.cjs" },
});

/** What is read of it stands beside a clone, not inside: published reports, and what authorities issued. */
const collection = path.join(__dirname, "..", "..", "shared");

/** Without the collection, the document suite is what needs nothing but LibreOffice; .ci/run demands it whole. */
const documents = () => {
  const folder = path.join(__dirname, "documents");
  const needs = (name) =>
    /from "\.\/real-reports"|"shared"|\/shared\//.test(readFileSync(path.join(folder, name), "utf8"));
  const all = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const alone = existsSync(collection) ? all : all.filter((name) => !needs(name));
  return alone.map((name) => `documents/${name}`);
};

module.exports = {
  // A machine that others use too is slow at times; a test that hangs is still found.
  testTimeout: 30_000,
  projects: [
    suite("unit", ["*.test.ts", "{src,cli,taskpane,receive,packaging,fuzz}/**/*.test.{ts,tsx}"]),
    suite("browser", ["browser/**/*.test.ts"]),
    suite("documents", documents()),
  ],
};
