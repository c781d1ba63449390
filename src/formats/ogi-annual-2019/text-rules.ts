import type { TextRules } from "../../rules/text-rules";
import { notRepeated } from "../ogi-annual/cross-year-checks";
import { textChecks } from "../ogi-annual/text-checks";
import { requestConcepts, requestDenials } from "../ogi-annual/text-concepts";
import { chapterStems, governmentDuties, instructions } from "../ogi-annual/text-rules";
import { outcomes } from "./requests";

/** What the 2019 format asks of the written chapters. It has no five aspects and no 信息处理费. */
export const ogiAnnual2019Text: TextRules = {
  checks: [...textChecks, notRepeated],
  concepts: requestConcepts(outcomes),
  denials: requestDenials,
  aspects: [],
  governmentDuties,
  instructions,
  chapterStems,
  fee: undefined,
  feeUnpaid: undefined,
  outdated: /《?条例》?第三十[一二]条|第三十[一二]条(?:的)?(?:规定|要求)[^。]{0,12}(?:编制|年度报告)/,
};
