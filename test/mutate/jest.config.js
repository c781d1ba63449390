"use strict";

const { projects } = require("../jest.config");
const [unit] = projects;

/** The tests that a mutant of the rules, the checker, the repairs, the narrative or the proofreader can fail. */
module.exports = {
  ...unit,
  testMatch: ["rules", "checker", "repairs", "examination", "narrative", "proofreader", "formats", "plan"].map(
    (folder) => `<rootDir>/test/src/${folder}/**/*.test.ts`,
  ),
};
