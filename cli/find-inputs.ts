import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

import { isLockFile } from "../src/importers/import-report";
import { CommandError } from "./command-error";
import { codeOf } from "./read-input";

/** One argument may stand for many files; what is wrong with it is told in its place, and the others go on. */
export type Input =
  | { readonly file: string }
  | { readonly file: string; readonly error: CommandError }
  /** Named by the shell, but nobody's report. */
  | { readonly file: string; readonly isLockFile: true };

/** What systems leave in folders; nobody put it there. */
const LEFT_BY_SYSTEMS: readonly string[] = ["thumbs.db", "desktop.ini"];

/**
 * The files that the arguments name, in their order: a folder stands for every file in it and in its sub-folders, and a
 * pattern for what it matches (cmd.exe hands patterns over as they were typed). A file named twice is read twice.
 */
export async function findInputs(args: readonly string[]): Promise<readonly Input[]> {
  const found: (readonly Input[])[] = [];
  for (const argument of args) found.push(await inputsOf(argument));
  return found.flat();
}

async function inputsOf(argument: string): Promise<readonly Input[]> {
  const there = await stat(argument).catch(() => undefined);
  if (there?.isDirectory() === true) return orError(argument, await inputsIn(argument), "folder-empty");
  if (there === undefined && /[*?]/.test(argument)) {
    const files = await matchesOf(argument);
    return orError(
      argument,
      files.map((file) => ({ file })),
      "no-match",
    );
  }
  return [isLockFile(argument) ? { file: argument, isLockFile: true } : { file: argument }];
}

const orError = (argument: string, inputs: readonly Input[], code: "folder-empty" | "no-match"): readonly Input[] =>
  inputs.length > 0 ? inputs : [{ file: argument, error: new CommandError({ code, file: argument }) }];

/** The files of a folder, then those of its sub-folders. A link to a folder is not followed: it may lead back. */
async function inputsIn(folder: string): Promise<readonly Input[]> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const problem = { code: "file-unreadable", file: folder, reason: codeOf(cause) } as const;
    return [{ file: folder, error: new CommandError(problem, { cause }) }];
  }
  const visible = entries.filter(({ name }) => isVisible(name)).sort((one, other) => inOrder(one.name, other.name));
  const folders = visible.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  const files: Input[] = [];
  for (const entry of visible.filter((one) => !one.isDirectory())) {
    const file = path.join(folder, entry.name);
    const isLinkToFolder = entry.isSymbolicLink() && (await stat(file).catch(() => undefined))?.isDirectory() === true;
    if (!isLinkToFolder) files.push({ file });
  }
  const below: (readonly Input[])[] = [];
  for (const one of folders) below.push(await inputsIn(one));
  return [...files, ...below.flat()];
}

/** Each part of the path may hold * and ?; a part never matches across separators. */
async function matchesOf(pattern: string): Promise<readonly string[]> {
  const { root } = path.parse(pattern);
  const parts = pattern
    .slice(root.length)
    .split(path.sep === "\\" ? /[\\/]+/ : /\/+/)
    .filter((part) => part !== "");
  let found: readonly string[] = [root];
  for (const part of parts) {
    const next: (readonly string[])[] = [];
    for (const folder of found) next.push(await entriesMatching(folder, part));
    found = next.flat();
  }
  const kinds = await Promise.all(
    found.map(async (file) => (await stat(file).catch(() => undefined))?.isFile() === true),
  );
  return found.filter((_, index) => kinds[index]);
}

async function entriesMatching(folder: string, part: string): Promise<readonly string[]> {
  if (!/[*?]/.test(part)) return [path.join(folder, part)];
  const names = await namesIn(folder === "" ? "." : folder);
  return names.filter((name) => isVisible(name) && matchesPattern(name, part)).map((name) => path.join(folder, name));
}

/** Compares without backtracking, so that no pattern is slow; upper and lower case are the same where files are. */
function matchesPattern(name: string, pattern: string): boolean {
  const text = path.sep === "\\" ? name.toLowerCase() : name;
  const mask = path.sep === "\\" ? pattern.toLowerCase() : pattern;
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < text.length) {
    if (mask[at] === "*") {
      star = at++;
      resume = index;
    } else if (at < mask.length && (mask[at] === "?" || mask[at] === text[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (mask[at] === "*") at++;
  return at === mask.length;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort(inOrder);
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Not what programs leave beside an open workbook (~$年报.xlsx), nor what systems leave, nor hidden files. */
const isVisible = (name: string): boolean =>
  !isLockFile(name) && !name.startsWith(".") && !LEFT_BY_SYSTEMS.includes(name.toLowerCase());
