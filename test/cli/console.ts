import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Threads } from "../../cli/crew";
import { run } from "../../cli/run";

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as it would be typed, and gives what it printed. */
export const nianbao = (...args: string[]): Promise<Ran> => nianbaoIn(undefined, ...args);

/** The same on a machine that can work in several threads. */
export async function nianbaoIn(threads: Threads | undefined, ...args: string[]): Promise<Ran> {
  const printed = { stdout: "", stderr: "" };
  const exitCode = await run(args, {
    stdout: (text) => void (printed.stdout += text),
    stderr: (text) => void (printed.stderr += text),
    isWatched: false,
    now: () => 0,
    clock: () => new Date(2026, 0, 25, 10, 30),
    ...(threads === undefined ? {} : { threads }),
  });
  return { exitCode, ...printed };
}

/** A folder of its own for the tests of one file, gone when they are done. */
export function temporaryFolder(): (...names: string[]) => string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "nianbao-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (...names) => path.join(folder, ...names);
}
