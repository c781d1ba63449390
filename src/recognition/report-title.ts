/** What the title of a report says. */
export interface ReportTitle {
  readonly unit: string;
  readonly year: number;
}

const TITLE = /^(.{0,40}?)((?:19|20)\d{2})年?度?政府信息公开(?:工作)?年度(?:工作)?报告$/;

/** 其塔木镇人民政府2025年政府信息公开工作年度报告: unit and year, where all titles among the texts agree; undefined otherwise. */
export function titleAmong(texts: Iterable<string>): ReportTitle | undefined {
  let title: ReportTitle | undefined;
  for (const text of texts) {
    if (text.length > 100 || !text.includes("报告")) continue;
    const match = TITLE.exec(text.replace(/[\s\u200b]/g, ""));
    if (match === null) continue;
    const [, unit = "", year = ""] = match;
    const found = { unit: unit === "关于" ? "" : unit, year: Number(year) };
    if (title !== undefined && (title.unit !== found.unit || title.year !== found.year)) return undefined;
    title = found;
  }
  return title;
}
