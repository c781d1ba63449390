import type { CellId } from "../../report/report";
import type { FormatCell, Labelled, PrintedLabel, TableFormat } from "../../report/report-format";

/** The outcomes that the form prints in several lines, under a name down the side of them. They have no subtotal. */
export const outcomeGroups = [
  { id: "withheld", label: "不予公开", printed: "（三）不予公开" },
  { id: "unavailable", label: "无法提供", printed: "（四）无法提供" },
  { id: "not-processed", label: "不予处理", printed: "（五）不予处理" },
  { id: "other", label: "其他处理", printed: "（六）其他处理" },
] as const satisfies readonly (Labelled & { readonly printed: string })[];

export type OutcomeGroup = (typeof outcomeGroups)[number]["id"];

/** A row of the table as the form prints it, and how far it is indented: by 0, 1 or 2 of the label columns. */
export interface RequestRow extends Labelled {
  readonly printed: string;
  readonly indent: 0 | 1 | 2;
  /** The group of outcomes that it belongs to. */
  readonly group?: OutcomeGroup;
}

const headLabelRows = 3;
const firstRequesterColumn = 3;
const totalColumn = 9;

const headLabels: readonly PrintedLabel[] = [
  {
    row: 0,
    column: 0,
    rowSpan: 3,
    columnSpan: 3,
    text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  },
  { row: 0, column: 3, columnSpan: 7, text: "申请人情况" },
  { row: 1, column: 3, rowSpan: 2, text: "自然人" },
  { row: 1, column: 4, columnSpan: 5, text: "法人或其他组织" },
  { row: 1, column: 9, rowSpan: 2, text: "总计" },
  { row: 2, column: 4, text: "商业企业" },
  { row: 2, column: 5, text: "科研机构" },
  { row: 2, column: 6, text: "社会公益组织" },
  { row: 2, column: 7, text: "法律服务机构" },
  { row: 2, column: 8, text: "其他" },
];

/** The column that adds up the requesters. */
export const requesterTotal = { id: "total", label: "总计" } as const satisfies Labelled;

export const naturalPerson = { id: "natural-person", label: "自然人" } as const satisfies Labelled;

/** The five kinds of 法人或其他组织. */
export const organizations = [
  { id: "commercial-enterprise", label: "商业企业" },
  { id: "research-institution", label: "科研机构" },
  { id: "public-welfare-organization", label: "社会公益组织" },
  { id: "legal-service-institution", label: "法律服务机构" },
  { id: "other-organization", label: "其他" },
] as const satisfies readonly Labelled[];

/** Who may ask. */
export const requesters = [naturalPerson, ...organizations] as const;

export const requesterColumns: readonly Labelled[] = [...requesters, requesterTotal];

export const newlyReceived: RequestRow = {
  id: "newly-received",
  label: "本年新收",
  printed: "一、本年新收政府信息公开申请数量",
  indent: 0,
};

export const carriedIn: RequestRow = {
  id: "carried-in",
  label: "上年结转",
  printed: "二、上年结转政府信息公开申请数量",
  indent: 0,
};

export const handledTotal: RequestRow = {
  id: "handled-total",
  label: "办理结果总计",
  printed: "（七）总计",
  indent: 1,
};

export const carriedOut: RequestRow = {
  id: "carried-out",
  label: "结转下年度",
  printed: "四、结转下年度继续办理",
  indent: 0,
};

/** Outcomes （一） to （五）, the same in all formats. Only lines that hold figures. */
export const outcomesOneToFive: readonly RequestRow[] = [
  { id: "disclosed", label: "予以公开", printed: "（一）予以公开", indent: 1 },
  {
    id: "partly-disclosed",
    label: "部分公开",
    printed: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    indent: 1,
  },
  { id: "withheld-state-secret", label: "属于国家秘密", printed: "1.属于国家秘密", indent: 2, group: "withheld" },
  {
    id: "withheld-forbidden-by-law",
    label: "其他法律行政法规禁止公开",
    printed: "2.其他法律行政法规禁止公开",
    indent: 2,
    group: "withheld",
  },
  {
    id: "withheld-security-and-stability",
    label: "危及“三安全一稳定”",
    printed: "3.危及“三安全一稳定”",
    indent: 2,
    group: "withheld",
  },
  {
    id: "withheld-third-party",
    label: "保护第三方合法权益",
    printed: "4.保护第三方合法权益",
    indent: 2,
    group: "withheld",
  },
  {
    id: "withheld-internal-affairs",
    label: "属于三类内部事务信息",
    printed: "5.属于三类内部事务信息",
    indent: 2,
    group: "withheld",
  },
  {
    id: "withheld-process-information",
    label: "属于四类过程性信息",
    printed: "6.属于四类过程性信息",
    indent: 2,
    group: "withheld",
  },
  {
    id: "withheld-enforcement-file",
    label: "属于行政执法案卷",
    printed: "7.属于行政执法案卷",
    indent: 2,
    group: "withheld",
  },
  {
    id: "withheld-administrative-inquiry",
    label: "属于行政查询事项",
    printed: "8.属于行政查询事项",
    indent: 2,
    group: "withheld",
  },
  {
    id: "unavailable-not-held",
    label: "本机关不掌握相关政府信息",
    printed: "1.本机关不掌握相关政府信息",
    indent: 2,
    group: "unavailable",
  },
  {
    id: "unavailable-needs-creating",
    label: "没有现成信息需要另行制作",
    printed: "2.没有现成信息需要另行制作",
    indent: 2,
    group: "unavailable",
  },
  {
    id: "unavailable-still-unclear",
    label: "补正后申请内容仍不明确",
    printed: "3.补正后申请内容仍不明确",
    indent: 2,
    group: "unavailable",
  },
  {
    id: "not-processed-petition",
    label: "信访举报投诉类申请",
    printed: "1.信访举报投诉类申请",
    indent: 2,
    group: "not-processed",
  },
  { id: "not-processed-repeated", label: "重复申请", printed: "2.重复申请", indent: 2, group: "not-processed" },
  {
    id: "not-processed-publication",
    label: "要求提供公开出版物",
    printed: "3.要求提供公开出版物",
    indent: 2,
    group: "not-processed",
  },
  {
    id: "not-processed-excessive",
    label: "无正当理由大量反复申请",
    printed: "4.无正当理由大量反复申请",
    indent: 2,
    group: "not-processed",
  },
  {
    id: "not-processed-confirmation",
    label: "确认或重新出具已获取信息",
    printed: "5.要求行政机关确认或重新出具已获取信息",
    indent: 2,
    group: "not-processed",
  },
];

/** The table of chapter 三 with these outcomes. */
export function requestsTable(outcomeRows: readonly RequestRow[]): TableFormat {
  const rowsAbove = [newlyReceived, carriedIn, ...outcomeRows];
  const rows = [...rowsAbove, handledTotal, carriedOut];
  const totalPosition = headLabelRows + rowsAbove.length;
  return {
    id: "requests",
    label: "第三部分",
    title: "三、收到和处理政府信息公开申请情况",
    sheet: "三 依申请",
    gridRows: headLabelRows + rows.length,
    gridColumns: 10,
    labelColumns: 3,
    headerRows: headLabelRows,
    rows: rows.map(({ id, label }) => ({ id, label })),
    columns: requesterColumns,
    cellNameOrder: "column-row",
    labels: [
      ...headLabels,
      ...sideLabels(rows, outcomeRows),
      ...rows.map(({ indent, printed }, index) => ({
        row: headLabelRows + index,
        column: indent,
        columnSpan: 3 - indent,
        text: printed,
      })),
    ],
    cells: [
      ...rowsAbove.flatMap((row, index) => inputRow(row, headLabelRows + index)),
      ...totalRow(outcomeRows, totalPosition),
      ...inputRow(carriedOut, totalPosition + 1),
    ],
    rowControls: rows.map((row) => requestCell(row, requesterTotal)),
    columnControls: requesters.map((requester) => requestCell(handledTotal, requester)),
    localRows: [],
  };
}

/** The cell of this row and column of the table. */
export function requestCell(row: { readonly id: string }, column: { readonly id: string }): CellId {
  return `requests/${row.id}/${column.id}`;
}

/** What stands down the side of several rows: 三、本年度办理结果 beside the outcomes and their total, and each group of them. */
function sideLabels(rows: readonly RequestRow[], outcomeRows: readonly RequestRow[]): readonly PrintedLabel[] {
  const beside = (text: string, column: number, members: readonly RequestRow[]): readonly PrintedLabel[] => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ row: headLabelRows + rows.indexOf(first), column, rowSpan: members.length, text }];
  };
  return [
    ...beside("三、本年度办理结果", 0, [...outcomeRows, handledTotal]),
    ...outcomeGroups.flatMap(({ id, printed }) =>
      beside(
        printed,
        1,
        outcomeRows.filter(({ group, indent }) => group === id && indent === 2),
      ),
    ),
  ];
}

function inputRow(line: RequestRow, row: number): readonly FormatCell[] {
  return [
    ...requesters.map((requester, index) => ({
      id: requestCell(line, requester),
      row,
      column: firstRequesterColumn + index,
      value: "count" as const,
      unit: "件",
    })),
    rowTotal(line, row),
  ];
}

/** The row （七）总计: each requester's outcomes, and across the row its own requesters. */
function totalRow(outcomeRows: readonly RequestRow[], row: number): readonly FormatCell[] {
  return [
    ...requesters.map((requester, index) => ({
      id: requestCell(handledTotal, requester),
      row,
      column: firstRequesterColumn + index,
      value: "count" as const,
      unit: "件",
      addends: outcomeRows.map((outcome) => requestCell(outcome, requester)),
    })),
    rowTotal(handledTotal, row),
  ];
}

function rowTotal(line: RequestRow, row: number): FormatCell {
  return {
    id: requestCell(line, requesterTotal),
    row,
    column: totalColumn,
    value: "count",
    unit: "件",
    addends: requesters.map((requester) => requestCell(line, requester)),
  };
}
