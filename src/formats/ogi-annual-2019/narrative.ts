import type { NarrativeFormat } from "../../report/narrative-format";
import { asked, problems, SOLVED_PROBLEMS } from "../ogi-annual/narrative-asked";
import { prompts } from "../ogi-annual/narrative-prompts";
import { templatesWith } from "../ogi-annual/narrative-text";
import { figures } from "./quantities";

/** The running text of the 2019 format. */
export const ogiAnnual2019Narrative: NarrativeFormat = {
  figures,
  asked,
  problems,
  solvedProblems: SOLVED_PROBLEMS,
  prompts,
  templates: templatesWith({
    money: (opening) => `［采购项目 = 0］${opening}没有政府集中采购项目。
［否则］${opening}实施政府集中采购{采购项目}项。`,
    documents: (
      opening,
    ) => `［规范性文件新制作 = 0 且 规范性文件新公开 = 0］${opening}没有新制作、新公开规范性文件<，对外公开总数{规范性文件公开总数}件>。
［否则］${opening}新制作规范性文件{规范性文件新制作}件，新公开{规范性文件新公开}件，对外公开总数{规范性文件公开总数}件。`,
    regulatoryRules: (
      opening,
    ) => `［规章·本年新制作数量 = 0 且 规章·本年新公开数量 = 0］${opening}没有新制作、新公开规章<，规章对外公开总数{规章·对外公开总数量}件>。
［否则］${opening}新制作规章{规章·本年新制作数量}件，新公开规章{规章·本年新公开数量}件，规章对外公开总数{规章·对外公开总数量}件。`,
    hasRegulatoryRules: "规章·对外公开总数量 > 0",
  }),
};
