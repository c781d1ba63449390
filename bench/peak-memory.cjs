// Loaded before a program that is measured: says on file descriptor 3 how many bytes it held at most.
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// Its other threads load this as well; they are held by the same program.
if (isMainThread) process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS * 1024)));
