import type { ReadReport } from "../binding/read-report";
import type { CellId, Report, TableId } from "../report/report";
import { unitTypeOf } from "../report/propose-unit";
import { figureOf, isAmong, isControl, tableOf } from "../report/report";
import type { Finding, ReadingChange, ShownFigure } from "../rules/finding";
import type { ReportForm } from "../rules/report-form";
import {
  formulaComputed,
  nothingBlank,
  resultOfNow,
  readAsNumber,
  roundedInPrint,
  shownAsStored,
  storedAsNumber,
} from "../rules/reading-checks";
import type { Check, Rule } from "../rules/rule";
import { Checker, type Judged } from "../checker/checker";
import { valuesOf } from "../rules/values";

/** A checker over a report, with the checks that the office switched off left out. */
export function checkerOf(report: Report, form: ReportForm, formulaTotals: ReadonlySet<CellId>): Checker {
  const rules = rulesAsked(report, form);
  return new Checker(rules, valuesOf(report), { year: report.year, unitType: unitTypeOf(report), formulaTotals });
}

/** The rules of a form whose checks are on. The form's own list where it can be: what is worked out from a list of rules is kept for the next report. */
export function rulesAsked({ switchedOff }: Pick<Report, "switchedOff">, form: ReportForm): readonly Rule[] {
  return switchedOff.length === 0 ? form.rules : form.rules.filter(({ check }) => !switchedOff.includes(check.id));
}

/** What reading a report gave, as far as it tells what is wrong. */
type Reading = Pick<ReadReport, "form" | "changes" | "formulaTotals" | "asText"> & {
  /** Left out by who knows nothing of what the cells show, and of their formulas. */
  readonly shown?: ReadReport["shown"];
  readonly uncomputed?: ReadReport["uncomputed"];
  readonly stale?: ReadReport["stale"];
  readonly report: Pick<Report, "cells" | "switchedOff">;
};

/** Everything wrong with a report: the broken rules, and what reading it changed. A blank is told once. */
export function findingsOf(judged: readonly Judged[], read: Reading): readonly Finding[] {
  const onReading = findingsOnReading(read);
  const told = new Set(onReading.flatMap((finding) => (isToldBlank(finding) ? finding.cells : [])));
  const onRules = judged.flatMap(({ finding }) => {
    if (finding === undefined) return [];
    if (finding.code !== "blank-cells") return finding;
    const cells = finding.cells.filter((cell) => !told.has(cell));
    return cells.length === 0 ? [] : { ...finding, cells };
  });
  return [...onRules, ...onReading];
}

/** What stands there is no figure, and that is told in its own words. */
export const isToldBlank = ({ code }: Finding): boolean => code === "placeholder" || code === "not-computed";

/** One finding a table for numbers that a total leaves out, one for placeholders, one for everything else that was reworded. */
export function findingsOnReading(read: Reading): readonly Finding[] {
  const leftOut = cellsLeftOut(read);
  const changes = read.changes.filter(({ cell, from, to }) => !(Number(from) === to && isAmong(leftOut, cell)));
  return read.form.tables.flatMap(({ id }) => {
    const ofTable = changes.filter(({ cell }) => tableOf(figureOf(cell)) === id);
    const isPlaceholder = ({ cell, to }: ReadingChange) => to === undefined && !isControl(cell);
    return [
      ...leftOutFinding(
        id,
        [...leftOut].filter((cell) => tableOf(cell) === id),
      ),
      ...shownFindings(read, id),
      ...formulaFindings(read, id),
      ...readingFinding("placeholder", nothingBlank, id, ofTable.filter(isPlaceholder)),
      ...readingFinding(
        "reworded",
        readAsNumber,
        id,
        ofTable.filter((change) => !isPlaceholder(change)),
      ),
    ].filter(({ check }) => !read.report.switchedOff.includes(check.id));
  });
}

/** What cells show otherwise than they hold it: an amount with fewer decimals may be explained, nothing else. */
function shownFindings({ shown = [], form }: Reading, table: TableId): readonly Finding[] {
  const isRounded = ({ cell, way }: ShownFigure) =>
    way === "rounded" && form.cells.get(figureOf(cell))?.value === "amount";
  const own = shown.filter(({ cell }) => tableOf(figureOf(cell)) === table);
  return [
    { check: shownAsStored, figures: own.filter((one) => !isRounded(one)) },
    { check: roundedInPrint, figures: own.filter(isRounded) },
  ].flatMap(({ check, figures }): readonly Finding[] => {
    if (figures.length === 0) return [];
    const cells = [...new Set(figures.map(({ cell }) => figureOf(cell)))];
    const { severity } = check;
    return [{ rule: check.id.toLowerCase(), check, table, severity, cells, code: "shown-otherwise", shown: figures }];
  });
}

/** Formulas without a result, and those with another one than they give. */
function formulaFindings({ uncomputed = new Set(), stale = [] }: Reading, table: TableId): readonly Finding[] {
  const open = [...uncomputed].filter((cell) => tableOf(cell) === table);
  const other = stale.filter(({ cell }) => tableOf(cell) === table);
  const facts = (check: Check, cells: readonly CellId[]) => ({
    rule: check.id.toLowerCase(),
    check,
    table,
    severity: check.severity,
    cells,
  });
  return [
    ...(open.length === 0 ? [] : [{ ...facts(formulaComputed, open), code: "not-computed" } as const]),
    ...(other.length === 0
      ? []
      : [
          {
            ...facts(
              resultOfNow,
              other.map(({ cell }) => cell),
            ),
            code: "stale-result",
            stale: other,
          } as const,
        ]),
  ];
}

/** What a rule finds in a cell that shows another figure is told once, with what it shows. */
export function withoutShown(judged: readonly Judged[], { shown }: Pick<ReadReport, "shown">): readonly Judged[] {
  if (shown.length === 0) return judged;
  const cells = new Set(shown.map(({ cell }) => cell));
  return judged.map((one) => {
    const cell = one.finding?.control ?? one.finding?.cells[0];
    const isOfCell = one.finding?.code === "unreadable" || one.finding?.code === "not-a-count";
    return isOfCell && cell !== undefined && cells.has(cell) ? { rule: one.rule, verdict: one.verdict } : one;
  });
}

/** Cells whose number stands as text, so that a total that is a formula does not count it. */
function cellsLeftOut({ report, form, formulaTotals, asText }: Reading): ReadonlySet<CellId> {
  if (asText.size === 0) return asText;
  const totals = [...form.cells.values()].filter(({ id }) => formulaTotals.has(id));
  const added = new Set(totals.flatMap(({ addends = [] }) => addends));
  const all = [...form.cells.keys()];
  return new Set(all.filter((id) => asText.has(id) && added.has(id) && typeof report.cells.get(id) === "number"));
}

function leftOutFinding(table: TableId, cells: readonly CellId[]): readonly Finding[] {
  if (cells.length === 0) return [];
  const check = storedAsNumber;
  return [{ rule: check.id.toLowerCase(), check, table, severity: check.severity, cells, code: "stored-as-text" }];
}

function readingFinding(
  code: "placeholder" | "reworded",
  check: Check,
  table: TableId,
  changes: readonly ReadingChange[],
): readonly Finding[] {
  if (changes.length === 0) return [];
  const cells = [...new Set(changes.map(({ cell }) => figureOf(cell)))];
  return [{ rule: check.id.toLowerCase(), check, table, severity: check.severity, cells, code, changes }];
}
