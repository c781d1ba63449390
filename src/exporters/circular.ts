import type { Collection, CollectedUnit } from "../collection/collect-units";
import { dueDay, punctualityLabels, punctualityOf } from "../collection/deadlines";
import type { CalendarDate } from "../report/calendar-date";
import { groupLabels, type RosterEntry } from "../collection/roster";
import { timesReturned, unconfirmed, type OpenItem, type UnitRecord } from "../collection/rounds";
import { severityNames } from "../messages/severities";
import { unitStateNames } from "../messages/unit-states";
import type { WorkbookPlan } from "../workbook/workbook-plan";
import { listWorkbook, type ListColumn, type ListValue } from "./list-sheet";

/** What a circular and a list of findings say beside what came in. */
export interface CircularFacts {
  readonly today: CalendarDate;
  readonly roster: readonly RosterEntry[];
  /** What is open, by unit. */
  readonly open: ReadonlyMap<string, readonly OpenItem[]>;
  /** What is known of earlier versions, by unit; empty while nobody keeps a progress. */
  readonly records: ReadonlyMap<string, UnitRecord>;
}

const figure = (head: string, width = 10): ListColumn => ({ head, width, style: "list-figure" });
const words = (head: string, width: number): ListColumn => ({ head, width, style: "list-words" });

const circularColumns: readonly ListColumn[] = [
  { head: "单位", width: 28, style: "list-unit" },
  figure("类型", 12),
  figure("状态"),
  figure("是否按时"),
  figure("期限", 12),
  figure("首次报送", 12),
  figure("报送次数"),
  figure("退回次数"),
  figure("必须改正数"),
  figure("需要说明数"),
  words("问题类别", 30),
  words("人工确认", 24),
  words("公布后更正", 24),
];

/** 通报表: a row for each unit that owes a report, those that have sent none among them. */
export function planCircular(collection: Collection, facts: CircularFacts): WorkbookPlan {
  const { year, units, missing, nearNames } = collection;
  const entries = new Map(facts.roster.map((entry) => [entry.unit, entry]));
  const silent = [...missing, ...nearNames.map(({ roster }) => roster)];
  const rows = [
    ...units.map((one) => rowOfUnit(one, year, facts)),
    ...silent.map((unit) => rowOfSilent(unit, entries.get(unit), year, facts)),
  ];
  const title = `${yearWords(year)}政府信息公开工作年度报告报送情况`;
  const note = `截至 ${facts.today}：收到 ${units.length} 个单位，没有报的 ${silent.length} 个。`;
  return listWorkbook([{ name: "通报表", title, note, columns: circularColumns, rows }], title);
}

function rowOfUnit(unit: CollectedUnit, year: number | undefined, facts: CircularFacts): readonly ListValue[] {
  const record = facts.records.get(unit.unit);
  const items = openOf(unit.unit, facts);
  const first = record?.rounds[0]?.received;
  const due = dueDay(unit.entry?.deadline ?? "", year);
  const punctuality = first === undefined ? "" : punctualityLabels[punctualityOf(due, first, facts.today)];
  const countOf = (severity: OpenItem["severity"]) => items.filter((one) => one.severity === severity).length;
  return [
    unit.unit,
    kindOf(unit.entry),
    unitStateNames[unit.state],
    punctuality,
    unit.entry?.deadline ?? "",
    first ?? "",
    record?.rounds.length ?? 1,
    record === undefined ? 0 : timesReturned(record),
    countOf("error"),
    countOf("explain"),
    [...new Set(items.map(({ category }) => category))].join("、"),
    (record?.confirmations ?? []).map(({ remark }) => remark).join("；"),
    record?.correction?.reason ?? "",
  ];
}

function rowOfSilent(
  unit: string,
  entry: RosterEntry | undefined,
  year: number | undefined,
  { today }: CircularFacts,
): readonly ListValue[] {
  const due = dueDay(entry?.deadline ?? "", year);
  const punctuality = punctualityLabels[punctualityOf(due, undefined, today)];
  return [unit, kindOf(entry), "未报", punctuality, entry?.deadline ?? "", "", 0, 0];
}

const kindOf = (entry: RosterEntry | undefined): string =>
  entry === undefined ? "" : entry.group === undefined ? entry.kind : groupLabels[entry.group];

/** Without what somebody has confirmed. */
function openOf(unit: string, { open, records }: CircularFacts): readonly OpenItem[] {
  const items = open.get(unit) ?? [];
  const record = records.get(unit);
  return record === undefined ? items : unconfirmed(items, record);
}

const findingColumns: readonly ListColumn[] = [
  { head: "单位", width: 28, style: "list-unit" },
  figure("类型", 12),
  figure("程度"),
  figure("问题类别", 18),
  { head: "位置", width: 20, style: "list-unit" },
  words("问题", 70),
  { head: "规则", width: 28, style: "list-unit" },
  words("人工确认", 24),
];

/** 清单: a row for each thing that a unit is asked to mend or to explain. */
export function planFindings({ year, units }: Collection, facts: CircularFacts): WorkbookPlan {
  const rows = units.flatMap(({ unit, entry, problem }): readonly (readonly ListValue[])[] => {
    const items = facts.open.get(unit) ?? [];
    const confirmations = facts.records.get(unit)?.confirmations ?? [];
    const remarkOn = (item: OpenItem): string =>
      confirmations
        .filter((one) => one.item === item.id)
        .map(({ remark }) => remark)
        .join("；");
    const unread =
      problem === undefined ? [] : [[unit, kindOf(entry), unitStateNames.unreadable, "", "", problem.message]];
    return [
      ...unread,
      ...items.map((item) => [
        unit,
        kindOf(entry),
        severityNames[item.severity],
        item.category,
        item.place ?? "",
        item.sentence,
        item.rule,
        remarkOn(item),
      ]),
    ];
  });
  const title = `${yearWords(year)}年报核对清单`;
  const note = `共 ${rows.length} 条。`;
  return listWorkbook([{ name: "清单", title, note, columns: findingColumns, rows }], title);
}

const yearWords = (year: number | undefined): string => (year === undefined ? "" : `${year} 年度`);
