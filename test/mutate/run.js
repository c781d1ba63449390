"use strict";

const { spawnSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { parseArgs } = require("node:util");

const root = path.join(__dirname, "..", "..");
const stryker = require.resolve("@stryker-mutator/core/package.json").replace("package.json", "bin/stryker.js");

/** npm run mutate -- --whole, or --share 50 --seed 7 --minutes 20 --files src/rules/judge.ts */
const { values } = parseArgs({
  options: {
    whole: { type: "boolean", default: false },
    /** Of 1,000 statements; 50 gives some 600 mutants of all. */
    share: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "20" },
    files: { type: "string" },
  },
});

const FOLDERS = ["rules", "checker", "repairs", "narrative", "proofreader"];
/** Of the mutants that some test runs through. */
const LEAST_KILLED = 90;
const MINUTE = 60_000;

const parts = values.files === undefined ? FOLDERS.map((folder) => `src/${folder}/**/*.ts`) : values.files.split(",");
const end = values.whole ? Infinity : Date.now() + Number(values.minutes) * MINUTE;
const folder = mkdtempSync(path.join(tmpdir(), "nianbao-mutate-"));

/** One part after the other, so that what is known when the time is up is told. */
function mutate(part) {
  const report = path.join(folder, `${part.replace(/\W+/g, "-")}.json`);
  const config = `${report}.config.json`;
  writeFileSync(
    config,
    JSON.stringify({
      mutate: [part],
      testRunner: "jest",
      plugins: ["@stryker-mutator/jest-runner", path.join(__dirname, "sample.js")],
      ignorers: ["sample"],
      jest: { projectType: "custom", configFile: "test/mutate/jest.config.js", enableFindRelatedTests: true },
      coverageAnalysis: "perTest",
      ignoreStatic: !values.whole, // what runs as a file loads is tried with every test: one takes as long as fifty others
      concurrency: 2,
      reporters: ["json"],
      jsonReporter: { fileName: report },
      ignorePatterns: ["dist", "bench", "**/.cache"],
      tempDirName: path.join(folder, "sandbox"),
      checkers: [],
      logLevel: "warn",
      allowEmpty: true,
    }),
  );
  const left = end - Date.now();
  if (left <= 0) return { part, isWhole: false, mutants: [] };
  const { status } = spawnSync(process.execPath, [stryker, "run", config], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    ...(Number.isFinite(left) ? { timeout: left } : {}),
    env: {
      ...process.env,
      NODE_PATH: path.join(root, "test", "node_modules"), // where the runner looks for jest
      NIANBAO_MUTATE_SHARE: values.whole ? "1000" : values.share,
      NIANBAO_MUTATE_SEED: values.seed,
      REGENERATIONS: "40", // each is a report that is written, edited and written again
    },
  });
  if (status !== 0) return { part, isWhole: false, mutants: [] };
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const mutants = Object.entries(files).flatMap(([file, { mutants: found }]) =>
    found.filter((one) => !NOT_TRIED.includes(one.status)).map((one) => ({ file, ...one })),
  );
  return { part, isWhole: true, mutants };
}

/** A mutant that does not even run says nothing of the tests. */
const NOT_TRIED = ["Ignored", "RuntimeError", "CompileError"];
/** A mutant that hangs is found as surely as one that fails. */
const isKilled = ({ status }) => status === "Killed" || status === "Timeout";

function tell({ part, isWhole, mutants }) {
  const killed = mutants.filter(isKilled).length;
  const score = mutants.length === 0 ? 100 : (killed / mutants.length) * 100;
  process.stdout.write(
    isWhole ? `${part}: ${killed} of ${mutants.length} killed (${score.toFixed(1)} %)\n` : `${part}: not finished\n`,
  );
  for (const { file, mutatorName, replacement, location, status } of mutants.filter((one) => !isKilled(one)))
    process.stdout.write(`  ${status} ${file}:${location.start.line} ${mutatorName} → ${replacement ?? ""}\n`);
  return isWhole && score < LEAST_KILLED;
}

try {
  const isBelow = parts.map((part) => tell(mutate(part)));
  process.exitCode = isBelow.includes(true) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
