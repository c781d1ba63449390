import { ImportError } from "../src/importers/import-error";
import { describeImportError } from "../src/messages/import-errors";
import type { Failure } from "../src/messages/unread-reports";
import { CommandError } from "./command-error";
import { describeCommandProblem } from "./describe-command-error";

export type { Failure } from "../src/messages/unread-reports";

/** What stopped us, for people and programs; a mistake of ours is called one, with where it happened. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof CommandError)
    return { code: error.problem.code, message: describeCommandProblem(error.problem) };
  if (error instanceof ImportError) return { code: error.problem.code, message: describeImportError(error) };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "internal", message: `内部错误，请把下面的内容交给技术支持。${detail}` };
}
