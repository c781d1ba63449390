"use strict";

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

module.exports = {
  // A machine that others use too is slow at times; a test that hangs is still found.
  testTimeout: 30_000,
  projects: [
    suite("unit", ["*.test.ts", "{src,cli,taskpane,packaging,fuzz}/**/*.test.{ts,tsx}"]),
    suite("browser", ["browser/**/*.test.ts"]),
    suite("documents", ["documents/**/*.test.ts"]),
  ],
};
