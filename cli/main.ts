import { describeCommandProblem } from "./describe-command-error";
import { codeOf } from "./read-input";
import { run } from "./run";

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
}).then((exitCode) => {
  process.exitCode = isCutOff ? 2 : exitCode;
});
