import { stat } from "node:fs/promises";
import path from "node:path";

import { CommandError } from "./command-error";
import { codeOf } from "./read-input";
import { replaceFile, type Content } from "./replace-file";

/**
 * Looks before any work is done whether the output can be written. Throws CommandError where it is the input itself,
 * stands there already and may not be replaced, is a folder, or its folder is missing.
 */
export async function requireOutput(output: string, input: string | undefined, mayReplace: boolean): Promise<void> {
  const there = await stat(output).catch((cause: unknown) => {
    if (codeOf(cause) === "ENAMETOOLONG") throw notWritable(output, cause);
  });
  if (there?.isDirectory() === true) throw new CommandError({ code: "output-is-folder", file: output });
  if (there !== undefined && input !== undefined) {
    const source = await stat(input).catch(() => undefined);
    const isSame = source !== undefined && source.ino === there.ino && source.dev === there.dev && source.ino !== 0;
    if (isSame || path.resolve(input) === path.resolve(output))
      throw new CommandError({ code: "same-file", file: output });
  }
  if (there !== undefined && !mayReplace) throw new CommandError({ code: "output-exists", file: output });
  const folder = path.dirname(output);
  if ((await stat(folder).catch(() => undefined))?.isDirectory() !== true) {
    throw new CommandError({ code: "output-folder-missing", file: folder });
  }
}

/** Writes the whole file or nothing; never over one that has appeared since, unless it may be replaced. */
export async function writeOutput(output: string, content: Content, mayReplace: boolean): Promise<void> {
  try {
    await replaceFile(output, content, mayReplace);
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") throw new CommandError({ code: "output-exists", file: output }, { cause });
    throw notWritable(output, cause);
  }
}

const notWritable = (file: string, cause: unknown): CommandError =>
  new CommandError({ code: "file-not-writable", file, reason: codeOf(cause) }, { cause });
