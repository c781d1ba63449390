import type { Manuscript } from "../report/manuscript";
import type { Report } from "../report/report";
import type { ReportFormat } from "../report/report-format";
import { usualPreface } from "../plan/plan-cover";

/** What a page prints between title and text, and who sends it. */
const OF_THE_PAGE =
  /来源|发布|浏览|点击|阅读|字号|字体|打印|分享|索引号|时间|日期|作者|责任编辑|信息分类|【|】|\||>|当前位置/;
const LONGEST_OF_THE_PAGE = 80;

/**
 * The preface that somebody wrote: sentences between the title and the first heading. Undefined where there are none, and
 * where it is the one that every report has.
 */
export function ownPreface(
  { passages }: Manuscript,
  format: ReportFormat,
  { unit, year }: Pick<Report, "unit" | "year">,
): string | undefined {
  const lines = (passages.get("preface") ?? "").split("\n");
  const own = lines
    .filter((line) => line.length > LONGEST_OF_THE_PAGE || !OF_THE_PAGE.test(line))
    .join("\n")
    .trim();
  if (!own.includes("。")) return undefined;
  return bare(own) === bare(usualPreface(format, { unit, year }).join("")) ? undefined : own;
}

const bare = (text: string): string => text.replace(/\s+/g, "");
