import type { SignatureDate } from "../src/exporters/report-document";
import type { ReportStyle } from "../src/exporters/report-typography";
import type { SqlDialect } from "../src/exporters/rules-sql";
import type { UnitType } from "../src/report/report";

export interface NewCommand {
  readonly kind: "new";
  readonly output: string;
  readonly year: number;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly replacesOutput: boolean;
}

export interface CheckCommand {
  readonly kind: "check";
  /** As typed: files, folders and patterns such as *.xlsx, in the order of the arguments. */
  readonly files: readonly string[];
  /** Last year's report, a workbook with several, or a folder. */
  readonly previous: string | undefined;
  readonly isJson: boolean;
  /** How many processors work at it; undefined for all. */
  readonly jobs: number | undefined;
  /** The 校验单 that the one file is held against. */
  readonly checkSheet: string | undefined;
  /** For every report, whatever its file says. */
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly unitType: UnitType | undefined;
}

export interface ConvertCommand {
  readonly kind: "convert";
  readonly input: string;
  readonly output: string;
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly unitType: UnitType | undefined;
  readonly replacesOutput: boolean;
  /** Under the signature; undefined leaves month and day open. */
  readonly date: SignatureDate | undefined;
  readonly style: ReportStyle;
  /** Writes the 校验单 of the report in place of the report; into a workbook beside it. */
  readonly isCheckSheet: boolean;
}

export interface NarrateCommand {
  readonly kind: "narrate";
  readonly input: string;
  /** A file with last year's report. */
  readonly previous: string | undefined;
  readonly isJson: boolean;
}

export interface CollectCommand {
  readonly kind: "collect";
  /** As for check. */
  readonly files: readonly string[];
  /** The list of units that owe a report. */
  readonly roster: string | undefined;
  /** A folder, or a file, with last year's reports. */
  readonly previous: string | undefined;
  /** The folder that 退回单 are written into. */
  readonly slips: string | undefined;
  /** The workbook that the sum is written to. */
  readonly summary: string | undefined;
  /** The workbooks of 通报表 and 清单. */
  readonly circular: string | undefined;
  readonly findings: string | undefined;
  /** The file that keeps what came in on other days; it is read where it is there, and written. */
  readonly progress: string | undefined;
  readonly isJson: boolean;
  readonly jobs: number | undefined;
  readonly replacesOutput: boolean;
}

export interface CompareCommand {
  readonly kind: "compare";
  readonly a: string;
  readonly b: string;
  readonly isJson: boolean;
}

export interface FlattenCommand {
  readonly kind: "flatten";
  /** As for check. */
  readonly files: readonly string[];
  readonly output: string;
  readonly previous: string | undefined;
  readonly jobs: number | undefined;
  readonly replacesOutput: boolean;
}

export interface RulesCommand {
  readonly kind: "rules";
  /** Of the report; undefined for the format in force. */
  readonly year: number | undefined;
  readonly shape: "text" | "json" | "html" | SqlDialect["id"];
}

export type Command =
  | NewCommand
  | CheckCommand
  | ConvertCommand
  | NarrateCommand
  | CollectCommand
  | CompareCommand
  | FlattenCommand
  | RulesCommand
  | { readonly kind: "usage" | "help" | "version" };
