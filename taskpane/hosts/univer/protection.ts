import { generateRandomId, ICommandService, type Injector, IPermissionService, type Worksheet } from "@univerjs/core";
import {
  AddRangeProtectionMutation,
  DeleteRangeProtectionMutation,
  EditStateEnum,
  RangeProtectionPermissionEditPoint,
  RangeProtectionRuleModel,
  UnitObject,
  ViewStateEnum,
} from "@univerjs/sheets";
import { formatRange, parseRange, type Rectangle, uncover } from "../../../src/workbook/address";
import { extrasOf, toRange, toRectangle } from "./sheet";

/** Marks the rules that are ours among those a user may have made. */
const MARK = "nianbao-protection";

/** Protects a sheet but for its unlocked cells, as Excel does; the grid itself only knows protected ranges. */
export class UniverProtection {
  constructor(private readonly injector: Injector) {}

  isProtected(worksheet: Worksheet): boolean {
    return this.ownRules(worksheet).length > 0;
  }

  /** True where a protected sheet refuses a change to any of these cells. */
  isLocked(worksheet: Worksheet, cells: readonly Rectangle[]): boolean {
    const locked = this.ownRules(worksheet).flatMap(({ ranges }) => ranges.map(toRectangle));
    return cells.some((cell) =>
      locked.some(
        (one) => one.top <= cell.bottom && cell.top <= one.bottom && one.left <= cell.right && cell.left <= one.right,
      ),
    );
  }

  async protect(worksheet: Worksheet): Promise<void> {
    if (this.isProtected(worksheet)) return;
    const unitId = worksheet.getUnitId();
    const subUnitId = worksheet.getSheetId();
    const whole = { top: 0, left: 0, bottom: worksheet.getRowCount() - 1, right: worksheet.getColumnCount() - 1 };
    const unlocked = extrasOf(worksheet.getCustomMetadata()).unlocked.map(parseRange);
    const permissionId = generateRandomId();
    const rule = {
      id: generateRandomId(),
      permissionId,
      description: MARK,
      unitType: UnitObject.SelectRange,
      unitId,
      subUnitId,
      viewState: ViewStateEnum.OthersCanView,
      editState: EditStateEnum.OnlyMe,
      ranges: uncover(whole, unlocked).map(toRange),
    };
    if (rule.ranges.length === 0) return;
    this.commands.syncExecuteCommand(AddRangeProtectionMutation.id, { unitId, subUnitId, rules: [rule] });
    await nextTurn(); // the grid asks who may edit and answers itself "the owner", in a later turn
    this.permissions.updatePermissionPoint(
      new RangeProtectionPermissionEditPoint(unitId, subUnitId, permissionId).id,
      false,
    );
    this.rules.ruleRefresh(permissionId);
  }

  unprotect(worksheet: Worksheet): void {
    const ruleIds = this.ownRules(worksheet).map(({ id }) => id);
    if (ruleIds.length === 0) return;
    this.commands.syncExecuteCommand(DeleteRangeProtectionMutation.id, {
      unitId: worksheet.getUnitId(),
      subUnitId: worksheet.getSheetId(),
      ruleIds,
    });
  }

  private get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  private get permissions(): IPermissionService {
    return this.injector.get(IPermissionService);
  }

  /** Known to the injector only once the grid shows its first workbook. */
  private get rules(): RangeProtectionRuleModel {
    return this.injector.get(RangeProtectionRuleModel);
  }

  private ownRules(worksheet: Worksheet) {
    return this.rules
      .getSubunitRuleList(worksheet.getUnitId(), worksheet.getSheetId())
      .filter(({ description }) => description === MARK);
  }
}

/** The unlocked cells of a sheet after some were locked and others opened. */
export function withLocks(
  unlocked: readonly string[],
  changes: readonly { readonly address: string; readonly isLocked: boolean }[],
): readonly string[] {
  const closed = changes.map(({ address }) => parseRange(address));
  const opened = changes.filter(({ isLocked }) => !isLocked).map(({ address }) => parseRange(address));
  return [...unlocked.map(parseRange).flatMap((one) => uncover(one, closed)), ...opened].map(formatRange);
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
