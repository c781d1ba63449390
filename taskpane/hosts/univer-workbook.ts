import {
  generateRandomId,
  ICommandService,
  type IMutationInfo,
  type ICellData,
  type Injector,
  IPermissionService,
  IResourceLoaderService,
  IUndoRedoService,
  IUniverInstanceService,
  type IWorkbookData,
  ObjectMatrix,
  type Univer,
  UniverInstanceType,
  type Workbook as Unit,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IDefinedNamesService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  WorkbookEditablePermission,
} from "@univerjs/sheets";
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import { formatRange, formatReference, parseCell, parseRange, parseReference } from "../../src/workbook/address";
import type {
  HostTraits,
  RangeAddress,
  RangeReading,
  SheetOutline,
  Unsubscribe,
  Workbook,
  WorkbookOutline,
} from "../../src/workbook/workbook";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { PlannedName, SheetPatch, SheetPlan, Validation, WorkbookPlan } from "../../src/workbook/workbook-plan";
import { WHOLE_WORKBOOK } from "./open-xlsx";
import { mendBlank } from "./univer-blank";
import { sheetValue, univerContent, univerStyle } from "./univer-cells";
import { changedBy, followUnlocked, wholeSheet } from "./univer-changes";
import { UniverProtection, withLocks } from "./univer-protection";
import { conditionalRules, validationRules } from "./univer-rules";
import { drawUniverSheet, extrasOf, toRange, toRectangle } from "./univer-sheet";

/** A workbook to show, as the grid's snapshot and what such a snapshot cannot say. */
export interface OpenedWorkbook {
  readonly snapshot: Partial<IWorkbookData>;
  readonly protectedSheets?: readonly string[];
  readonly activeSheet?: string | undefined;
}

/** One change and how it is taken back. */
interface Step {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

/** The validation mutations live in a package that is only a dependency of a dependency, so they are named here. */
const ADD_VALIDATION = "data-validation.mutation.addRule";
const REMOVE_VALIDATION = "data-validation.mutation.removeRule";
const SCROLL_TO_RANGE = "sheet.operation.scroll-to-range";

const CALCULATION_LIMIT = 1000;

/** The playground's host: the workbook that the Univer grid shows. */
export class UniverWorkbook implements Workbook {
  readonly traits: HostTraits = { undoesWrites: true };
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private readonly protection: UniverProtection;
  private readonly changeListeners = new Set<(changed: readonly RangeAddress[]) => void>();
  private readonly selectionListeners = new Set<(selected: RangeAddress) => void>();
  private pendingChanges: RangeAddress[] = [];
  private isSelectionPending = false;

  constructor(private readonly univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.instances = this.injector.get(IUniverInstanceService);
    this.protection = new UniverProtection(this.injector);
    this.commands.onCommandExecuted((command) => {
      const unit = this.instances.getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
      if (!unit) return;
      followUnlocked(command, unit);
      this.announceChange(changedBy(command, unit));
      if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id)
        this.announceSelection();
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
    this.announceSelection();
  }

  /** The workbook with everything the plugins know of it, and every formula in full. */
  snapshot(): IWorkbookData {
    const unitId = this.unit.getUnitId();
    const formulas = this.injector.get(FormulaDataModel);
    const saved = this.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(unitId) ?? this.unit.getSnapshot();
    const sheets = Object.entries(saved.sheets).map(([id, sheet]) => {
      const cells = new ObjectMatrix<ICellData>(structuredClone(sheet.cellData ?? {}));
      cells.forValue((row, column, cell) => {
        if (!cell.si) return;
        const { si: _block, ...rest } = cell;
        cells.setValue(row, column, { ...rest, f: formulas.getFormulaStringByCell(row, column, id, unitId) ?? null });
      });
      return [id, { ...sheet, cellData: cells.getMatrix() }] as const;
    });
    return { ...saved, sheets: Object.fromEntries(sheets) };
  }

  async outline(): Promise<WorkbookOutline> {
    const unit = this.unit;
    const names = new Map<string, RangeAddress | undefined>();
    for (const { name, formulaOrRefString } of this.definedNames()) {
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
    return addresses.map((address, index) => this.reading(address, sheets[index] ?? this.demandSheet(address.sheet)));
  }

  async insert(plan: WorkbookPlan): Promise<void> {
    const first = plan.sheets[0]?.name ?? "";
    this.demandWritable(first);
    for (const { name } of plan.sheets) if (this.findSheet(name)) throw new WorkbookError("sheet-exists", name);
    const calculated = this.calculated();
    const start = this.unit.getSheetSize();
    const steps = plan.sheets.flatMap((sheet, index) => this.insertion(sheet, plan.styles, start + index));
    this.run([...steps, ...plan.names.map((name) => this.naming(name))], first);
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
    const steps = sheets.flatMap(({ patch, worksheet }) => [
      ...(patch.cells.length === 0 ? [] : [this.patching(patch, worksheet)]),
      ...this.validating(patch.validations ?? [], worksheet.getSheetId()),
    ]);
    if (steps.length === 0) return;
    const calculated = this.calculated();
    this.run(steps, patches[0]?.sheet ?? "");
    for (const { patch, worksheet } of sheets) followPatch(patch, worksheet);
    await calculated;
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
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe {
    this.selectionListeners.add(listener);
    return () => void this.selectionListeners.delete(listener);
  }

  private get unit(): Unit {
    const unit = this.instances.getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new Error("the grid shows no workbook");
    return unit;
  }

  private insertion(plan: SheetPlan, styles: WorkbookPlan["styles"], index: number): readonly Step[] {
    const unitId = this.unit.getUnitId();
    const subUnitId = generateRandomId();
    const lexer = this.injector.get(LexerTreeBuilder);
    const rules = conditionalRules(plan.highlights, generateRandomId, (formula, columns, rows) =>
      lexer.moveFormulaRefOffset(formula, columns, rows),
    );
    const sheet = drawUniverSheet(plan, styles, subUnitId);
    return [
      {
        redo: { id: InsertSheetMutation.id, params: { unitId, index, sheet } },
        undo: { id: RemoveSheetMutation.id, params: { unitId, subUnitId, subUnitName: plan.name } },
      },
      // The grid puts a new rule before the others, so the strongest goes in last.
      ...[...rules].reverse().map((rule) => ({
        redo: { id: AddConditionalRuleMutation.id, params: { unitId, subUnitId, rule } },
        undo: { id: DeleteConditionalRuleMutation.id, params: { unitId, subUnitId, cfId: rule.cfId } },
      })),
      ...this.validating(plan.validations, subUnitId),
    ];
  }

  private validating(validations: readonly Validation[], subUnitId: string): readonly Step[] {
    if (validations.length === 0) return [];
    const unitId = this.unit.getUnitId();
    const rule = validationRules(validations, generateRandomId);
    return [
      {
        redo: { id: ADD_VALIDATION, params: { unitId, subUnitId, rule } },
        undo: { id: REMOVE_VALIDATION, params: { unitId, subUnitId, ruleId: rule.map(({ uid }) => uid) } },
      },
    ];
  }

  private naming({ name, sheet, range }: PlannedName): Step {
    const unitId = this.unit.getUnitId();
    const known = this.definedNames().find((one) => one.name === name);
    const params = {
      unitId,
      id: known?.id ?? generateRandomId(),
      name,
      formulaOrRefString: formatReference({ sheet, range }),
      localSheetId: WHOLE_WORKBOOK,
    };
    return {
      redo: { id: SetDefinedNameMutation.id, params },
      undo:
        known === undefined
          ? { id: RemoveDefinedNameMutation.id, params }
          : { id: SetDefinedNameMutation.id, params: { ...known, unitId } },
    };
  }

  private patching({ cells }: SheetPatch, worksheet: Worksheet): Step {
    const matrix = new ObjectMatrix<ReturnType<typeof univerContent>>();
    for (const { address, style, ...content } of cells) {
      const { row, column } = parseCell(address);
      matrix.setValue(row, column, {
        ...univerContent(content),
        ...(style === undefined ? {} : { s: univerStyle(style) }),
      });
    }
    const params = { unitId: this.unit.getUnitId(), subUnitId: worksheet.getSheetId(), cellValue: matrix.getMatrix() };
    const before = this.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    return { redo: { id: SetRangeValuesMutation.id, params }, undo: { id: SetRangeValuesMutation.id, params: before } };
  }

  /** Does all steps as one that the user can undo. What was done before a failure is taken back. */
  private run(steps: readonly Step[], sheet: string): void {
    const done: Step[] = [];
    for (const step of steps) {
      if (this.commands.syncExecuteCommand(step.redo.id, step.redo.params)) {
        done.push(step);
        continue;
      }
      for (const { undo } of done.reverse()) this.commands.syncExecuteCommand(undo.id, undo.params);
      throw new WorkbookError("host-failed", sheet);
    }
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.unit.getUnitId(),
      undoMutations: [...steps].reverse().map(({ undo }) => undo),
      redoMutations: steps.map(({ redo }) => redo),
    });
  }

  private reading({ sheet, range }: RangeAddress, worksheet: Worksheet): RangeReading {
    const { top, left, bottom, right } = parseRange(range);
    const cells = worksheet.getCellMatrix();
    const formulas = this.injector.get(FormulaDataModel);
    const values: RangeReading["values"][number][] = [];
    const texts: RangeReading["formulas"][number][] = [];
    for (let row = top; row <= bottom; row++) {
      const columns = Array.from({ length: right - left + 1 }, (_, across) => left + across);
      const line = columns.map((column) => {
        const cell = cells.getValue(row, column);
        const hasFormula = Boolean(cell?.f) || Boolean(cell?.si);
        return hasFormula
          ? (formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), worksheet.getUnitId()) ??
              cell?.f ??
              null)
          : null;
      });
      texts.push(line);
      values.push(columns.map((column, across) => sheetValue(cells.getValue(row, column), line[across] ?? null)));
    }
    return { sheet, range, values, formulas: texts };
  }

  private outlineOf(worksheet: Worksheet): SheetOutline {
    return {
      name: worksheet.getName(),
      isHidden: Boolean(worksheet.isSheetHidden()),
      isProtected: this.protection.isProtected(worksheet),
    };
  }

  private definedNames() {
    return Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit.getUnitId()) ?? {});
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
        if (params !== undefined && "functionsExecutedState" in params) finish();
      });
    });
  }

  /** Changes of one turn are told together, after the grid has finished them all. */
  private announceChange(changed: readonly RangeAddress[]): void {
    if (changed.length === 0) return;
    const isFirst = this.pendingChanges.length === 0;
    this.pendingChanges.push(...changed);
    if (!isFirst) return;
    queueMicrotask(() => {
      const told = this.pendingChanges;
      this.pendingChanges = [];
      for (const listener of [...this.changeListeners]) listener(told);
    });
  }

  private announceSelection(): void {
    if (this.isSelectionPending) return;
    this.isSelectionPending = true;
    queueMicrotask(() => {
      this.isSelectionPending = false;
      const range = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
      const selected = {
        sheet: this.unit.getActiveSheet().getName(),
        range: range ? formatRange(toRectangle(range)) : "A1",
      };
      for (const listener of [...this.selectionListeners]) listener(selected);
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
