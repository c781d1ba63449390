import { controlOf } from "../../report/report";
import type { BalanceRule, Rule } from "../../rules/rule";
import { carriedOutIsNew, closedInTime, ledgerControl, type PrintedChecks } from "./checks";
import {
  carriedIn,
  carriedOut,
  handledTotal,
  newlyReceived,
  requestCell,
  requesterColumns,
  requesters,
  requesterTotal,
  type RequestRow,
} from "./requests";
import { askedAtMost } from "./table-rules";

const table = "requests" as const;
const balanceRows = [newlyReceived, carriedIn, handledTotal, carriedOut];

/** The balances of chapter 三 for a table with these outcomes: row rules, sums, 勾稽关系, then 核对数. */
export function requestBalances(outcomes: readonly RequestRow[], checks: PrintedChecks): readonly BalanceRule[] {
  const inputRows = [newlyReceived, carriedIn, ...outcomes, carriedOut];
  const rows = [newlyReceived, carriedIn, ...outcomes, handledTotal, carriedOut];
  return [
    ...rows.map((row) => rowRule(row, checks)),
    ...requesterColumns.map((column) => sumRule(column, outcomes, checks)),
    ...requesters.map((requester) => ({
      ...balanceRule(requester, checks),
      reaches: outcomes.map((outcome) => requestCell(outcome, requester)),
    })),
    {
      ...balanceRule(requesterTotal, checks),
      reaches: [],
      impliedBy: balanceRows.map((row) => rowRuleId(row)),
    },
    ...inputRows.map((row) => ({
      ...controlRule(row, requesterTotal),
      line: { axis: "row" as const, id: row.id },
      reaches: requesters.map((requester) => requestCell(row, requester)),
    })),
    {
      ...controlRule(handledTotal, requesterTotal),
      line: { axis: "row", id: handledTotal.id },
      reaches: [],
    },
    ...requesters.map((requester) => ({
      ...controlRule(handledTotal, requester),
      line: { axis: "column" as const, id: requester.id },
      reaches: outcomes.map((outcome) => requestCell(outcome, requester)),
    })),
  ];
}

/** What the totals of chapter 三 only ask to be looked at, in all formats. */
export const requestPlausibility: readonly Rule[] = [
  askedAtMost(
    closedInTime,
    table,
    [requestCell(carriedIn, requesterTotal)],
    [requestCell(handledTotal, requesterTotal)],
  ),
  askedAtMost(
    carriedOutIsNew,
    table,
    [requestCell(carriedOut, requesterTotal)],
    [requestCell(newlyReceived, requesterTotal)],
  ),
];

type Column = (typeof requesterColumns)[number];

const rowRuleId = (row: RequestRow): string => `requests-row/${row.id}`;

function rowRule(row: RequestRow, { requesterSum }: PrintedChecks): BalanceRule {
  const total = requestCell(row, requesterTotal);
  return {
    kind: "balance",
    id: rowRuleId(row),
    check: requesterSum,
    table,
    left: [total],
    right: requesters.map((requester) => requestCell(row, requester)),
    line: { axis: "row", id: row.id },
    marked: [total],
    reaches: [],
  };
}

function sumRule(column: Column, outcomes: readonly RequestRow[], { outcomeSum }: PrintedChecks): BalanceRule {
  const total = requestCell(handledTotal, column);
  return {
    kind: "balance",
    id: `requests-sum/${column.id}`,
    check: outcomeSum,
    table,
    left: [total],
    right: outcomes.map((outcome) => requestCell(outcome, column)),
    line: { axis: "column", id: column.id },
    marked: [total],
    reaches: [],
  };
}

function balanceRule(column: Column, { requestBalance }: PrintedChecks): Omit<BalanceRule, "reaches"> {
  return {
    kind: "balance",
    id: `requests-balance/${column.id}`,
    check: requestBalance,
    table,
    left: [requestCell(newlyReceived, column), requestCell(carriedIn, column)],
    right: [requestCell(handledTotal, column), requestCell(carriedOut, column)],
    line: { axis: "column", id: column.id },
    marked: balanceRows.map((row) => requestCell(row, column)),
  };
}

function controlRule(row: RequestRow, column: Column): Omit<BalanceRule, "line" | "reaches"> {
  const total = requestCell(row, column);
  const control = controlOf(total);
  return {
    kind: "balance",
    id: `requests-control/${row.id}/${column.id}`,
    check: ledgerControl,
    table,
    left: [total],
    right: [control],
    marked: [total, control],
    control,
  };
}
