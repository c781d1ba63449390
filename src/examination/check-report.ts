import type { ReadReport } from "../binding/read-report";
import type { CellId, Report, TableId } from "../report/report";
import { unitTypeOf } from "../report/propose-unit";
import { figureOf, isAmong, isControl, tableOf } from "../report/report";
import type { Finding, ReadingChange } from "../rules/finding";
import type { ReportForm } from "../rules/report-form";
import { nothingBlank, readAsNumber, storedAsNumber } from "../rules/reading-checks";
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
  readonly report: Pick<Report, "cells" | "switchedOff">;
};

/** Everything wrong with a report: the broken rules, and what reading it changed. A blank is told once. */
export function findingsOf(judged: readonly Judged[], read: Reading): readonly Finding[] {
  const onReading = findingsOnReading(read);
  const told = new Set(onReading.flatMap((finding) => (finding.code === "placeholder" ? finding.cells : [])));
  const onRules = judged.flatMap(({ finding }) => {
    if (finding === undefined) return [];
    if (finding.code !== "blank-cells") return finding;
    const cells = finding.cells.filter((cell) => !told.has(cell));
    return cells.length === 0 ? [] : { ...finding, cells };
  });
  return [...onRules, ...onReading];
}

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

/** Cells whose number stands as text, so that a total that is a formula does not count it. */
function cellsLeftOut({ report, form, formulaTotals, asText }: Reading): ReadonlySet<CellId> {
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
