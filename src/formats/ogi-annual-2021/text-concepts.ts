import type { CellId } from "../../report/report";
import type { Concept } from "../../rules/text-rules";

const DOCUMENTS = /规范性文件/;
/** Documents of another kind, or another task with them. */
const OTHER_DOCUMENTS = /党|清理|备案|合法性|审查|审核|解读|名义|起草|牵头|失效|修改|修订|征求|报送/;

const documentConcept = (column: string, label: string, before: RegExp, around?: Concept["around"]): Concept => {
  const cellOf = (row: string): CellId => `disclosure/${row}/${column}`;
  return {
    id: `documents-${column}`,
    label,
    check: "NA-T2",
    readings: [
      { label: `行政规范性文件${label}`, cells: [cellOf("normative-documents")] },
      { label: `规章和行政规范性文件${label}`, cells: [cellOf("regulatory-rules"), cellOf("normative-documents")] },
    ],
    before,
    topic: DOCUMENTS,
    unlessInSentence: OTHER_DOCUMENTS,
    ...(around === undefined ? {} : { around }),
  };
};

const COUNTED = "(?:的)?(?:行政)?(?:规范性文件)?(?:的)?(?:数量|件数)?(?:共计|共有|共|为|是|有|了)?[:：]?\\s*$";
const NOUN = /^(?:行政)?规范性文件/;

/** What sentences count of 规章 and 行政规范性文件 in chapter 二. */
export const documentConcepts: readonly Concept[] = [
  documentConcept("issued", "制发件数", new RegExp(`(?:制发|制定|印发|出台)(?:的|了)?(?:行政)?规范性文件${COUNTED}`), {
    before: /(?:制发|制定|印发|出台)(?:了)?(?:共)?$/,
    after: NOUN,
  }),
  documentConcept("repealed", "废止件数", new RegExp(`废止${COUNTED}`)),
  documentConcept("in-force", "现行有效件数", new RegExp(`(?:现行|继续|仍然)有效${COUNTED}`)),
];
