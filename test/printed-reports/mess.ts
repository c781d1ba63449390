import type { Dice } from "../documents/altered-reports";
import type { MessyBox, MessyTable, PrintedReport } from "./printed-report";

/** One thing that offices, their programs or their copying do to a printed report; nothing that takes a figure away. */
export interface Mess {
  readonly name: string;
  apply(report: PrintedReport, dice: Dice): PrintedReport;
}

type ChangeText = (text: string, dice: Dice) => string;

const onTables = (name: string, change: (table: MessyTable, dice: Dice) => readonly MessyTable[]): Mess => ({
  name,
  apply: (report, dice) => ({
    ...report,
    blocks: report.blocks.flatMap((block): PrintedReport["blocks"] =>
      typeof block === "string" ? [block] : change(block, dice),
    ),
  }),
});
const onBoxes = (name: string, change: (box: MessyBox, dice: Dice) => string): Mess =>
  onTables(name, (table, dice) => [
    { ...table, boxes: table.boxes.map((box) => ({ ...box, text: change(box, dice) })) },
  ]);
const onLabels = (name: string, change: ChangeText): Mess =>
  onBoxes(name, (box, dice) => (box.cell === undefined ? change(box.text, dice) : box.text));
const onFigures = (name: string, change: (text: string, dice: Dice, box: MessyBox) => string): Mess =>
  onBoxes(name, (box, dice) => (box.cell === undefined || box.text === "" ? box.text : change(box.text, dice, box)));

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  ["计計", "强強", "规規", "处處", "总總", "维維", "费費", "关關", "实實", "结結"].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);
const FULL_WIDTH = "０１２３４５６７８９";

/** Words by which the form groups its rows; the rows are the same without them. */
const GROUPS = /^(?:三、本年度办理结果|（[三四五]）(?:不予公开|无法提供|不予处理))$/;

export const kindsOfMess: readonly Mess[] = [
  onLabels("spaces inside labels", (text) => text.replace(/总计/g, "总 计").replace(/(规)(章)/, "$1 　$2")),
  onLabels("1. and 1、 mixed", (text, dice) => text.replace(/^(\d)\./, dice(2) === 0 ? "$1、" : "$1．")),
  onLabels("vertical labels", (text) =>
    text.length <= 6 && /^[\u4e00-\u9fff]+$/.test(text) ? [...text].join("\n") : text,
  ),
  onLabels("broken labels", (text, dice) => {
    const at = 2 + dice(Math.max(1, text.length - 3));
    return text.length > 4 && !text.includes("\n") ? `${text.slice(0, at)}\n${text.slice(at)}` : text;
  }),
  onLabels("Traditional characters", (text) => [...text].map((char) => TRADITIONAL.get(char) ?? char).join("")),
  onLabels("the older name of a document", (text) => text.replace("行政规范性文件", "规范性文件")),
  onLabels("without the groups of rows", (text) => (GROUPS.test(text.replace(/\s/g, "")) ? "" : text)),
  onFigures("full-width digits", (text, dice) =>
    dice(3) === 0 ? text.replace(/\d/g, (digit) => FULL_WIDTH.charAt(Number(digit))) : text,
  ),
  onFigures("blanks around figures", (text, dice) => [text, ` ${text}`, `${text} `, `\u00a0${text}`][dice(4)] ?? text),
  onFigures("units behind figures", (text, dice, { cell }) =>
    dice(4) === 0 && cell?.startsWith("requests/") === true && /^\d+$/.test(text) ? `${text}件` : text,
  ),
  onFigures("thousands apart", (text) => text.replace(/^(\d{1,3})(\d{3})(?=$|\.)/, "$1,$2")),
  onFigures("money in its own unit", (text, _, { cell }) =>
    cell === "disclosure/administrative-fees/amount" && /^\d+(?:\.\d{1,4})?$/.test(text)
      ? `${Math.round(Number(text) * 10_000)}元`
      : text,
  ),
  onFigures("remarks beside figures", (text, dice) =>
    dice(30) === 0 && /^\d+$/.test(text) ? `${text}（含自然失效 1 件）` : text,
  ),
  onTables("unmerged cells", ({ chapter, boxes }) => [
    { chapter, boxes: boxes.map((box) => ({ ...box, rows: 1, columns: 1 })) },
  ]),
  onTables("torn over two pages", (table, dice) => torn(table, 6 + dice(12))),
  onTables("a column of remarks", (table) => [withRemarks(table)]),
  onTables("a row of the place's own", (table) => [withOwnRow(table)]),
  onLabels("heads that were cut", (text) => text.replace("本年增/减", "本年增/").replace("科研机构", "科研机")),
  {
    name: "blank cells",
    apply(report, dice) {
      const kept = new Map([...report.figures].filter(() => dice(6) > 0));
      const blocks = report.blocks.map((block) =>
        typeof block === "string"
          ? block
          : {
              ...block,
              boxes: block.boxes.map((box) =>
                box.cell === undefined || kept.has(box.cell) ? box : { ...box, text: "" },
              ),
            },
      );
      const inLines = [...report.figures].filter(([cell]) => cell === "disclosure/published-total/count");
      return { ...report, blocks, figures: new Map([...kept, ...inLines]) };
    },
  },
  {
    name: "a title broken over two lines, and a note below",
    apply: (report) => ({
      ...report,
      title: report.title.replace(/(\d{4}年)/, "$1\n"),
      blocks: ["根据《中华人民共和国政府信息公开条例》，编制本报告。", ...report.blocks],
    }),
  },
];

/** Chapter 三 in two tables; a box that reached over the edge is cut, with its words in the upper half. */
function torn({ chapter, boxes }: MessyTable, edge: number): readonly MessyTable[] {
  const height = Math.max(...boxes.map(({ row }) => row)) + 1;
  if (chapter !== "3" || edge >= height) return [{ chapter, boxes }];
  const upper = boxes
    .filter(({ row }) => row < edge)
    .map((box) => ({ ...box, rows: Math.min(box.rows, edge - box.row) }));
  const lower = boxes
    .filter(({ row, rows }) => row + rows > edge)
    .map((box) => ({
      ...box,
      row: Math.max(0, box.row - edge),
      rows: box.row < edge ? box.rows - (edge - box.row) : box.rows,
      text: box.row < edge ? "" : box.text,
    }));
  return [
    { chapter, boxes: upper },
    { chapter, boxes: lower },
  ];
}

const widthOf = (boxes: readonly MessyBox[]): number =>
  boxes.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
const heightOf = (boxes: readonly MessyBox[]): number =>
  boxes.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);

function withRemarks({ chapter, boxes }: MessyTable): MessyTable {
  if (chapter !== "3") return { chapter, boxes };
  const column = widthOf(boxes);
  const first = Math.min(...boxes.flatMap(({ row, cell }) => (cell === undefined ? [] : row)));
  const remarks = Array.from({ length: heightOf(boxes) - first }, (_, row) => ({
    row: first + row,
    column,
    rows: 1,
    columns: 1,
    text: row === 0 ? "见附件" : "",
  }));
  const head = first === 0 ? [] : [{ row: 0, column, rows: first, columns: 1, text: "备注" }];
  return { chapter, boxes: [...boxes, ...head, ...remarks] };
}

/** Below the first row of chapter 三: a part of it that only this place counts. */
function withOwnRow({ chapter, boxes }: MessyTable): MessyTable {
  const figures = boxes.filter(({ cell }) => cell?.startsWith("requests/newly-received/"));
  const [first] = figures;
  if (chapter !== "3" || first === undefined) return { chapter, boxes };
  const row = first.row + 1;
  const label = { row, column: 0, rows: 1, columns: first.column, text: "其中：线上受理数量" };
  const own = figures.map(({ column, columns }) => ({ row, column, rows: 1, columns, text: "77" }));
  return {
    chapter,
    boxes: [...boxes.map((box) => (box.row >= row ? { ...box, row: box.row + 1 } : box)), label, ...own],
  };
}

/** Up to three things at once, by the dice. */
export function chosenMess(dice: Dice): readonly Mess[] {
  const chosen = new Set<Mess>();
  for (let count = 1 + dice(3); count > 0; count--) {
    const mess = kindsOfMess[dice(kindsOfMess.length)];
    if (mess !== undefined) chosen.add(mess);
  }
  return [...chosen];
}
