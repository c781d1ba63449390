import { PREFACE } from "../report/report";
import type { UnitText } from "./alike-texts";
import type { CollectedUnit } from "./collect-units";

/** The longest text that a unit sent; none where it sent none. */
export function textsOf({ unit, reports }: Pick<CollectedUnit, "unit" | "reports">): readonly UnitText[] {
  const texts = reports.map(({ report }) => ({
    unit,
    names: report.selfName === undefined ? [] : [report.selfName],
    // The preface says what every preface says.
    text: [...report.text].flatMap(([id, words]) => (id === PREFACE ? [] : words)).join("\n"),
  }));
  return texts.sort((one, other) => other.text.length - one.text.length).slice(0, 1);
}
