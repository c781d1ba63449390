import type { TextRules } from "../../rules/text-rules";
import { chapterStems } from "../ogi-annual/chapters";
import { textChecksWith } from "../ogi-annual/text-checks";
import { sameWords, topics } from "../ogi-annual/topics";
import { requestQuantities } from "./quantities";

const outdated =
  /《?条例》?第三十[一二]条(?:的)?(?:规定|要求)?[^。；]{0,24}(?:编制|年度报告|年报)|第三十[一二]条(?:的)?(?:规定|要求)[^。]{0,12}(?:编制|年度报告)|政府信息公开情况统计报送工作的通知|国务院令?第?\s?492\s?号|第\s?492\s?号/;

/** What the 2019 format asks of the written chapters: what all do. It has no five aspects and no 信息处理费. */
export const ogiAnnual2019Text = {
  checks: textChecksWith(requestQuantities, outdated),
  chapterStems,
  topics,
  sameWords,
} as const satisfies TextRules;
