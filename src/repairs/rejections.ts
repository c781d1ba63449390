import type { Repair } from "./rank-repairs";
import { type Suspicion, withoutRepairs } from "./suspicion";
import type { Values } from "../rules/values";
import { idsReadBy } from "../rules/reads";
import type { CellValue } from "../report/report";
import type { ReadId, Rule } from "../rules/rule";

/** A repair that the user said is not what is wrong. It lapses when any figure that spoke for it changes. */
export interface Rejection {
  readonly cells: readonly ReadId[];
  readonly values: readonly (readonly [ReadId, CellValue | undefined])[];
}

export function rejectionOf(repair: Repair, { broken }: Suspicion, rules: readonly Rule[], values: Values): Rejection {
  const read = new Set(rules.filter(({ id }) => broken.includes(id)).flatMap(idsReadBy));
  return {
    cells: repair.corrections.map(({ cell }) => cell),
    values: [...read].map((id) => [id, values.get(id)]),
  };
}

export function standing(rejections: readonly Rejection[], values: Values): readonly Rejection[] {
  return rejections.filter((rejection) => rejection.values.every(([id, value]) => values.get(id) === value));
}

/** Single cells that are not wrong: the search looks for what else it could be. */
export function clearedCells(rejections: readonly Rejection[]): readonly ReadId[] {
  return rejections.flatMap(({ cells }) => (cells.length === 1 ? cells : []));
}

/** The suspicions without the repairs of several cells that were rejected. */
export function withoutRejected(
  suspicions: readonly Suspicion[],
  rejections: readonly Rejection[],
): readonly Suspicion[] {
  const keys = new Set(rejections.map(({ cells }) => keyOf(cells)));
  const isRejected = ({ corrections }: Repair) => keys.has(keyOf(corrections.map(({ cell }) => cell)));
  return suspicions.map((suspicion) => withoutRepairs(suspicion, isRejected));
}

const keyOf = (cells: readonly ReadId[]): string => [...cells].sort().join();
