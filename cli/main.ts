import { availableParallelism } from "node:os";
import { parentPort, workerData } from "node:worker_threads";

import { describeCommandProblem } from "./describe-command-error";
import { codeOf } from "./read-input";
import { run } from "./run";
import { serve, type ThreadOrders } from "./thread";

function runProgram(): void {
  let isCutOff = false;
  process.stdout.on("error", (cause) => {
    // A reader such as `head` may close the pipe early; what it did not want to see is no failure of ours.
    if (codeOf(cause) === "EPIPE") return;
    if (isCutOff) return;
    isCutOff = true;
    const problem = { code: "answer-not-written", reason: codeOf(cause) } as const;
    process.stderr.write(`${describeCommandProblem(problem)}\n`);
    process.exitCode = 2;
  });
  void run(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    now: () => performance.now(),
    clock: () => new Date(),
    threads: { program: __filename, processors: availableParallelism() },
  }).then((exitCode) => {
    process.exitCode = isCutOff ? 2 : exitCode;
  });
}

// The same program runs in every thread; only the first has no port to another.
if (parentPort === null) runProgram();
else serve(parentPort, workerData as ThreadOrders); // crew.ts wrote it
