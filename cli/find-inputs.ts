import { readdir, stat } from "node:fs/promises";
import path from "node:path";

import { CommandError } from "./command-error";

/** One argument may stand for many files; what is wrong with it is told in its place, and the others go on. */
export type Input = { readonly file: string } | { readonly file: string; readonly error: CommandError };

const readableExtensions: readonly string[] = [".xlsx", ".xlsm", ".json"];

/**
 * The files that the arguments name, in their order: a folder stands for the readable files in it, and a pattern for
 * what it matches (cmd.exe hands patterns over as they were typed). A file named twice is read twice.
 */
export async function findInputs(args: readonly string[]): Promise<readonly Input[]> {
  const found: Input[] = [];
  for (const argument of args) found.push(...(await inputsOf(argument)));
  return found;
}

async function inputsOf(argument: string): Promise<readonly Input[]> {
  const there = await stat(argument).catch(() => undefined);
  if (there?.isDirectory() === true) return orError(argument, await filesIn(argument), "folder-empty");
  if (there === undefined && /[*?]/.test(argument)) return orError(argument, await matchesOf(argument), "no-match");
  return [{ file: argument }];
}

function orError(argument: string, files: readonly string[], code: "folder-empty" | "no-match"): readonly Input[] {
  if (files.length > 0) return files.map((file) => ({ file }));
  return [{ file: argument, error: new CommandError({ code, file: argument }) }];
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await namesIn(folder);
  return names
    .filter((name) => isVisible(name) && readableExtensions.includes(path.extname(name).toLowerCase()))
    .map((name) => path.join(folder, name));
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
    const next: string[] = [];
    for (const folder of found) next.push(...(await entriesMatching(folder, part)));
    found = next;
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
  return names.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}

/** Not what programs leave beside an open workbook (~$年报.xlsx), nor hidden files. */
const isVisible = (name: string): boolean => !name.startsWith("~$") && !name.startsWith(".");
