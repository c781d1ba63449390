import type { Figure, NarrativeFormat } from "../../report/narrative-format";
import { asked, problems } from "../ogi-annual/narrative-asked";
import { decisionFigures, disputeFigures, requestFigures } from "../ogi-annual/narrative-figures";
import { prompts } from "../ogi-annual/narrative-prompts";
import { templatesWith } from "../ogi-annual/narrative-text";
import { outcomes } from "./requests";

const documents = [
  { id: "normative-documents", label: "规范性文件" },
  { id: "regulatory-rules", label: "规章" },
] as const;

/** What chapter 二 of the 2021 format counts. */
const disclosureFigures: readonly Figure[] = [
  ...decisionFigures,
  ...documents.flatMap(({ id, label }): readonly Figure[] => [
    { id: `${id}-issued`, label: `${label}制发`, unit: "件", cells: [`disclosure/${id}/issued`] },
    { id: `${id}-repealed`, label: `${label}废止`, unit: "件", cells: [`disclosure/${id}/repealed`] },
    { id: `${id}-in-force`, label: `${label}现行有效`, unit: "件", cells: [`disclosure/${id}/in-force`] },
  ]),
  { id: "administrative-fees", label: "收费金额", unit: "万元", cells: ["disclosure/administrative-fees/amount"] },
];

/** The running text of the 2021 format. What is asked and suggested is that of all. */
export const ogiAnnual2021Narrative: NarrativeFormat = {
  figures: [...disclosureFigures, ...requestFigures(outcomes), ...disputeFigures],
  asked,
  problems,
  prompts,
  templates: templatesWith({
    money: `［收费金额 = 0］没有收取行政事业性收费。
［否则］收取行政事业性收费{收费金额}万元<，{收费金额：同比}>。`,
    documents: (
      who,
    ) => `［规范性文件制发 = 0 且 规范性文件废止 = 0 且 规范性文件现行有效 = 0］{年度}年，${who}没有制发、废止行政规范性文件，没有现行有效的行政规范性文件。
［否则 规范性文件制发 = 0 且 规范性文件废止 = 0］{年度}年，${who}没有制发、废止行政规范性文件，现行有效{规范性文件现行有效}件。
［否则］{年度}年，${who}制发行政规范性文件{规范性文件制发}件，废止{规范性文件废止}件，现行有效{规范性文件现行有效}件。`,
    regulatoryRules: `［规章制发 = 0 且 规章废止 = 0］没有制发、废止规章，现行有效规章{规章现行有效}件。
［否则］制发规章{规章制发}件，废止{规章废止}件，现行有效{规章现行有效}件。`,
  }),
};
