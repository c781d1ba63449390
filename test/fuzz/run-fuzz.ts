import { drawFrom } from "../src/narrative/draw";
import type { Alteration } from "./alterations";
import { judge } from "./law";

/** One file that broke the law, and how to make it again. */
export interface Breach {
  readonly kind: string;
  readonly seed: number;
  readonly breaches: readonly string[];
}

export interface FuzzResult {
  readonly broken: readonly Breach[];
  /** Of all figures typed, which share was read; the others were told of, or broke the law. */
  readonly rightShare: number;
}

/** Holds so many seeds of one kind against the law. */
export async function fuzz(alteration: Alteration, seeds: number, first = 1): Promise<FuzzResult> {
  const broken: Breach[] = [];
  let [right, typed] = [0, 0];
  for (let seed = first; seed < first + seeds; seed++) {
    const altered = await alteration.make(drawFrom(seed));
    const judgement = judge(altered);
    if (judgement.breaches.length > 0) broken.push({ kind: alteration.id, seed, breaches: judgement.breaches });
    right += judgement.right;
    typed += altered.typed.size;
  }
  return { broken, rightShare: typed === 0 ? 1 : right / typed };
}
