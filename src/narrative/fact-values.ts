import { proposeSelfName } from "../report/propose-unit";
import { printValue, readValue } from "../report/read-value";
import type { CellId, Report } from "../report/report";
import type { AskedFact } from "../report/narrative-format";
import type { ReportForm } from "../rules/report-form";
import { factNamesOf, type ProfileFact } from "./fact-names";

/** What facts are taken from: last year's report may have kept less than this year's. */
export type FactReport = Pick<Report, "year" | "unit" | "cells"> &
  Partial<Pick<Report, "unitType" | "selfName" | "facts">>;

/** A report and the form it fills in. */
export interface FormReport {
  readonly report: FactReport;
  readonly form: ReportForm;
}

export type FactValue =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly isAmount: boolean;
      /** As the clerk wrote it, where that is more than the number: 近300, 3000余, 1.2万. */
      readonly asTyped?: string;
      /** 近, 约, 余: fit to be printed, not to be counted with. */
      readonly isAbout?: boolean;
    }
  | { readonly kind: "text"; readonly text: string };

/** What a name means in one report. */
export interface KnownFact {
  /** undefined: nothing was filled in, or what stands there is no number. */
  readonly value: FactValue | undefined;
  readonly unit: string;
  /** The cells that the value rests on, whether they are filled or not. */
  readonly cells: readonly CellId[];
}

/** Looks up what names mean in one report; a name that the form does not have means nothing. */
export type FactLookup = (name: string) => KnownFact;

const unknown: KnownFact = { value: undefined, unit: "", cells: [] };

/** The facts of a report, each worked out once. */
export function factsOf(source: FormReport): FactLookup {
  const names = factNamesOf(source.form);
  const found = new Map<string, KnownFact>();
  const find = (name: string): KnownFact => {
    const fact = names.get(name);
    switch (fact?.kind) {
      case undefined:
        return unknown;
      case "figure":
        return sumOf(fact.figure.cells, fact.figure.unit, source);
      case "cell":
        return sumOf([fact.cell.id], fact.cell.unit ?? "", source);
      case "asked":
        return { value: askedValue(fact.asked, source.report), unit: fact.asked.unit ?? "", cells: [] };
      case "profile":
        return { value: profileValue(fact.profile, source), unit: "", cells: [] };
      default:
        return fact satisfies never;
    }
  };
  return (name) => {
    const known = found.get(name) ?? find(name);
    found.set(name, known);
    return known;
  };
}

/** The number as it is printed; of text, the text without the sign at its end, which the template sets. */
export function printFact(value: FactValue): string {
  if (value.kind === "text") return value.text.trim().replace(/[。；;]+$/, "");
  if (value.asTyped !== undefined) return value.asTyped;
  return printValue(value.value, value.isAmount ? "amount" : "count");
}

/** What was typed for an asked fact, as the number it says; undefined where nothing was typed, or no such number. */
export function askedValue(
  { id, kind, unit }: AskedFact,
  { facts }: Partial<Pick<Report, "facts">>,
): FactValue | undefined {
  const typed = facts?.get(id)?.trim() ?? "";
  if (typed === "") return undefined;
  if (kind === "text") return { kind: "text", text: typed };
  const rough = kind === "count" ? roughCount(typed, unit) : undefined;
  if (rough !== undefined) return rough;
  const { value } = readValue(typed, kind, unit);
  if (typeof value !== "number" || value < 0 || (kind === "count" && !Number.isInteger(value))) return undefined;
  return { kind: "number", value, isAmount: kind === "amount" };
}

const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const ROUGH = /^(近|约|超|超过|逾)?(\d{1,12}(?:\.\d{1,4})?)([十百千万亿])?(余|多)?([^\d余多]*)$/;

/** 近300, 3000余, 1.2万: what clerks write of counts that nobody counts one by one. */
function roughCount(typed: string, unit = ""): FactValue | undefined {
  const [, before, digits = "", scale, after, rest] = ROUGH.exec(typed.replace(/[,，\s]/g, "")) ?? [];
  const isPlain = before === undefined && scale === undefined && after === undefined;
  if (digits === "" || isPlain || (rest !== "" && rest !== unit)) return undefined;
  const value = Math.round(Number(digits) * (scale === undefined ? 1 : (scales[scale] ?? 1)) * 1e4) / 1e4;
  if (!Number.isInteger(value)) return undefined;
  const asTyped = `${before ?? ""}${digits}${scale ?? ""}${after ?? ""}`;
  return { kind: "number", value, isAmount: false, asTyped, isAbout: before !== undefined || after !== undefined };
}

function sumOf(cells: readonly CellId[], unit: string, { report, form }: FormReport): KnownFact {
  const values = cells.map((cell) => cellValue(cell, report, form));
  const isWhole = values.every((value) => value !== undefined);
  if (!isWhole || values.length === 0) return { value: undefined, unit, cells };
  const value = values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const isAmount = cells.some((cell) => form.cells.get(cell)?.value === "amount");
  return { value: { kind: "number", value, isAmount }, unit, cells };
}

/** The figure in a cell; of a total that stands nowhere, the sum of what it adds up. */
function cellValue(cell: CellId, report: FactReport, form: ReportForm): number | undefined {
  const own = report.cells.get(cell);
  if (own !== undefined) return typeof own === "number" ? own : undefined;
  const addends = form.cells.get(cell)?.addends ?? [];
  const values = addends.map((addend) => cellValue(addend, report, form));
  if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function profileValue(fact: ProfileFact, { report, form }: FormReport): FactValue | undefined {
  const text = profileText(fact, report, form);
  return text === undefined || text === "" ? undefined : { kind: "text", text };
}

function profileText(fact: ProfileFact, report: FactReport, { format }: ReportForm): string | undefined {
  const { year, unit } = report;
  switch (fact) {
    case "year":
      return year === undefined ? undefined : String(year);
    case "last-year":
      return year === undefined ? undefined : String(year - 1);
    case "unit":
      return unit === "" ? "本机关" : unit;
    case "self-name":
      return selfNameOf(report);
    case "area":
      return areaOf(report);
    case "format-name":
      return format.name;
    case "format-source":
      return format.source;
    default:
      return fact satisfies never;
  }
}

/** 我镇, 我街道: as the office chose, else as its name and kind suggest. */
export function selfNameOf({ selfName, unit, unitType }: FactReport): string {
  return selfName ?? (unitType === undefined ? "本机关" : proposeSelfName(unit, unitType));
}

/** 全市, 全县, 全区: all that a government adds up. */
function areaOf(report: FactReport): string {
  const own = /^我([省市县区州盟旗镇乡]|地区|兵团|苏木|街道)$/.exec(selfNameOf(report))?.[1];
  return own === undefined ? selfNameOf(report) : `全${own}`;
}
