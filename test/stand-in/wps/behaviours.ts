/**
 * What WPS 表格 does where nobody has told us for certain: one line each, the answer that we think likelier first. The
 * probe page (packaging/wps/probe.html) asks a real WPS; behaviours-from-probe.ts sets these lines from its answers. The adapter
 * must be right whichever answer is true, and the contract is run with all of them.
 */
export const possibleBehaviours = {
  /** Item() of a list for a name that is not there. */
  missingItem: ["nothing", "error"],
  /** Value2 of an empty cell. */
  emptyValue: ["null", "undefined", "empty text"],
  /** Value2 and Formula of a single row. */
  oneRow: ["rows", "list"],
  /** Value2 and Formula of a single column. */
  oneColumn: ["rows", "list"],
  /** Value2 of a cell with a formula error. */
  errorValue: ["number", "text"],
  /** Formula of a cell that holds a number. */
  formulaOfNumber: ["text", "number"],
  /** Formula = "'012". */
  apostrophe: ["makes a text", "stays in the text"],
  /** A block with a text of more than 911 characters. */
  longTextInBlock: ["taken", "error"],
  /** Range.Borders.LineStyle, without an edge. */
  bordersAtOnce: ["drawn", "ignored"],
  /** What the relative references of a new conditional format count from. */
  highlightAnchor: ["active cell", "first cell"],
  /** What stands between the arguments in the formula of a new conditional format. */
  highlightSeparator: ["comma", "semicolon"],
  /** Where a new conditional format stands among those of the sheet. */
  newHighlight: ["last", "first"],
  /** Range.Select() while ScreenUpdating is off. */
  cursorWhileScreenIsOff: ["moves", "stays"],
  /** Which comes first in what SheetChange and SheetSelectionChange carry. */
  changeArguments: ["sheet, cells", "cells, sheet"],
  /** SheetChange after a write of the add-in. */
  ownWrites: ["told at once", "told later", "not told"],
  /** Events while EnableEvents is off. */
  eventsWhileOff: ["not told", "told"],
  /** SheetSelectionChange after Select() by the add-in. */
  ownSelections: ["told", "not told"],
  /** SheetCalculate after formulas got other results. */
  calculations: ["told", "not told"],
  /** RemoveApiEventListener with a function. */
  removedListeners: ["that one", "all of the event"],
  /** Closing a workbook. */
  listenersAtClose: ["stay", "go"],
  /** ActiveSheet while a chart sheet is shown. */
  chartSheet: ["a sheet without cells", "nothing", "error"],
  /** A call while the user is inside a cell. */
  whileEditing: ["error", "ignored"],
} as const;

export type Behaviours = { readonly [Name in BehaviourName]: (typeof possibleBehaviours)[Name][number] };
export type BehaviourName = keyof typeof possibleBehaviours;

export const behaviourNames = Object.keys(possibleBehaviours) as readonly BehaviourName[]; // a constant's own keys

const bits = [0, 1, 2, 3, 4, 5, 6];

/** The numbers below 128 with three bits set: thirty-five, more than there are lines. */
const codes = Array.from({ length: 128 }, (_, code) => code).filter(
  (code) => bits.filter((bit) => (code >> bit) & 1).length === 3,
);

/** What we believe of WPS until a probe says otherwise. */
export const believedBehaviours: Behaviours = chosen(() => 0);

/**
 * Few sets in which any two answers of two different lines meet at least once. Every line has a code of seven bits with
 * three set; no such code contains another, so of two lines each has in some set the likelier answer alone.
 */
export const behaviourSets: readonly (readonly [string, Behaviours])[] = [
  ["as we believe", believedBehaviours],
  ["nothing as we believe", chosen(() => 1)],
  ["the third answers", chosen((name) => possibleBehaviours[name].length - 1)],
  ...bits.map((bit): readonly [string, Behaviours] => [
    `mixture ${bit + 1}`,
    chosen((_, at) => ((codes[at] ?? 0) >> bit) & 1),
  ]),
];

function chosen(choose: (name: BehaviourName, at: number) => number): Behaviours {
  const answers: Partial<Record<BehaviourName, string>> = {};
  behaviourNames.forEach((name, at) => (answers[name] = possibleBehaviours[name][choose(name, at)] ?? ""));
  return answers as Behaviours; // one of the answers for every name
}
