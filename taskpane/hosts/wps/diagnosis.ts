import { itemsOf } from "./lists";
import { type EtApplication, et } from "./object-model";
import { relayVersion } from "./relay";

/** What the pane cannot do without; a build that lacks one is too old. */
const needed = ["ApiEvent", "PluginStorage", "CreateTaskPane", "GetTaskPane", "ActiveCell", "ActiveWindow"] as const;

/** Which program on which system. */
export const wpsName = ({ Version: version, Build: build, OperatingSystem: system }: EtApplication): string =>
  `WPS 表格 ${text(version)}（内部版本 ${text(build)}，${text(system)}）`;

/** What support asks for, one line each. No figure and no name of the workbook is among it. */
export async function wpsDetails(application: EtApplication): Promise<readonly string[]> {
  return [
    `加载方式：${location.protocol === "file:" ? "离线（本机文件）" : `在线（${location.origin}）`}`,
    ...workbookLines(application),
    `缺少的接口：${needed.filter((name) => application[name] === undefined).join("、") || "无"}`,
    `WPS 本机中继服务：${await relayLine()}`,
  ];
}

function workbookLines({ ActiveWorkbook: book, Calculation: calculation }: EtApplication): readonly string[] {
  if (book === null || book === undefined) return ["工作簿权限：没有打开的工作簿"];
  const isAnySheetProtected = itemsOf(book.Worksheets).some(({ ProtectContents: isProtected }) => isProtected);
  const limits = [
    ...(book.ReadOnly ? ["只读"] : []),
    ...(book.ProtectStructure ? ["结构受保护"] : []),
    ...(isAnySheetProtected ? ["有工作表受保护"] : []),
  ];
  return [
    `工作簿权限：${limits.join("、") || "可以修改"}`,
    `公式计算：${calculation === et.calculateAlone ? "自动" : "不是自动。合计和变色不会随填随变，请在“公式”里改为自动计算"}`,
  ];
}

async function relayLine(): Promise<string> {
  try {
    return `版本 ${(await relayVersion()) || "不明"}`;
  } catch {
    return "没有回应（只影响安装和卸载，不影响填报）";
  }
}

const text = (answer: unknown): string => (answer === undefined || answer === null ? "不明" : String(answer));
