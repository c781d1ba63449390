import type { CellId, Cells, PreviousReport, Report } from "./report";

/**
 * What is kept of one report beside its tables: all but its figures. `text` holds only chapters that have no sheet of
 * their own; who writes the settings sheet leaves the others out.
 */
export type ReportSettings = Omit<Report, "cells" | "controls">;

export type SettingKey = Extract<keyof ReportSettings, string>;

/** These decide which cells there are: Report JSON is asked for them before a form of its own stands. */
export type FormSetting = "format" | "tables" | "year" | "localRows";

/** One setting: what it is while nobody has set it, and how it is kept. */
export interface Setting<Value> {
  readonly blank: Value;
  readonly sheet: SheetSetting<Value>;
  readonly json: JsonSetting<Value>;
}

/** A row of the settings sheet without report and kind. */
export type SettingRow = readonly [key: string, text: string];

export interface SheetSetting<Value> {
  /** The word in the second column of its rows. */
  readonly kind: string;
  /** No row for what is not set. */
  write(value: Value): readonly SettingRow[];
  /** What its rows say; what cannot be understood is passed over, as a person may have written there. */
  read(rows: readonly SettingRow[]): Value;
}

export interface JsonSetting<Value> {
  /** Its key in Report JSON: "unit", or "settings.selfName" for one inside another. */
  readonly key: string;
  /** A map stands for an object. What is undefined or empty gets no key. */
  write(value: Value, writer: JsonWriter): unknown;
  /** Left out only by the settings that decide the form. */
  read?(value: unknown, path: string, reader: JsonReader): Value;
}

/** What a setting needs of whoever writes Report JSON. */
export interface JsonWriter {
  /** In the order of the form, amounts in the printed unit. */
  cells(cells: Cells): object;
  inPrintedOrder<Value>(values: ReadonlyMap<CellId, Value>): ReadonlyMap<CellId, Value>;
  previous(previous: PreviousReport): object;
}

/** What a setting needs of whoever reads Report JSON. What is absent gives undefined or an empty one; all else is refused. */
export interface JsonReader {
  /** The keys of the written chapters, and the ids of the asked facts. */
  readonly chapters: readonly string[];
  readonly facts: readonly string[];
  text(value: unknown, path: string): string | undefined;
  texts(value: unknown, path: string): readonly string[];
  list(value: unknown, path: string): readonly unknown[];
  object(value: unknown, path: string): ReadonlyMap<string, unknown>;
  oneOf<Known extends string>(text: string, known: readonly Known[], path: string): Known;
  cells(value: unknown, path: string): Cells;
  /** Remarks as they are given, and those that were found inside cells. */
  notes(value: unknown, path: string): Report["notes"];
  previous(value: unknown, path: string): PreviousReport | undefined;
  /** Throws: something else was expected there. */
  refuse(path: string, expected: "list" | "number" | "text" | "date"): never;
}
