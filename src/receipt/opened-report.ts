import { marks } from "../checker/marks";
import { explain, type Explainable } from "../examination/explanations";
import type { Examination, OpenCounts } from "../examination/examine";
import { describeDoubt } from "../messages/doubts";
import { describeFinding, textOfFinding, type FindingText } from "../messages/findings";
import { describePlace } from "../messages/places";
import { textOfTextFinding } from "../messages/text-findings";
import { unreadIn } from "../messages/unread-reports";
import { cellsAmong, type CellId, type Explanation, type Report } from "../report/report";
import type { Grade } from "../rules/grade";
import type { Check, Severity } from "../rules/rule";

/** A card about one mistake or one fault of the text, in words. */
export interface OpenedCard {
  readonly id: string;
  readonly severity: Severity;
  readonly text: FindingText;
  /** What the same mistake breaks besides. */
  readonly also: readonly string[];
  /** Where the figure stands in the file. */
  readonly place: string | undefined;
  readonly cell: CellId | undefined;
  /** 依据 */
  readonly basis: string;
  /** The 说明 or the 人工确认 that answers it. */
  readonly answer: string | undefined;
  /** What a 人工确认 of it would be; undefined where only the unit can mend it. */
  readonly confirmation: Explanation | undefined;
}

/** One report with everything that is wrong with it, in words: plain, so that it may come from another thread. */
export interface OpenedReport {
  readonly report: Pick<Report, "format" | "tables" | "localRows" | "year" | "unit" | "cells" | "text">;
  readonly cards: readonly OpenedCard[];
  readonly doubts: readonly string[];
  readonly marks: ReadonlyMap<CellId, Grade>;
  /** Where each figure stands in its file. */
  readonly places: ReadonlyMap<CellId, string>;
  readonly problem: string | undefined;
  readonly open: OpenCounts;
}

/** Puts an examined report into words. */
export function openedReport(examination: Examination): OpenedReport {
  const { read, judged, values, doubts, open } = examination;
  const { format, tables, localRows, year, unit, cells, text } = read.report;
  const graded = marks(judged, values, read.formulaTotals);
  return {
    report: { format, tables, localRows, year, unit, cells, text },
    cards: [...tableCards(examination), ...textCards(examination)],
    doubts: doubts.map((doubt) => describeDoubt(doubt, read.form)),
    marks: new Map([...read.form.cells.keys()].flatMap((id) => withKey(id, graded.get(id)))),
    places: new Map([...read.form.cells.keys()].flatMap((id) => withKey(id, placeOf(examination, id)))),
    problem: unreadIn(read)?.message,
    open,
  };
}

const withKey = <Value>(id: CellId, value: Value | undefined): readonly (readonly [CellId, Value])[] =>
  value === undefined ? [] : [[id, value]];

function placeOf({ read }: Examination, cell: CellId | undefined): string | undefined {
  const place = cell === undefined ? undefined : read.placeOf(cell);
  return place && describePlace(place);
}

function tableCards(examination: Examination): readonly OpenedCard[] {
  const { read, values, mistakes } = examination;
  const context = { form: read.form, valueOf: values.get.bind(values) };
  return mistakes.flatMap((mistake): readonly OpenedCard[] => {
    const [first, ...also] = mistake.findings;
    if (first === undefined) return [];
    const cell = mistake.cell ?? cellsAmong(first.cells)[0];
    return [
      {
        id: mistake.id,
        severity: mistake.severity,
        text: textOfFinding(first, context),
        also: also.map((finding) => describeFinding(finding, context)),
        place: placeOf(examination, cell),
        cell,
        basis: basisOf(first.check),
        answer: mistake.explanation?.text,
        confirmation: mistake.severity === "explain" ? confirmationOf(first, examination) : undefined,
      },
    ];
  });
}

function textCards(examination: Examination): readonly OpenedCard[] {
  return examination.texts.map(({ id, finding, explanation }) => ({
    id,
    severity: finding.severity,
    text: textOfTextFinding(finding, examination.read.form),
    also: [],
    place: undefined,
    cell: undefined,
    basis: basisOf(finding.check),
    answer: explanation?.text,
    confirmation: confirmationOf(finding, examination),
  }));
}

const basisOf = ({ title, source }: Pick<Check, "title" | "source">): string => `${title}（${source}）`;

/** What agrees with no figure is mended by who reports it; what may be so is answered by who asks. */
const confirmationOf = (finding: Explainable, { read }: Examination): Explanation | undefined =>
  finding.severity === "explain" ? explain(finding, read.report.cells, "") : undefined;
