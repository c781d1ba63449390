#!/usr/bin/env node
"use strict";

// Runs the bundle of cli/main.ts, and makes it first where it is missing or older than its sources.
const { spawnSync } = require("node:child_process");
const { existsSync, readdirSync, statSync, utimesSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const bundle = path.join(root, "dist", "cli", "nianbao.cjs");

/** What the bundle is made of, and with. */
const sources = ["src", "cli", "packaging", "webpack.config.js", "package.json"];

const FIRST_NODE = [20, 19];

function isOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major < FIRST_NODE[0] || (major === FIRST_NODE[0] && minor < FIRST_NODE[1]);
}

/** The time of the latest change below a folder or to a file; 0 where there is none. */
function latestChange(place) {
  const { isDirectory, time } = statOf(place);
  if (!isDirectory) return time;
  return Math.max(time, ...readdirSync(place).map((name) => latestChange(path.join(place, name))));
}

function statOf(place) {
  if (!existsSync(place)) return { isDirectory: false, time: 0 };
  const stat = statSync(place);
  return { isDirectory: stat.isDirectory(), time: stat.mtimeMs };
}

function isCurrent() {
  if (!existsSync(bundle)) return false;
  return statSync(bundle).mtimeMs >= Math.max(...sources.map((name) => latestChange(path.join(root, name))));
}

function build() {
  const webpack = path.join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  if (!existsSync(webpack)) return false;
  process.stderr.write("正在准备命令行程序，只需一次……\n");
  const args = [webpack, "--config-name", "cli", "--mode", "production"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    return false;
  }
  utimesSync(bundle, new Date(), new Date()); // webpack leaves a bundle alone that would come out the same
  return true;
}

if (isOldNode()) {
  process.stderr.write(
    `需要 Node.js ${FIRST_NODE.join(".")} 以上，现在是 ${process.versions.node}，请先升级 Node.js。\n`,
  );
  process.exitCode = 2;
} else if (isCurrent() || build()) {
  require(bundle);
} else {
  process.stderr.write("命令行程序还没有准备好，请在项目文件夹里先运行 npm ci，再试一次。\n");
  process.exitCode = 2;
}
