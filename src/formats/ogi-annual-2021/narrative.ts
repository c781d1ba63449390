import type { NarrativeFormat } from "../../report/narrative-format";
import { asked, problems, SOLVED_PROBLEMS } from "../ogi-annual/narrative-asked";
import { prompts } from "../ogi-annual/narrative-prompts";
import { templatesWith } from "../ogi-annual/narrative-text";
import { figures } from "./quantities";

/** The running text of the 2021 format. What is asked and suggested is that of all. */
export const ogiAnnual2021Narrative: NarrativeFormat = {
  figures,
  asked,
  problems,
  solvedProblems: SOLVED_PROBLEMS,
  prompts,
  templates: templatesWith({
    money: (opening) => `［收费金额 = 0］${opening}没有收取行政事业性收费。
［否则］${opening}收取行政事业性收费{收费金额}万元<，{收费金额：同比}>。`,
    documents: (
      opening,
    ) => `［规范性文件制发 = 0 且 规范性文件废止 = 0］${opening}没有制发、废止行政规范性文件<，现行有效{规范性文件现行有效}件>。
［否则］${opening}制发行政规范性文件{规范性文件制发}件，废止{规范性文件废止}件，现行有效{规范性文件现行有效}件。`,
    regulatoryRules: (
      opening,
    ) => `［规章制发 = 0 且 规章废止 = 0］${opening}没有制发、废止规章<，现行有效规章{规章现行有效}件>。
［否则］${opening}制发规章{规章制发}件，废止规章{规章废止}件，现行有效规章{规章现行有效}件。`,
    hasRegulatoryRules: "规章现行有效 > 0",
  }),
};
