import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  FUNCTION_NAMES_INFORMATION,
  type FunctionVariantType,
  IFunctionService,
} from "@univerjs/engine-formula";

/**
 * ISBLANK as every spreadsheet program has it: a cell with a formula is not blank. The grid's own says it is, as long as
 * the formula answered an empty text in the same calculation; then totals not yet computed would be painted as unfilled.
 */
class FormulaAwareBlank extends BaseFunction {
  override readonly needsReferenceObject = true;
  override readonly minParams = 1;
  override readonly maxParams = 1;

  constructor(private readonly own: BaseFunction) {
    super(FUNCTION_NAMES_INFORMATION.ISBLANK);
  }

  override calculate(value: FunctionVariantType): BaseValueObject {
    if (!value.isReferenceObject()) return answerOf(this.own.calculate(value as BaseValueObject)); // just asked
    const reference = value as BaseReferenceObject; // just asked
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    if (startRow === endRow && startColumn === endColumn) {
      const cell = reference.getCurrentActiveSheetData()?.cellData.getValue(startRow, startColumn);
      if (cell?.f || cell?.si) return BooleanValueObject.create(false);
    }
    return answerOf(this.own.calculate(reference.toArrayValueObject()));
  }
}

/** Puts our ISBLANK in the place of the grid's, once. */
export function mendBlank(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const own = functions.getExecutor(FUNCTION_NAMES_INFORMATION.ISBLANK);
  if (!own) throw new Error("the grid has no ISBLANK");
  if (!(own instanceof FormulaAwareBlank)) functions.registerExecutors(new FormulaAwareBlank(own));
}

// ISBLANK answers values at once: neither references nor promises.
const answerOf = (answer: ReturnType<BaseFunction["calculate"]>): BaseValueObject => answer as BaseValueObject;
