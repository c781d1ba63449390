import type { ReadReport } from "../../src/binding/read-report";
import { compareReports, type Comparison, type TextDifference } from "../../src/comparison/compare-reports";
import {
  describeComparison,
  describeFigureDifference,
  describeNotCompared,
  describeTextDifference,
  type SideNames,
} from "../../src/messages/comparisons";
import { nameOfCell } from "../../src/messages/cell-names";
import type { Report } from "../../src/report/report";
import type { RangeAddress } from "../../src/workbook/workbook";
import { addressOfText, type ReportView } from "../session/report-view";

/** What is another on the page, in a sentence, and where the workbook has it; undefined where that has no place. */
export interface PublishedDifference {
  readonly sentence: string;
  /** As a button names it. */
  readonly name: string;
  readonly address: RangeAddress | undefined;
}

/** How what was published stands to the workbook. */
export interface PublishedCopy {
  readonly summary: string;
  readonly isSame: boolean;
  readonly figures: readonly PublishedDifference[];
  readonly text: readonly PublishedDifference[];
  readonly notCompared: readonly string[];
}

const names: SideNames = { a: "工作簿", b: "公布稿" };

/** 发布核对: what stands on the published page, held against the workbook. Nothing is changed. */
export function comparePublished({ bound }: ReportView, read: ReadReport): PublishedCopy {
  const { form, addressOf } = bound;
  const comparison = compareReports(bound, read);
  return {
    summary: describeComparison(comparison, form),
    isSame: isWhollySame(comparison),
    figures: comparison.cells.map((one) => ({
      sentence: describeFigureDifference(one, form, names),
      name: form.cells.has(one.cell) ? nameOfCell(form, one.cell).cell : "本地增加的行",
      address: form.cells.has(one.cell) ? addressOf(one.cell) : undefined,
    })),
    text: comparison.text.map((one) => ({
      sentence: describeTextDifference(one, form, names),
      name: (one.a === "" ? one.b : one.a).slice(0, LONGEST_NAME),
      address: addressOfText(bound, { chapter: one.chapter, start: startOf(one, bound.report) }),
    })),
    notCompared: comparison.notCompared.map((one) => describeNotCompared(one, form, names)),
  };
}

const LONGEST_NAME = 20;

/** Where the sentence begins in its chapter; what only the page has belongs to its beginning. */
const startOf = ({ chapter, a }: TextDifference, { text }: Report): number =>
  a === "" ? 0 : Math.max(0, text.get(chapter)?.indexOf(a) ?? 0);

/** Nothing differs, and all of it was compared. */
const isWhollySame = ({ cells, text, notCompared }: Comparison): boolean =>
  cells.length + text.length + notCompared.length === 0;
