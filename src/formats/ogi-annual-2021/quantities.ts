import type { Figure } from "../../report/narrative-format";
import type { CellId } from "../../report/report";
import type { Quantity } from "../../rules/quantity";
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
const OTHER_DOCUMENTS = /党|清理|备案|合法性|审查|审核|解读|名义|起草|牵头|修改|修订|征求|报送/;

const inNormative = (column: Column, label: string) => ({
  label: `行政规范性文件${label}件数`,
  cells: [cellOf("normative-documents", column)],
});
const inRules = (column: Column, label: string) => ({
  label: `规章${label}件数`,
  cells: [cellOf("regulatory-rules", column)],
});
const inBoth = (column: Column, label: string) => ({
  label: `规章和行政规范性文件${label}件数`,
  cells: [cellOf("regulatory-rules", column), cellOf("normative-documents", column)],
});

const DOCUMENT = "(?:行政)?规范性文件";
const RULE = "(?:地方)?(?:[省市州]级?)?(?:政府)?规章";
const about = {
  unlessInSentence: OTHER_DOCUMENTS,
  narrowed: /公开|发布|网站|平台|其中|配合|协助|分别|年初|期初/,
} as const;

/** The words of a column, with the kind of document before, behind or left out. */
function columnWords(kind: string, column: Column): RegExp {
  const words = {
    issued: "(?:新)?(?:制发|制定|印发|出台|制订|制定发布|制定印发|制定出台|制作)",
    repealed: "(?:公布)?(?:宣布)?废止(?:[和及、或](?:宣布)?失效)?",
    "in-force": "(?:现行|继续|仍然|目前)?有效",
  }[column];
  const withNoun = `(?:${words}${kind}|${kind}(?:新)?${words})#/|${words}#${kind}/|^#${kind}/?${words}`;
  return new RegExp(
    column === "issued" ? withNoun : `${withNoun}|${column === "repealed" ? words : "现行有效"}(?:件)?#/`,
  );
}

const documents = (column: Column, label: string): Quantity => ({
  id: `normative-documents-${column}`,
  label: `规范性文件${label}`,
  unit: "件",
  cells: [cellOf("normative-documents", column)],
  wordings: [
    {
      readings: [inNormative(column, label), inBoth(column, label)],
      phrase: columnWords(DOCUMENT, column),
      topics: ["documents"],
      ...about,
    },
  ],
});

/** What sentences count of 规章 and 行政规范性文件 in chapter 二. */
export const documentQuantities: readonly Quantity[] = [
  documents("issued", "制发"),
  documents("repealed", "废止"),
  documents("in-force", "现行有效"),
];

const rules = (column: Column, label: string): Quantity => ({
  id: `regulatory-rules-${column}`,
  label: `规章${label}`,
  unit: "件",
  cells: [cellOf("regulatory-rules", column)],
  wordings: [
    {
      readings: [inRules(column, label), inBoth(column, label)],
      phrase: columnWords(RULE, column),
      topics: ["rules"],
      ...about,
    },
  ],
});

export const ruleQuantities: readonly Quantity[] = [
  rules("issued", "制发"),
  rules("repealed", "废止"),
  rules("in-force", "现行有效"),
];

/** What the 2021 format counts, for templates. */
export const figures: readonly Figure[] = [
  ...decisionFigures,
  ...documentQuantities,
  ...ruleQuantities,
  { id: "administrative-fees", label: "收费金额", unit: "万元", cells: ["disclosure/administrative-fees/amount"] },
  ...requestQuantities.figures,
  ...disputeFigures,
];
