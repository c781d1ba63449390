import type { CheckLine, CheckSection, CheckSheet } from "./check-sheet";

/** How many columns the sheet is wide: two rules beside each other, each with name, both sides and verdict. */
export const CHECK_COLUMNS = 8;
/** Shares of the width; they add up to 1. */
export const checkColumnWidths: readonly number[] = [0.26, 0.075, 0.075, 0.09, 0.26, 0.075, 0.075, 0.09];

export type CheckRole = "section" | "head" | "name" | "side" | "verdict" | "broken" | "text" | "code";

export interface CheckBox {
  readonly text: string;
  readonly columnSpan: number;
  readonly role: CheckRole;
}

/** The grid of the 校验单 below its title: what the sheet, the Word file and the page draw. Every row is eight columns wide. */
export function checkSheetRows(sheet: CheckSheet): readonly (readonly CheckBox[])[] {
  return [
    ...pairs(sheet.facts).map((facts) =>
      facts.flatMap(([label, value]) => [box(label, 1, "head"), box(value, 3, "text")]),
    ),
    [box(sheet.summary, CHECK_COLUMNS, sheet.isClean ? "text" : "broken")],
    ...sheet.balances.flatMap(balanceRows),
    [box(sheet.others.title, 5, "section"), box("左", 1, "head"), box("右", 1, "head"), box("结果", 1, "head")],
    ...sheet.others.lines.map(({ name, left, right, verdict, isBroken }) => [
      box(name, 5, "name"),
      box(left, 1, "side"),
      box(right, 1, "side"),
      box(verdict, 1, isBroken ? "broken" : "verdict"),
    ]),
    ...switchedOffRows(sheet.switchedOff),
    ...section(
      "问题和说明",
      sheet.findings.map(({ text, explanation }) => (explanation === undefined ? text : `${text}说明：${explanation}`)),
    ),
    [
      box(
        "校验码：表里的数改动一个，这个码就不同。收表单位用 nianbao check --verify 校验单 年报 核对",
        CHECK_COLUMNS,
        "section",
      ),
    ],
    [box(sheet.code, CHECK_COLUMNS, "code")],
  ];
}

function balanceRows({ title, lines }: CheckSection): readonly (readonly CheckBox[])[] {
  const half = Math.ceil(lines.length / 2);
  const head = ["左", "右", "结果"].map((text) => box(text, 1, "head"));
  return [
    [box(title, CHECK_COLUMNS, "section")],
    [box("行、列", 1, "head"), ...head, box("行、列", 1, "head"), ...head],
    ...lines.slice(0, half).map((line, index) => [...lineBoxes(line), ...lineBoxes(lines[half + index])]),
  ];
}

const lineBoxes = (line: CheckLine | undefined): readonly CheckBox[] => [
  box(line?.name ?? "", 1, "name"),
  box(line?.left ?? "", 1, "side"),
  box(line?.right ?? "", 1, "side"),
  box(line?.verdict ?? "", 1, line?.isBroken === true ? "broken" : "verdict"),
];

/** What the form itself prints stands out: without it the sheet says little. */
function switchedOffRows(checks: CheckSheet["switchedOff"]): readonly (readonly CheckBox[])[] {
  const [head, ...rows] = section(
    "没有做的核对（填报单位关掉的）",
    checks.map(({ title, isPrinted }) => (isPrinted ? `表上印的勾稽关系，没有核对：${title}` : title)),
  );
  if (head === undefined) return [];
  return [head, ...rows.map((boxes, at) => (checks[at]?.isPrinted === true ? boxes.map(standingOut) : boxes))];
}

const standingOut = (one: CheckBox): CheckBox => ({ ...one, role: "broken" });

function section(title: string, texts: readonly string[]): readonly (readonly CheckBox[])[] {
  if (texts.length === 0) return [];
  return [[box(title, CHECK_COLUMNS, "section")], ...texts.map((text) => [box(text, CHECK_COLUMNS, "text" as const)])];
}

const box = (text: string, columnSpan: number, role: CheckRole): CheckBox => ({ text, columnSpan, role });

/** Two and two; of an odd number the last one stands alone. */
const pairs = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.flatMap((item, index) => (index % 2 > 0 ? [] : [[item, ...items.slice(index + 1, index + 2)]]));
