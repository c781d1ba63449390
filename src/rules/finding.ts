import type { CellId, CellValue, ControlId, TableId } from "../report/report";
import type { Check, ReadId, Severity } from "./rule";

/** What every finding of a rule says. */
export interface FindingFacts {
  /** The id of the rule that is broken. */
  readonly rule: string;
  readonly check: Check;
  readonly table: TableId;
  /** Mostly that of the check; what cannot be read as a number is always an error. */
  readonly severity: Severity;
  readonly cells: readonly CellId[];
}

interface FindingBase extends FindingFacts {
  /** Present where the finding is about this 核对数 itself; its total then stands in `cells`. */
  readonly control?: ControlId;
}

/** What is wrong with a report, as facts. The words come from messages/. Sides and values are as cells hold them. */
export type Finding = FindingBase &
  (
    | { readonly code: "unbalanced" | "control-differs"; readonly left: number; readonly right: number }
    | { readonly code: "too-large"; readonly left: number; readonly right: number }
    | { readonly code: "share-too-large"; readonly left: number; readonly right: number; readonly limit: number }
    | { readonly code: "not-a-count" | "not-an-amount" | "unreadable" | "expected-zero"; readonly found: CellValue }
    | { readonly code: "above-limit"; readonly found: number; readonly limit: number }
    | { readonly code: "differs-from-previous"; readonly left: number; readonly right: number }
    | { readonly code: "jumped"; readonly found: number; readonly previous: number }
    | { readonly code: "other-format"; readonly year: number }
    | { readonly code: "blank-cells" | "stored-as-text" | "repeated" }
    | { readonly code: "not-computed" }
    | { readonly code: "stale-result"; readonly stale: readonly StaleFigure[] }
    | { readonly code: "shown-otherwise"; readonly shown: readonly ShownFigure[] }
    | { readonly code: "placeholder" | "reworded"; readonly changes: readonly ReadingChange[] }
  );

/** What reading a cell changed: “０ ” became 0, “—” became blank, a remark was set aside. */
export interface ReadingChange {
  /** The figure, or the 核对数, that was read. */
  readonly cell: ReadId;
  /** As it stood in the cell. */
  readonly from: string;
  /** The number it was read as; undefined where it was read as a blank. */
  readonly to: number | undefined;
  /** The remark that stood beside the number. Remarks on figures are kept in the report, those on a 核对数 are not. */
  readonly note?: string;
}

/** A cell that shows another figure than it holds. */
export interface ShownFigure {
  /** The figure, or the 核对数. */
  readonly cell: ReadId;
  /** As a person reads it: 1月2日, 160.60. */
  readonly shown: string;
  /** As the cell holds it, in the printed unit. */
  readonly stored: number;
  /** By what: a date, a percentage, thousands, fewer decimals, or nothing at all. */
  readonly way: "date" | "percent" | "scaled" | "rounded" | "hidden";
}

/** A formula that gives another figure than the file keeps as its result; both in the printed unit. */
export interface StaleFigure {
  readonly cell: CellId;
  readonly stored: number;
  readonly computed: number;
}
