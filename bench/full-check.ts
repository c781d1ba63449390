import enginePackage from "json-rules-engine/package.json";
import { Checker } from "../src/checker/checker";
import { idsReadBy } from "../src/rules/reads";
import { isControl, isPrevious, type CellId, type UnitType } from "../src/report/report";
import type { Rule } from "../src/rules/rule";
import { balancedFigures, form } from "./balances";
import { engineFor } from "./engine-rules";
import { milliseconds, repeatableNumbers, requireSame, sideBySide, times, type Measurement } from "./measure";

const LEAST_RATIO = 100;
const REPORTS = 50;
/** Ours is so short that one pass over the reports is hard to time. */
const PASSES = 20;
const YEAR = 2025;
const UNIT_TYPE: UnitType = "township";

/** The rules that are judged in a filled-in report of a township without 核对数 and without last year's report. */
const rules = form.rules.filter((rule) => {
  const isOfUnit = rule.appliesTo?.unitTypes.includes(UNIT_TYPE) ?? true;
  return isOfUnit && !readsControl(rule) && !isAboutYears(rule);
});

function readsControl(rule: Rule): boolean {
  return (rule.kind === "balance" && rule.control !== undefined) || (rule.kind === "entry" && isControl(rule.cell));
}

function isAboutYears(rule: Rule): boolean {
  return rule.kind === "format-year" || idsReadBy(rule).some(isPrevious);
}

type Figures = ReadonlyMap<CellId, number>;

/** Every rule of the 2021 form judged for one report, against json-rules-engine judging the same. */
export async function measureFullCheck(): Promise<Measurement> {
  const draw = repeatableNumbers(711);
  const reports = Array.from({ length: REPORTS }, (_, index) => damaged(balancedFigures(draw), index % 5, draw));
  const subject = { year: YEAR, unitType: UNIT_TYPE, formulaTotals: new Set<never>() };
  const ours = (figures: Figures) => new Checker(rules, figures, subject).findings.map(({ rule }) => rule);
  const theirs = engineFor(rules);

  const found = new Set<string>();
  for (const figures of reports) {
    const broken = ours(figures);
    requireSame([...broken].sort(), [...(await theirs(figures))].sort(), "a whole report");
    broken.forEach((rule) => found.add(rule));
  }
  const measured = await sideBySide(
    () => {
      for (let pass = 0; pass < PASSES; pass++) reports.forEach(ours);
    },
    async () => {
      for (const figures of reports) await theirs(figures);
    },
    { rounds: 15, warmUps: 3 },
  );
  const ourTime = measured.ours / PASSES / REPORTS;
  const theirTime = measured.theirs / REPORTS;
  return {
    claim: `full check, ${rules.length} rules: at least ${LEAST_RATIO}× faster than json-rules-engine ${enginePackage.version}`,
    isKept: theirTime / ourTime >= LEAST_RATIO,
    lines: [
      `same broken rules in each of ${REPORTS} reports (${found.size} different ones)`,
      `ours ${milliseconds(ourTime)} a report, json-rules-engine ${milliseconds(theirTime)}: ${times(theirTime / ourTime)}`,
    ],
  };
}

/** Changes some figures, one of them to what no figure may be, so that there is something to find. */
function damaged(figures: Map<CellId, number>, changes: number, draw: (limit: number) => number): Figures {
  const cells = [...figures.keys()];
  for (let change = 0; change < changes; change++) {
    const cell = cells[draw(cells.length)];
    if (cell !== undefined) figures.set(cell, change === 3 ? -1 - draw(9) : (figures.get(cell) ?? 0) + 1 + draw(9));
  }
  return figures;
}
