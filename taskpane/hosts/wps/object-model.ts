/**
 * What we use of the object model of WPS 表格. A misspelt member is no error there, reading or writing: it is undefined.
 * Therefore everything is named here once, and a test holds the names against Kingsoft's own declarations. What a
 * member answers is unknown until it is read (wps-values.ts). Optional arguments that are left out must be undefined.
 */
export interface EtRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: EtCount;
  readonly Columns: EtCount;
  readonly Areas: EtList<EtRange>;
  readonly MergeArea: EtRange;
  readonly MergeCells: unknown;
  readonly Worksheet: EtSheet;
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  WrapText: unknown;
  Locked: unknown;
  ColumnWidth: unknown;
  RowHeight: unknown;
  readonly Font: EtFont;
  readonly Interior: EtInterior;
  readonly Borders: EtBorders;
  readonly FormatConditions: EtList<EtCondition> & {
    Add(type: number, operator: undefined, formula: string): EtCondition;
  };
  readonly Validation: EtValidation;
  Address(rowAbsolute?: boolean, columnAbsolute?: boolean): string;
  Merge(): void;
  Select(): unknown;
  ClearContents(): unknown;
}

export interface EtCount {
  readonly Count: number;
}

/** Counted from 1. A missing item is undefined in some builds and an error in others. */
export interface EtList<T> extends EtCount {
  Item(key: string | number): T | undefined;
}

export interface EtFont {
  Name: unknown;
  Size: unknown;
  Bold: unknown;
  Color: unknown;
}

export interface EtInterior {
  Color: unknown;
  Pattern: unknown;
}

export interface EtBorder {
  LineStyle: unknown;
  Weight: unknown;
  Color: unknown;
}

export interface EtBorders extends EtBorder {
  Item(edge: number): EtBorder;
}

export interface EtCondition {
  readonly Formula1: unknown;
  readonly Font: EtFont;
  readonly Interior: EtInterior;
  StopIfTrue: unknown;
  SetLastPriority(): void;
}

export interface EtValidation {
  IgnoreBlank: unknown;
  ErrorTitle: unknown;
  ErrorMessage: unknown;
  ShowError: unknown;
  /** Throws where the range has a rule already: Delete first. */
  Add(type: number, alert: number, operator: number, formula: string): void;
  Delete(): void;
}

export interface EtPageSetup {
  PrintArea: unknown;
  PrintTitleRows: unknown;
  Orientation: unknown;
  PaperSize: unknown;
  Zoom: unknown;
  FitToPagesWide: unknown;
  FitToPagesTall: unknown;
  CenterHorizontally: unknown;
  CenterFooter: unknown;
  TopMargin: unknown;
  BottomMargin: unknown;
  LeftMargin: unknown;
  RightMargin: unknown;
}

export interface EtSheet {
  Name: string;
  Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: EtRange;
  readonly PageSetup: EtPageSetup;
  Range(address: string): EtRange;
  Activate(): void;
  Delete(): void;
  Protect(password: undefined, drawingObjects: boolean, contents: boolean, scenarios: boolean): void;
  Unprotect(password?: string): void;
}

export interface EtName {
  readonly Name: string;
  readonly RefersTo: unknown;
  Delete(): void;
}

export interface EtWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly ReadOnly: boolean;
  readonly ProtectStructure: boolean;
  /** None while a chart sheet is shown, in some builds. */
  readonly ActiveSheet: EtSheet | null | undefined;
  readonly Worksheets: EtList<EtSheet> & { Add(before: undefined, after: EtSheet): EtSheet };
  readonly Names: EtList<EtName> & { Add(name: string, refersTo: string): unknown };
  Close(savesChanges: boolean): void;
}

export interface EtWindow {
  FreezePanes: unknown;
  SplitRow: unknown;
  SplitColumn: unknown;
  ScrollRow: unknown;
  ScrollColumn: unknown;
}

export interface EtTaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
  MinWidth: number;
}

/** Answers every listener with what the event carries, in an order that differs between builds. */
export type EtListener = (...carried: unknown[]) => void;

export interface EtApplication {
  readonly Version: unknown;
  readonly Build: unknown;
  readonly OperatingSystem: unknown;
  /** False while the user is inside a cell or a dialog. */
  readonly Ready: unknown;
  ScreenUpdating: unknown;
  EnableEvents: unknown;
  DisplayAlerts: unknown;
  Calculation: unknown;
  /** Nothing while no workbook is open. */
  readonly ActiveWorkbook: EtWorkbook | null | undefined;
  readonly Workbooks: { Add(): EtWorkbook };
  readonly ActiveSheet: EtSheet;
  readonly ActiveCell: EtRange;
  readonly ActiveWindow: EtWindow;
  /** A range, or a shape or a chart. */
  readonly Selection: Partial<EtRange> | null | undefined;
  readonly ApiEvent: {
    AddApiEventListener(event: string, listener: EtListener): void;
    /** Some builds remove every listener of the event, whichever is given. */
    RemoveApiEventListener(event: string, listener: EtListener): void;
  };
  readonly PluginStorage: {
    setItem(key: string, value: string | number): void;
    getItem(key: string): unknown;
  };
  CreateTaskPane(url: string, title: string): EtTaskPane;
  GetTaskPane(id: number): EtTaskPane | undefined;
}

/** VBA's numbers: the names of WPS's own enumerations are missing in older builds. */
export const et = {
  calculateByHand: -4135,
  calculateAlone: -4105,
  sheetShown: -1,
  sheetHidden: 0,
  left: -4131,
  center: -4108,
  right: -4152,
  top: -4160,
  noFill: -4142,
  noLine: -4142,
  continuous: 1,
  thin: 2,
  /** Left, top, bottom, right, between columns, between rows. */
  everyEdge: [7, 8, 9, 10, 11, 12],
  bottomEdge: 9,
  byFormula: 2,
  wholeNumber: 1,
  decimal: 2,
  stop: 1,
  atLeast: 7,
  portrait: 1,
  landscape: 2,
  a4: 9,
  dockedRight: 2,
} as const;
