import { type CellId, cellsAmong } from "../report/report";
import { kindOf } from "./kinds/all-kinds";
import type { ReadId, Rule } from "./rule";

/** Every id that a rule reads, its 核对数 and last year's figures included. */
export const idsReadBy = (rule: Rule): readonly ReadId[] => kindOf(rule).reads(rule);

/** Cells of the report that a rule reads; a 核对数 is not one, nor a figure of last year. */
export const cellsOf = (rule: Rule): readonly CellId[] => cellsAmong(idsReadBy(rule));
