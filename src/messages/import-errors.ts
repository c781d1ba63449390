import type {
  CheckSheetProblem,
  EntriesProblem,
  ImportError,
  ImportProblem,
  JsonProblem,
  KindProblem,
  NewerProblem,
  PageProblem,
  PagesProblem,
  TextProblem,
} from "../importers/import-error";
import { describeJsonProblem } from "./json-problems";
import { describeKindProblem } from "./kind-problems";
import { describePagesProblem } from "./pages-problems";
import { describePackageProblem } from "./package-problems";

/** Why a file gives no report, and what to do, in one or two Chinese sentences. */
export function describeImportError({ problem }: Pick<ImportError, "problem">): string {
  switch (problem.code) {
    case "text-too-long":
      return `文字有 ${problem.length} 个字，超过 ${problem.limit} 个，不像年度报告，没有读。`;
    case "page-too-long":
      return `网页有超过 ${problem.limit} 个字，不像年度报告，没有读取。请把年报的那一部分另存为网页再试。`;
    case "page-tangled":
      return "网页的结构不正常（层数或者标签太多），为安全起见没有读取。请用浏览器打开，复制年报的部分到 Word 里，另存为 .docx 再试。";
    case "page-cut-off":
      return "网页不完整，最后一张表没有结尾，可能没有下载完。请重新另存网页再试。";
    case "page-without-page":
      return "网页存档里没有网页。请用浏览器打开原来的网页，重新另存再试。";
    case "entries-unread":
      return describeUnreadEntries(problem.entries);
    case "check-sheet-unknown":
      return "校验单上的校验码不完整，或者是别的版本的年报助手做的，认不出来。请用本版本重新做一张校验单，或者更新年报助手。";
    case "newer-report":
      return describeNewerReports(problem.units);
    case "lock-file":
    case "file-empty":
    case "unknown-text":
    case "unknown-content":
    case "noise":
    case "kind-not-available":
    case "wrong-extension":
      return describeKindProblem(problem);
    case "scanned-pages":
    case "broken-pages":
    case "locked-pages":
    case "too-many-pages":
    case "too-crowded-pages":
    case "endless-pages":
    case "pages-need-newer-browser":
    case "pages-reader-missing":
      return describePagesProblem(problem);
    default:
      return isJsonProblem(problem) ? describeJsonProblem(problem) : describePackageProblem(problem);
  }
}

/** More than this are no longer read by anybody. */
const MOST_ENTRIES = 20;

function describeUnreadEntries(entries: EntriesProblem["entries"]): string {
  if (entries.length === 0) return "压缩包里没有可以读的文件。";
  const named = entries
    .slice(0, MOST_ENTRIES)
    .map(({ name, problem }) => `“${name}”：${describeImportError({ problem })}`);
  const more = entries.length > MOST_ENTRIES ? `等 ${entries.length} 个。` : "";
  return `压缩包里有 ${entries.length} 个文件没有读。${named.join("")}${more}`;
}

/** Whose reports a newer version of this program wrote, and what to do. */
export function describeNewerReports(units: readonly string[]): string {
  const named = units.filter((unit) => unit !== "").map((unit) => `“${unit}”`);
  const whose = named.length === 0 ? "这份年报" : `${named.join("、")}的年报`;
  return `${whose}是用更新版本的年报助手做的，本版本读不了，原来的内容没有动。请更新年报助手后再打开。`;
}

const isJsonProblem = (
  problem: Exclude<
    ImportProblem,
    TextProblem | KindProblem | PageProblem | PagesProblem | NewerProblem | CheckSheetProblem
  >,
): problem is JsonProblem => problem.code.startsWith("json-") || problem.code === "not-json";
