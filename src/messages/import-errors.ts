import type { ImportError, ImportProblem, JsonProblem } from "../importers/import-error";
import { describeJsonProblem } from "./json-problems";
import { describePackageProblem } from "./package-problems";

/** Why a file gives no report, and what to do, in one or two Chinese sentences. */
export function describeImportError({ problem }: ImportError): string {
  return isJsonProblem(problem) ? describeJsonProblem(problem) : describePackageProblem(problem);
}

const isJsonProblem = (problem: ImportProblem): problem is JsonProblem =>
  problem.code.startsWith("json-") || problem.code === "not-json";
