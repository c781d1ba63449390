import { ImportError } from "../../src/importers/import-error";
import { describeImportError } from "../../src/messages/import-errors";
import { textOfWorkbookError } from "../../src/messages/workbook-errors";
import { WorkbookError } from "../../src/workbook/workbook-error";

export interface FailureText {
  readonly what: string;
  readonly todo: string;
  /** True where the program is at fault: support must be told. */
  readonly isInternal: boolean;
}

/** The words that a user reads about an error that was thrown. */
export function textOfFailure(error: unknown): FailureText {
  if (error instanceof WorkbookError)
    return { ...textOfWorkbookError(error), isInternal: error.code === "host-failed" };
  if (error instanceof ImportError)
    return { what: "文件没有打开", todo: describeImportError(error), isInternal: false };
  return { what: "内部错误", todo: "工作簿里的数没有动。请点“复制诊断”，交给技术支持。", isInternal: true };
}

/** The details of an error for support, one line each. */
export function detailsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [`错误：${String(error)}`];
  return [`错误：${error.name}: ${error.message}`, ...(error.stack ?? "").split("\n").slice(1, 12), ...causeOf(error)];
}

const causeOf = ({ cause }: Error): readonly string[] => (cause === undefined ? [] : ["起因：", ...detailsOf(cause)]);
