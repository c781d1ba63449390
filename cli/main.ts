import { run } from "./run";

// A reader such as `head` may close the pipe early; what it did not want to see is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  now: () => performance.now(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
