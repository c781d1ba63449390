import type { UnitState } from "../collection/collect-units";

/** What each state of a unit is called, the gravest first. */
export const unitStateNames: Readonly<Record<UnitState, string>> = {
  unreadable: "读不出",
  mend: "必须改正",
  explain: "需要说明",
  look: "待看",
  clean: "通过",
};

/** The gravest first. */
export const unitStates = Object.keys(unitStateNames) as readonly UnitState[]; // by the type of the record
