import type { Palette } from "../report/palette";
import type { TableId } from "../report/report";
import type { Grade } from "../rules/grade";

/** Addresses are A1 without sheet or dollars: "D6", "D6:I30". */
export type Address = string;

export interface CellStyle {
  readonly font: "宋体" | "仿宋" | "黑体";
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  /** #RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  /** All four edges, thin and black. */
  readonly border: boolean;
  readonly numberFormat?: string;
  readonly locked: boolean;
}

/** Either a value, or a formula that begins with "=". A cell with neither carries only its style. */
export interface PlannedCell {
  readonly address: Address;
  readonly value?: string | number;
  readonly formula?: `=${string}`;
  /** What the formula gives for the values of the plan, for readers of a file that do not calculate. */
  readonly result?: string | number;
  /** Key into the plan's styles. */
  readonly style: string;
}

/** A native conditional format. The formula has no "=" and is relative to the first cell of the first range. */
export interface Highlight {
  readonly ranges: readonly Address[];
  readonly formula: string;
  /** "blank" tints inputs while they are empty. */
  readonly grade: Grade | "blank";
}

/** whole and decimal numbers, at least `minimum` where there is one. Blank is always allowed; no prompt bubble is shown. */
export interface Validation {
  readonly ranges: readonly Address[];
  readonly kind: "whole" | "decimal";
  readonly minimum: number | undefined;
  readonly title: string;
  readonly message: string;
}

export interface PrintSetup {
  /** All that stands on the sheet where there is none: running text grows. */
  readonly area: Address | undefined;
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, 1-based and inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** In millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Shown as the page footer: "第 n 页". */
  readonly pageNumbers: boolean;
}

export interface SheetPlan {
  readonly name: string;
  readonly table: TableId | undefined;
  readonly hidden: boolean;
  /** In characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  /** In points, from row 1 on; undefined leaves the height to the host. */
  readonly rowHeights: readonly (number | undefined)[];
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Address[];
  /** Strongest first. */
  readonly highlights: readonly Highlight[];
  readonly validations: readonly Validation[];
  /** Rows and columns that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number } | undefined;
  readonly print: PrintSetup | undefined;
  /** The heads and rows of a list that people filter. */
  readonly filter?: Address;
}

export interface PlannedName {
  readonly name: string;
  readonly sheet: string;
  readonly range: Address;
}

/** As programs list it among the properties of a file. */
export interface PlannedProperties {
  readonly title: string;
  readonly unit: string;
}

/** Everything that goes into a workbook, as plain data: every host and every file draws the same plan. */
export interface WorkbookPlan {
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly PlannedName[];
  /** The colours of the highlights; absent for the usual ones. */
  readonly palette?: Palette | undefined;
  /** What a file of the plan says of itself; a workbook that is open already keeps its own. */
  readonly properties?: PlannedProperties;
  /** Where the cursor stands after insertion: the first input cell. */
  readonly firstInput: { readonly sheet: string; readonly range: Address };
}

/**
 * Changes to a sheet that exists: one batch, one undo step where the host has one. A cell with neither value nor
 * formula is emptied; an absent style leaves the cell's style alone.
 */
export interface SheetPatch {
  readonly sheet: string;
  readonly cells: readonly {
    readonly address: Address;
    readonly value?: string | number;
    readonly formula?: `=${string}`;
    readonly style?: CellStyle;
  }[];
  readonly validations?: readonly Validation[];
  /** The highlights of a plan that was drawn there take these colours; those of other people stay. */
  readonly palette?: Palette;
  /** In points; rows are counted from 1. Other rows keep their height, on a protected sheet all do. */
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
}
