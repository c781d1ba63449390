import type { ImportError, ImportProblem, JsonProblem, KindProblem, TextProblem } from "../importers/import-error";
import { describeJsonProblem } from "./json-problems";
import { describeKindProblem } from "./kind-problems";
import { describePackageProblem } from "./package-problems";

/** Why a file gives no report, and what to do, in one or two Chinese sentences. */
export function describeImportError({ problem }: ImportError): string {
  switch (problem.code) {
    case "text-too-long":
      return `文字有 ${problem.length} 个字，超过 ${problem.limit} 个，不像年度报告，没有读。`;
    case "no-chapters":
      return `文字里只找到 ${problem.found} 个部分的标题（如“一、总体情况”），不像年度报告；请把标题单独写成一行再试。`;
    case "lock-file":
    case "file-empty":
    case "not-utf8":
    case "unknown-content":
    case "kind-not-available":
    case "wrong-extension":
      return describeKindProblem(problem);
    default:
      return isJsonProblem(problem) ? describeJsonProblem(problem) : describePackageProblem(problem);
  }
}

const isJsonProblem = (problem: Exclude<ImportProblem, TextProblem | KindProblem>): problem is JsonProblem =>
  problem.code.startsWith("json-") || problem.code === "not-json";
