import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import type { Quantity, Wording } from "../../rules/quantity";
import { decisionFigures } from "../ogi-annual/decision-figures";
import { disputeFigures } from "../ogi-annual/dispute-quantities";
import { requestQuantities as quantitiesOf } from "../ogi-annual/request-quantities";
import { outcomes } from "./requests";

/** What chapter 三 counts. */
export const requestQuantities = quantitiesOf(outcomes);

type Document = "normative-documents" | "regulatory-rules";
type Column = "issued" | "repealed" | "in-force";

const cellOf = (document: Document, column: Column): CellId => `disclosure/${document}/${column}`;

/** Documents of another kind, or another task with them. */
const OTHER_DOCUMENTS = /党|清理|备案|合法性|审查|审核|解读|名义|起草|牵头|失效|修改|修订|征求|报送/;
const COUNTED = "(?:的)?(?:行政)?(?:规范性文件)?(?:的)?(?:数量|件数)?(?:共计|共有|共|为|是|有|了)?[:：]?\\s*$";

const documents = (column: Column, label: string, words: string, around?: Wording["around"]): Quantity => ({
  id: `normative-documents-${column}`,
  label: `规范性文件${label}`,
  unit: "件",
  cells: [cellOf("normative-documents", column)],
  wordings: [
    {
      readings: [
        { label: `行政规范性文件${label}件数`, cells: [cellOf("normative-documents", column)] },
        {
          label: `规章和行政规范性文件${label}件数`,
          cells: [cellOf("regulatory-rules", column), cellOf("normative-documents", column)],
        },
      ],
      before: new RegExp(`${words}${COUNTED}`),
      topic: /规范性文件/,
      unlessInSentence: OTHER_DOCUMENTS,
      givesWay: true, // where a sentence speaks of requests, too
      ...(around === undefined ? {} : { around }),
    },
  ],
});

/** What sentences count of 规章 and 行政规范性文件 in chapter 二. */
export const documentQuantities: readonly Quantity[] = [
  documents("issued", "制发", "(?:制发|制定|印发|出台)(?:的|了)?(?:行政)?规范性文件", {
    before: /(?:制发|制定|印发|出台)(?:了)?(?:共)?$/,
    after: /^(?:行政)?规范性文件/,
  }),
  documents("repealed", "废止", "废止"),
  documents("in-force", "现行有效", "(?:现行|继续|仍然)有效"),
];

const rules = (column: Column, label: string): Figure => ({
  id: `regulatory-rules-${column}`,
  label: `规章${label}`,
  unit: "件",
  cells: [cellOf("regulatory-rules", column)],
});

/** What the 2021 format counts, for templates. */
export const figures: readonly Figure[] = [
  ...decisionFigures,
  ...documentQuantities,
  rules("issued", "制发"),
  rules("repealed", "废止"),
  rules("in-force", "现行有效"),
  { id: "administrative-fees", label: "收费金额", unit: "万元", cells: ["disclosure/administrative-fees/amount"] },
  ...requestQuantities.figures,
  ...disputeFigures,
];
