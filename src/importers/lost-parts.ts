import type { FormatDefinition } from "../rules/report-form";
import type { BoundReport } from "../binding/bound-report";
import { readTable } from "../binding/read-table";
import type { ReadPart } from "../binding/report-parts";
import { controlsBeside, writtenSheet } from "../recognition/beside-table";
import { chooseTable } from "../recognition/choose-table";
import { findTables } from "../recognition/find-tables";
import type { SourceTable } from "../source/source-document";

/**
 * Tables and text whose names a program lost, on sheets where no other part of a report stands: by their labels and
 * titles. Only where one report lacks the part and one sheet shows it in the report's own format; else it stays lost.
 * `sheets` gives those that are not among the claimed ones; it is called only where something is lacking.
 */
export function findLostParts(
  reports: readonly BoundReport[],
  parts: readonly ReadPart[],
  sheets: (claimed: ReadonlySet<string>) => readonly SourceTable[],
  definitions: readonly FormatDefinition[],
): readonly ReadPart[] {
  const isThere = (key: string, kind: ReadPart["part"]["kind"]): boolean =>
    parts.some(({ part, reading }) => part.report === key && part.kind === kind && reading !== undefined);
  const lacksTable = reports.some(({ tables, form }) => tables.length < form.tables.length);
  const withoutText = reports.filter(({ key }) => !isThere(key, "text"));
  if (!lacksTable && withoutText.length === 0) return [];
  const claimed = new Set(
    parts.flatMap(({ part, reading }) => (isBody(part) && reading !== undefined ? reading.sheet : [])),
  );
  const free = sheets(claimed);
  const found = lacksTable ? findTables({ blocks: free }, definitions) : [];
  const tables = definitions
    .flatMap(({ format }) => format.tables.map(({ id }) => id))
    .filter((id, index, all) => all.indexOf(id) === index)
    .flatMap((id): readonly ReadPart[] => {
      const [report, ...others] = reports.filter((one) => !one.tables.some(({ table }) => table.id === id));
      if (report === undefined || others.length > 0) return [];
      const own = found.filter((one) => one.id === id);
      const { table: chosen } = chooseTable(own, report.report.year);
      const table = report.form.tables.find((one) => one.id === id);
      if (chosen === undefined || table === undefined) return [];
      const format = report.report.tables.get(id) ?? report.report.format;
      if (!chosen.recognised.formats.includes(format)) return [];
      const controls = controlsBeside(readTable(table, chosen.cells, false), chosen.cells);
      return [
        { part: { kind: "table", report: report.key, table: id }, reading: chosen.cells, isAlone: false },
        ...controls.map(({ kind, reading }): ReadPart => ({
          part: { kind, report: report.key, table: id },
          reading,
          isAlone: false,
        })),
      ];
    });
  const [silent, ...others] = withoutText;
  const untabled = free
    .map(({ cells }) => cells)
    .filter(({ sheet }) => !tables.some(({ reading }) => reading?.sheet === sheet));
  const text = silent === undefined || others.length > 0 ? undefined : writtenSheet(untabled, silent.form);
  if (silent === undefined || text === undefined) return tables;
  return [...tables, { part: { kind: "text", report: silent.key }, reading: text, isAlone: false }];
}

/** 核对数 say nothing of the table beside them: its own name may be the one that was lost. */
const isBody = ({ kind }: ReadPart["part"]): boolean => kind === "table" || kind === "text";
