/// <reference types="office-js" />

/** What the pane of the Office add-in was opened in. */
export type OfficeHost = "excel" | "old-excel" | "other-host";

/** Everything since Excel 2021: changes of the whole workbook are told, blocks are copied. */
const OLDEST_EXCEL_API = "1.9";

/** Waits until Office answers; office.js must be there. */
export async function officeHost(): Promise<OfficeHost> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "other-host";
  return Office.context.requirements.isSetSupported("ExcelApi", OLDEST_EXCEL_API) ? "excel" : "old-excel";
}

/** Which program on which system, as 诊断 says it. */
export function officeName(): string {
  const { host, platform, version } = Office.context.diagnostics;
  const sets = ["1.20", "1.17", "1.14", "1.13", "1.9"];
  const newest = sets.find((set) => Office.context.requirements.isSetSupported("ExcelApi", set)) ?? "无";
  return `${host} ${version}（${platform}，ExcelApi ${newest}）`;
}
