"use strict";

const path = require("node:path");
const { projects } = require("../jest.config");
const [unit] = projects;

/** Whose tests a mutant of the rules, the checker, the repairs, the narrative or the proofreader can fail. */
const ROOMS = ["rules", "checker", "repairs", "examination", "narrative", "proofreader", "formats", "plan"];

/** Each goes through thousands of reports, sentences or patterns: half a minute for every mutant that it touches. */
const TOO_LONG = [
  "examination/examine",
  "formats/narrative-own-checks",
  "proofreader/laws-of-numbers",
  "proofreader/quick-patterns",
];

module.exports = {
  ...unit,
  setupFiles: [...(unit.setupFiles ?? []), path.join(__dirname, "quick-properties.js")],
  testMatch: ROOMS.map((room) => `<rootDir>/test/src/${room}/**/*.test.ts`),
  testPathIgnorePatterns: [...(unit.testPathIgnorePatterns ?? []), ...TOO_LONG.map((suite) => `/${suite}.test.ts$`)],
};
