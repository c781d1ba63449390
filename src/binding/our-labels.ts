import { CHECK_LABEL, CONTROL_LABEL } from "../plan/plan-beside";
import type { SheetValue } from "../workbook/workbook";
import { labelKey } from "./label-key";

const CONTROL_KEY = labelKey(CONTROL_LABEL);
const KEYS: ReadonlySet<string> = new Set([labelKey(CHECK_LABEL), CONTROL_KEY]);

/** By labelKey, the words of the rows and columns that we put beside a table: 核对, 核对数. */
export const isOurKey = (key: string): boolean => KEYS.has(key);

/** The words 核对数 stand there. */
export const isControlLabel = (value: SheetValue): boolean =>
  typeof value === "string" && labelKey(value) === CONTROL_KEY;
