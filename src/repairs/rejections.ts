import type { Repair } from "./rank-repairs";
import { type Suspicion, withoutRepairs } from "./suspicion";
import type { Values } from "../rules/values";
import { repairsTold } from "./offers";
import type { Finding } from "../rules/finding";
import { idsReadBy } from "../rules/reads";
import type { CellValue } from "../report/report";
import type { ReadId, Rule } from "../rules/rule";

/** A repair that the user said is not what is wrong. It lapses when any figure that spoke for it changes. */
export interface Rejection {
  readonly repair: Repair;
  /** Ids of the rules that it was offered for. */
  readonly broken: readonly string[];
  /** Where it stood among the choices, so that it stays there. */
  readonly place: number;
  readonly values: readonly (readonly [ReadId, CellValue | undefined])[];
}

export function rejectionOf(
  repair: Repair,
  suspicion: Suspicion,
  { rules, values }: { readonly rules: readonly Rule[]; readonly values: Values },
): Rejection {
  const broken = [...suspicion.broken, ...(suspicion.witnesses ?? []).map(({ id }) => id)];
  const read = new Set(rules.filter(({ id }) => broken.includes(id)).flatMap(idsReadBy));
  return {
    repair,
    broken,
    place: Math.max(0, repairsTold(suspicion).indexOf(repair)),
    values: [...read].map((id) => [id, values.get(id)]),
  };
}

export function standing(rejections: readonly Rejection[], values: Values): readonly Rejection[] {
  return rejections.filter((rejection) => rejection.values.every(([id, value]) => values.get(id) === value));
}

/** Single cells that are not wrong: the search looks for what else it could be. */
export function clearedCells(rejections: readonly Rejection[]): readonly ReadId[] {
  return rejections.map(({ repair }) => cellsOf(repair)).flatMap((cells) => (cells.length === 1 ? cells : []));
}

/** The suspicions without the repairs of several cells that were rejected, alone or among others. */
export function withoutRejected(
  suspicions: readonly Suspicion[],
  rejections: readonly Rejection[],
): readonly Suspicion[] {
  const rejected = rejections.map(({ repair }) => cellsOf(repair));
  const isRejected = (repair: Repair): boolean => {
    const cells = new Set(cellsOf(repair));
    return rejected.some((ruledOut) => ruledOut.every((cell) => cells.has(cell)));
  };
  return suspicions.map((suspicion) => withoutRepairs(suspicion, isRejected));
}

/** What was rejected for some of the rules that these findings are about. */
export function rejectedFor(rejections: readonly Rejection[], findings: readonly Finding[]): readonly Rejection[] {
  return rejections.filter(({ broken }) => findings.some(({ rule }) => broken.includes(rule)));
}

const cellsOf = ({ corrections }: Repair): readonly ReadId[] => corrections.map(({ cell }) => cell);
