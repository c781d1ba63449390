import {
  BooleanNumber,
  generateRandomId,
  ICommandService,
  type IMutationInfo,
  type Injector,
  IUndoRedoService,
  ObjectMatrix,
  type Workbook as Unit,
  type Worksheet,
} from "@univerjs/core";
import {
  IDefinedNamesService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Palette } from "../../../src/report/palette";
import { formatReference, parseCell } from "../../../src/workbook/address";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import type { PlannedName, SheetPatch, SheetPlan, Validation, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { WHOLE_WORKBOOK } from "./open-xlsx";
import { univerContent, univerStyle } from "./cells";
import { conditionalRules, recolouredRule, validationRules } from "./rules";
import { drawUniverSheet, pixelsOfPoints } from "./sheet";

/** One change and how it is taken back. */
export interface Step {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

/** The validation mutations live in a package that is only a dependency of a dependency, so they are named here. */
const ADD_VALIDATION = "data-validation.mutation.addRule";
const REMOVE_VALIDATION = "data-validation.mutation.removeRule";

/** Turns what we want of one workbook into mutations of the grid, and does them as one step of its undo. */
export class UniverSteps {
  constructor(
    private readonly injector: Injector,
    private readonly unit: Unit,
  ) {}

  /** A sheet of the plan, with its highlights and entry rules. */
  insertion(
    plan: SheetPlan,
    { styles, palette }: Pick<WorkbookPlan, "styles" | "palette">,
    index: number,
  ): readonly Step[] {
    const unitId = this.unit.getUnitId();
    const subUnitId = generateRandomId();
    const lexer = this.injector.get(LexerTreeBuilder);
    const rules = conditionalRules(plan.highlights, palette, generateRandomId, (formula, columns, rows) =>
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

  /** Our highlights in other colours. */
  recolouring(palette: Palette | undefined, subUnitId: string): readonly Step[] {
    if (palette === undefined) return [];
    const unitId = this.unit.getUnitId();
    const rules = this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
    return rules.flatMap((current) => {
      const rule = recolouredRule(current, palette);
      if (rule === undefined) return [];
      const { cfId } = current;
      const before = { ...current }; // the grid changes the rule in its place
      return [
        {
          redo: { id: SetConditionalRuleMutation.id, params: { unitId, subUnitId, cfId, rule } },
          undo: { id: SetConditionalRuleMutation.id, params: { unitId, subUnitId, cfId, rule: before } },
        },
      ];
    });
  }

  validating(validations: readonly Validation[], subUnitId: string): readonly Step[] {
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

  /** A workbook name; one that is taken means the new place from then on. */
  naming({ name, sheet, range }: PlannedName): Step {
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

  /** A workbook name goes; nothing where there is none. */
  unnaming(name: string): readonly Step[] {
    const known = this.definedNames().find((one) => one.name === name);
    if (known === undefined) return [];
    const params = { ...known, unitId: this.unit.getUnitId() };
    return [{ redo: { id: RemoveDefinedNameMutation.id, params }, undo: { id: SetDefinedNameMutation.id, params } }];
  }

  patching({ cells }: SheetPatch, worksheet: Worksheet): Step {
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

  /** Rows of the heights that a patch gives them, no longer as high as their text. */
  resizing(rowHeights: NonNullable<SheetPatch["rowHeights"]>, worksheet: Worksheet): readonly Step[] {
    if (rowHeights.length === 0) return [];
    const unitId = this.unit.getUnitId();
    const subUnitId = worksheet.getSheetId();
    const endColumn = worksheet.getColumnCount() - 1;
    const ranges = rowHeights.map(({ row }) => ({ startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn }));
    const heights = Object.fromEntries(rowHeights.map(({ row, height }) => [row - 1, pixelsOfPoints(height)]));
    const size = { unitId, subUnitId, ranges, rowHeight: heights };
    const fixing = { unitId, subUnitId, ranges, autoHeightInfo: BooleanNumber.FALSE };
    return [
      {
        redo: { id: SetWorksheetRowHeightMutation.id, params: size },
        undo: {
          id: SetWorksheetRowHeightMutation.id,
          params: SetWorksheetRowHeightMutationFactory(size, worksheet),
        },
      },
      {
        redo: { id: SetWorksheetRowIsAutoHeightMutation.id, params: fixing },
        undo: {
          id: SetWorksheetRowIsAutoHeightMutation.id,
          params: SetWorksheetRowIsAutoHeightMutationFactory(fixing, worksheet),
        },
      },
    ];
  }

  /** Does all steps as one that the user can undo. What was done before a failure is taken back. */
  run(steps: readonly Step[], sheet: string): void {
    const done: Step[] = [];
    for (const step of steps) {
      if (this.injector.get(ICommandService).syncExecuteCommand(step.redo.id, step.redo.params)) {
        done.push(step);
        continue;
      }
      for (const { undo } of done.reverse())
        this.injector.get(ICommandService).syncExecuteCommand(undo.id, undo.params);
      throw new WorkbookError("host-failed", sheet);
    }
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.unit.getUnitId(),
      undoMutations: [...steps].reverse().map(({ undo }) => undo),
      redoMutations: steps.map(({ redo }) => redo),
    });
  }

  definedNames() {
    return Object.values(this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unit.getUnitId()) ?? {});
  }
}
