import type { ReadReport } from "../binding/read-report";
import type { OpenItem } from "../collection/rounds";
import type { Examination, ExaminedMistake, ExaminedText } from "../examination/examine";
import { mistakeSentences, sentencesOn } from "../messages/finding-sentences";
import { categoryOf, categoryOfText } from "../messages/problem-categories";
import { describeTextFinding } from "../messages/text-findings";
import type { CellId } from "../report/report";
import type { Finding } from "../rules/finding";

/** What a unit is asked to mend or to explain, the gravest first. */
export function openItems({ read, mistakes, texts }: Examination): readonly OpenItem[] {
  const sentenceOf = sentencesOn(read);
  const items = [
    ...mistakes.flatMap((one) => (one.isOpen ? itemOfMistake(one, read, sentenceOf) : [])),
    ...texts.flatMap((one) => (one.isOpen ? [itemOfText(one, read)] : [])),
  ];
  return [
    ...items.filter(({ severity }) => severity === "error"),
    ...items.filter(({ severity }) => severity === "explain"),
  ];
}

function itemOfMistake(
  mistake: ExaminedMistake,
  read: ReadReport,
  sentenceOf: (finding: Finding) => string,
): readonly OpenItem[] {
  const { id, severity, findings, cell, suspicion } = mistake;
  const [first] = findings;
  if (first === undefined) return [];
  const place = placeOf(first, read);
  const mended = (suspicion?.repairs ?? []).flatMap(({ corrections }) => corrections.map((one) => one.cell));
  const cells = [...findings.flatMap((one) => one.cells), ...(cell === undefined ? [] : [cell]), ...mended];
  return [
    {
      id,
      rule: first.rule,
      severity,
      category: categoryOf(first),
      cells: [...new Set(cells)].filter((one): one is CellId => read.form.cells.has(one as CellId)),
      ...(place === undefined ? {} : { place }),
      sentence: mistakeSentences(mistake, sentenceOf).first,
      quotesEntry: findings.some(quotesEntry),
    },
  ];
}

const itemOfText = ({ id, finding }: ExaminedText, { form }: ReadReport): OpenItem => ({
  id,
  rule: finding.rule,
  severity: finding.severity,
  category: categoryOfText(finding),
  cells: finding.cells,
  chapter: finding.chapter,
  quote: finding.quote,
  sentence: describeTextFinding(finding, form),
  quotesEntry: false,
});

const quotesEntry = (finding: Finding): boolean =>
  ("found" in finding && typeof finding.found === "string") || "changes" in finding;

function placeOf({ cells: [cell] }: Finding, { addressOf }: ReadReport): string | undefined {
  const address = cell === undefined ? undefined : addressOf(cell);
  return address && `${address.sheet} ${address.range}`;
}
