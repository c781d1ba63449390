/// <reference types="office-js" />
import { hasExcelApi } from "./run";
import { FLOOR } from "./workbook";

/** What the pane of the Office add-in was opened in. */
export type OfficeHost = "excel" | "old-excel" | "other-host";

/** Whether office.js came. Nothing else of Office may be touched where it did not. */
export const isOfficeLoaded = (): boolean => typeof Office !== "undefined";

/** Waits until Office answers. */
export async function officeHost(): Promise<OfficeHost> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "other-host";
  return hasExcelApi(FLOOR) ? "excel" : "old-excel";
}

/** Which program on which system, as 诊断 says it. */
export function officeName(): string {
  const { host, platform, version } = Office.context.diagnostics;
  const sets = ["1.20", "1.17", "1.14", "1.13", "1.9"];
  const newest = sets.find(hasExcelApi) ?? "无";
  return `${host} ${version}（${platform}，ExcelApi ${newest}）`;
}
