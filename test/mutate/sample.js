"use strict";

const { PluginKind, declareValuePlugin } = require("@stryker-mutator/api/plugin");

/** Of 1,000 statements so many are mutated, and which ones hangs on the seed: both come from run.js. */
const share = Number(process.env.NIANBAO_MUTATE_SHARE ?? "1000");
const seed = Number(process.env.NIANBAO_MUTATE_SEED ?? "1");

/** FNV-1a: the same statement is drawn on every machine. */
function drawn(text) {
  let hash = 2166136261 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % 1000;
}

/** Statements that hold no other: what is left out with one is left out with nothing else. */
function isSmallest(path) {
  if (!path.isStatement() || path.isBlockStatement()) return false;
  let holdsOthers = false;
  path.traverse({
    Statement(inner) {
      holdsOthers = true;
      inner.stop();
    },
  });
  return !holdsOthers;
}

module.exports.strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "sample", {
    shouldIgnore(path) {
      if (share >= 1000 || !isSmallest(path)) return undefined;
      const { start, end } = path.node;
      return drawn(`${start}-${end} ${path.toString()}`) < share ? undefined : "not drawn";
    },
  }),
];
