import { randomUUID } from "node:crypto";
import { appendFileSync, type Stats } from "node:fs";
import * as nodeFiles from "node:fs/promises";
import path from "node:path";

import { codeOf } from "./read-input";

/** What writing asks of the file system. */
export type FileSystem = Pick<
  typeof nodeFiles,
  "access" | "link" | "lstat" | "open" | "readdir" | "readlink" | "rename" | "stat" | "unlink"
>;

/** The whole, or what appends it piece by piece, where that is too much to hold. */
export type Content = string | Uint8Array | ((append: (piece: string) => void) => Promise<void>);

/** Out of sight of people and of `check`, and far below any limit of length, whatever the file itself is called. */
const HALF_WRITTEN = /^\.nianbao-[0-9a-f-]{36}\.tmp$/;
/** A write takes moments: what has lain so long was left by a program that was ended in the middle. */
const ABANDONED_AFTER = 60 * 60 * 1000;
/** Where one link leads to another; a longer chain is a circle. */
const LONGEST_CHAIN = 40;
const PERMISSIONS = 0o7777;
const MAY_WRITE = 0o222;

/** What file systems without hard links say when one is asked for. */
const WITHOUT_LINKS: readonly string[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EACCES", "EMLINK", "EINVAL"];

/**
 * Writes a file so that it is there as a whole or not at all: beside it first, then under its name. What stood there
 * stays as it was until then, and for good where anything fails. Rights are kept, links followed. Throws what the file
 * system says; EEXIST where a file is there that may not be replaced.
 */
export async function replaceFile(
  output: string,
  content: Content,
  mayReplace: boolean,
  files: FileSystem = nodeFiles,
): Promise<void> {
  const target = await endOfLinks(output, files);
  const old = await files.stat(target).catch(absent);
  if (old !== undefined && !mayReplace) throw refusal("EEXIST", target);
  // A pipe or a device holds nothing that could be harmed, and must not become a file.
  if (old !== undefined && !old.isFile()) return writeInto(target, content, files);
  if (old !== undefined) await requireWritable(target, old, files);
  const folder = path.dirname(target);
  const beside = path.join(folder, `.nianbao-${randomUUID()}.tmp`);
  try {
    await writeWhole(beside, content, old, files);
    if (mayReplace) await files.rename(beside, target);
    else await renameToFree(beside, target, files);
  } catch (error) {
    await files.unlink(beside).catch(() => undefined); // what failed is told; that nothing was begun is no news
    throw error;
  }
  await settle(folder, files);
}

/** Where a link leads, also one to a file that is not there yet. */
async function endOfLinks(file: string, files: FileSystem): Promise<string> {
  let at = file;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const there = await files.lstat(at).catch(absent);
    if (there?.isSymbolicLink() !== true) return at;
    at = path.resolve(path.dirname(at), await files.readlink(at));
  }
  throw refusal("ELOOP", file);
}

/** The owner of a machine may write anything, and yet somebody has marked this file as one to be left alone. */
async function requireWritable(file: string, { mode }: Stats, files: FileSystem): Promise<void> {
  if ((mode & MAY_WRITE) === 0) throw refusal("EACCES", file);
  await files.access(file, nodeFiles.constants.W_OK);
}

async function writeWhole(file: string, content: Content, old: Stats | undefined, files: FileSystem): Promise<void> {
  const handle = await files.open(file, "wx");
  try {
    await fill(handle, content);
    if (old !== undefined) {
      // Only the owner of the machine may give a file away; another's group can be kept less often than its rights.
      await handle.chown(old.uid, old.gid).catch(() => undefined);
      await handle.chmod(old.mode & PERMISSIONS);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeInto(file: string, content: Content, files: FileSystem): Promise<void> {
  const handle = await files.open(file, "w");
  try {
    await fill(handle, content);
  } finally {
    await handle.close();
  }
}

function fill(handle: nodeFiles.FileHandle, content: Content): Promise<void> {
  // Each piece is on its way before the next is made: they do not heap up.
  return typeof content === "function"
    ? content((piece) => appendFileSync(handle.fd, piece))
    : handle.writeFile(content);
}

/** A link is refused where the name is taken, also when it was taken a moment ago. */
async function renameToFree(from: string, to: string, files: FileSystem): Promise<void> {
  try {
    await files.link(from, to);
  } catch (error) {
    if (!WITHOUT_LINKS.includes(codeOf(error))) throw error;
    if ((await files.lstat(to).catch(absent)) !== undefined) throw refusal("EEXIST", to);
    return files.rename(from, to);
  }
  await files.unlink(from);
}

/** The file is in its place. That the folder says so on the disk too, and holds no old leavings, is not worth a failure. */
async function settle(folder: string, files: FileSystem): Promise<void> {
  const handle = await files.open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined); // Windows has no such call for folders
  await handle?.close();
  const names = await files.readdir(folder).catch(() => []);
  for (const name of names.filter((one) => HALF_WRITTEN.test(one))) {
    const file = path.join(folder, name);
    const left = await files.stat(file).catch(() => undefined);
    if (left !== undefined && Date.now() - left.mtimeMs > ABANDONED_AFTER)
      await files.unlink(file).catch(() => undefined);
  }
}

/** Undefined for a file that is not there; any other refusal goes on. */
function absent(error: unknown): undefined {
  if (codeOf(error) === "ENOENT") return undefined;
  throw error;
}

const refusal = (code: string, file: string): Error => Object.assign(new Error(`${code}: ${file}`), { code });
