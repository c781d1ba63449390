import type { Suspicion } from "./suspicion";
import { isReasoned, type Repair } from "./rank-repairs";

/** One repair is offered as the probable one: nothing else would do, or it is clearly ahead. */
export const isGuess = ({ certainty }: Pick<Suspicion, "certainty">): boolean =>
  certainty === "only" || certainty === "likely";

/** The repairs that people are told of, the same for everybody: the probable one, or a few; of many, none. */
export function repairsTold(suspicion: Suspicion): readonly Repair[] {
  if (isGuess(suspicion)) return suspicion.repairs.slice(0, 1);
  return suspicion.certainty === "several" ? suspicion.repairs : [];
}

/** It may be written at one press. What nobody can say a reason for is only told, and people write it themselves. */
export const isPressable = (repair: Repair): boolean => isReasoned(repair) && repair.move?.isProven !== false;
