import type { TextCheckOf } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";
import { wrongChanges } from "./changes";
import { wrongRates, wrongShares } from "./shares";

/** Shares and changes that do not come out, of counts that the tables know. */
export const wrongProportions = (checks: readonly TextCheckOf<"proportions">[], subject: Subject): readonly Remark[] =>
  checks.flatMap((check) => [
    ...wrongShares(check, subject),
    ...wrongRates(check, subject),
    ...wrongChanges(check, subject),
  ]);
