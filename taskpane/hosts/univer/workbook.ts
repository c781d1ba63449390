import {
  ICommandService,
  type Injector,
  IPermissionService,
  IUniverInstanceService,
  type IWorkbookData,
  type Univer,
  UniverInstanceType,
  type Workbook as Unit,
  type Worksheet,
} from "@univerjs/core";
import {
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  WorkbookEditablePermission,
} from "@univerjs/sheets";
import { formatRange, parseRange, parseReference } from "../../../src/workbook/address";
import type {
  HostTraits,
  NameChange,
  RangeAddress,
  RangeReading,
  SheetOutline,
  Unsubscribe,
  Workbook,
  WorkbookOutline,
} from "../../../src/workbook/workbook";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import type { SheetPatch, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { mendBlank } from "./blank";
import { changedBy, followUnlocked, wholeSheet } from "./changes";
import { dropLateResults } from "./late-results";
import { UniverNews } from "./news";
import { UniverProtection, withLocks } from "./protection";
import { readRange, snapshotOf } from "./reading";
import { repaintAfterTotals } from "./repaint";
import { extrasOf, toRange, toRectangle } from "./sheet";
import { UniverSteps } from "./steps";
import { walkInputs } from "./walk-inputs";

/** A workbook to show, as the grid's snapshot and what such a snapshot cannot say. */
export interface OpenedWorkbook {
  readonly snapshot: Partial<IWorkbookData>;
  readonly protectedSheets?: readonly string[];
  readonly activeSheet?: string | undefined;
}

const SCROLL_TO_RANGE = "sheet.operation.scroll-to-range";

const CALCULATION_LIMIT = 1000;

/** The playground's host: the workbook that the Univer grid shows. */
export class UniverWorkbook implements Workbook {
  readonly traits: HostTraits = { undoesWrites: true, tellsEveryChange: true };
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private readonly protection: UniverProtection;
  private readonly changes = new UniverNews<readonly RangeAddress[]>((news) => news.flat());
  private readonly selections = new UniverNews<RangeAddress>(() => this.selection());

  /** `takeFocus` gives the keyboard to the grid after a jump, so that one can type on; a grid without a screen has none to take. */
  constructor(
    private readonly univer: Univer,
    private readonly takeFocus: () => void = () => undefined,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.instances = this.injector.get(IUniverInstanceService);
    this.protection = new UniverProtection(this.injector);
    dropLateResults(this.injector);
    repaintAfterTotals(this.injector);
    walkInputs(this.injector);
    this.commands.onCommandExecuted((command) => {
      const unit = this.instances.getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
      if (!unit) return;
      followUnlocked(command, unit);
      this.announceChange(changedBy(command, unit));
      const isMove = command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id;
      if (isMove) this.selections.announce(this.selection());
    });
  }

  /** Shows another workbook instead of the present one. */
  async open({ snapshot, protectedSheets = [], activeSheet }: OpenedWorkbook): Promise<void> {
    const before = this.instances.getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
    const calculated = this.calculated();
    // In this order: as a workbook goes, the grid forgets the highlights of all.
    if (before) this.instances.disposeUnit(before.getUnitId());
    const opened = this.univer.createUnit<IWorkbookData, Unit>(UniverInstanceType.UNIVER_SHEET, snapshot);
    mendBlank(this.injector);
    this.instances.focusUnit(opened.getUnitId()); // undo belongs to the workbook that has the focus
    await calculated;
    await this.protect(protectedSheets, true);
    if (activeSheet !== undefined && !this.demandSheet(activeSheet).isSheetHidden())
      await this.select({ sheet: activeSheet, range: "A1" });
    this.announceChange(this.unit.getSheets().flatMap((sheet) => wholeSheet(this.unit, sheet.getSheetId())));
    this.selections.announce(this.selection());
  }

  /** The workbook with everything the plugins know of it, and every formula in full. */
  snapshot(): IWorkbookData {
    return snapshotOf(this.unit, this.injector);
  }

  async outline(): Promise<WorkbookOutline> {
    const unit = this.unit;
    const names = new Map<string, RangeAddress | undefined>();
    for (const { name, formulaOrRefString } of this.steps.definedNames()) {
      if (!name.startsWith("nianbao")) continue;
      const place = parseReference(formulaOrRefString);
      names.set(name, place !== undefined && unit.getSheetBySheetName(place.sheet) ? place : undefined);
    }
    return {
      sheets: unit.getSheets().map((sheet) => this.outlineOf(sheet)),
      names,
      activeSheet: unit.getActiveSheet().getName(),
      isReadOnly: this.isReadOnly(),
    };
  }

  async read(addresses: readonly RangeAddress[]): Promise<readonly RangeReading[]> {
    const sheets = addresses.map(({ sheet }) => this.demandSheet(sheet));
    return addresses.map((address, index) =>
      readRange(address, sheets[index] ?? this.demandSheet(address.sheet), this.injector),
    );
  }

  async insert(plan: WorkbookPlan): Promise<void> {
    const first = plan.sheets[0]?.name ?? "";
    this.demandWritable(first);
    for (const { name } of plan.sheets) if (this.findSheet(name)) throw new WorkbookError("sheet-exists", name);
    const calculated = this.calculated();
    const start = this.unit.getSheetSize();
    const steps = this.steps;
    const drawn = plan.sheets.flatMap((sheet, index) => steps.insertion(sheet, plan, start + index));
    steps.run([...drawn, ...plan.names.map((name) => steps.naming(name))], first);
    await this.select(plan.firstInput);
    // A plan that brings the results of its formulas can be read at once; the grid calculates them again meanwhile.
    const isCalculated = plan.sheets.every(({ cells }) =>
      cells.every(({ formula, result }) => formula === undefined || result !== undefined),
    );
    if (!isCalculated) await calculated;
  }

  async write(patches: readonly SheetPatch[]): Promise<void> {
    const sheets = patches.map((patch) => {
      const worksheet = this.demandSheet(patch.sheet);
      this.demandWritable(patch.sheet);
      const cells = patch.cells.map(({ address }) => parseRange(address));
      if (this.protection.isLocked(worksheet, cells)) throw new WorkbookError("sheet-protected", patch.sheet);
      return { patch, worksheet };
    });
    const steps = this.steps;
    const changes = sheets.flatMap(({ patch, worksheet }) => [
      ...(patch.cells.length === 0 ? [] : [steps.patching(patch, worksheet)]),
      ...steps.validating(patch.validations ?? [], worksheet.getSheetId()),
      ...steps.recolouring(patch.palette, worksheet.getSheetId()),
      ...steps.resizing(patch.rowHeights ?? [], worksheet),
    ]);
    if (changes.length === 0) return;
    const calculated = this.calculated();
    steps.run(changes, patches[0]?.sheet ?? "");
    for (const { patch, worksheet } of sheets) followPatch(patch, worksheet);
    await calculated;
  }

  async changeNames({ removed, added }: NameChange): Promise<void> {
    const first = added[0]?.sheet ?? "";
    for (const { sheet } of added) this.demandSheet(sheet);
    this.demandWritable(first);
    const steps = this.steps;
    const changes = [...removed.flatMap((name) => steps.unnaming(name)), ...added.map((name) => steps.naming(name))];
    if (changes.length > 0) steps.run(changes, first);
  }

  async select({ sheet, range }: RangeAddress): Promise<void> {
    const worksheet = this.demandSheet(sheet);
    if (worksheet.isSheetHidden()) throw new WorkbookError("host-failed", sheet);
    const unitId = this.unit.getUnitId();
    const subUnitId = worksheet.getSheetId();
    const selected = toRange(parseRange(range));
    const { startRow: actualRow, startColumn: actualColumn } = selected;
    const primary = {
      ...selected,
      endRow: actualRow,
      endColumn: actualColumn,
      actualRow,
      actualColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      selections: [{ range: selected, primary, style: null }],
      reveal: true,
    });
    if (this.commands.hasCommand(SCROLL_TO_RANGE))
      await this.commands.executeCommand(SCROLL_TO_RANGE, { range: selected });
    this.takeFocus();
  }

  async protect(sheets: readonly string[], isOn: boolean): Promise<void> {
    const worksheets = sheets.map((sheet) => this.demandSheet(sheet));
    if (sheets.length > 0) this.demandWritable(sheets[0] ?? "");
    for (const worksheet of worksheets) {
      if (isOn) await this.protection.protect(worksheet);
      else this.protection.unprotect(worksheet);
    }
  }

  onChanged(listener: (changed: readonly RangeAddress[]) => void): Unsubscribe {
    return this.changes.listen(listener);
  }

  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe {
    return this.selections.listen(listener);
  }

  private get unit(): Unit {
    const unit = this.instances.getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new Error("the grid shows no workbook");
    return unit;
  }

  private get steps(): UniverSteps {
    return new UniverSteps(this.injector, this.unit);
  }

  private announceChange(changed: readonly RangeAddress[]): void {
    if (changed.length > 0) this.changes.announce(changed);
  }

  private selection(): RangeAddress {
    const range = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return { sheet: this.unit.getActiveSheet().getName(), range: range ? formatRange(toRectangle(range)) : "A1" };
  }

  private outlineOf(worksheet: Worksheet): SheetOutline {
    return {
      name: worksheet.getName(),
      isHidden: Boolean(worksheet.isSheetHidden()),
      isProtected: this.protection.isProtected(worksheet),
    };
  }

  private isReadOnly(): boolean {
    const point = new WorkbookEditablePermission(this.unit.getUnitId());
    return this.injector.get(IPermissionService).getPermissionPoint(point.id)?.value === false;
  }

  private demandWritable(sheet: string): void {
    if (this.isReadOnly()) throw new WorkbookError("workbook-read-only", sheet);
  }

  private findSheet(name: string): Worksheet | undefined {
    return this.unit.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
  }

  private demandSheet(name: string): Worksheet {
    const found = this.findSheet(name);
    if (found === undefined) throw new WorkbookError("sheet-not-found", name);
    return found;
  }

  /** Resolves after the calculation that the next change starts; it must be called before that change. */
  private calculated(): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(limit);
        listening.dispose();
        resolve();
      };
      const limit = setTimeout(finish, CALCULATION_LIMIT);
      const listening = this.commands.onCommandExecuted(({ id, params }) => {
        if (id !== SetFormulaCalculationNotificationMutation.id) return;
        const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation; // as it is declared
        if (functionsExecutedState !== undefined) finish();
      });
    });
  }
}

/** The cells that a patch locks or opens. */
function followPatch({ cells }: SheetPatch, worksheet: Worksheet): void {
  const changes = cells.flatMap(({ address, style }) =>
    style === undefined ? [] : [{ address, isLocked: style.locked }],
  );
  if (changes.length === 0) return;
  const extras = extrasOf(worksheet.getCustomMetadata());
  worksheet.setCustomMetadata({ ...extras, unlocked: withLocks(extras.unlocked, changes) });
}
