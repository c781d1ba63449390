import { alterations, type Alteration } from "./alterations";
import { moreAlterations } from "./more-alterations";

/** Every way in which a workbook is changed here. */
export const allAlterations: readonly Alteration[] = [...alterations, ...moreAlterations];
