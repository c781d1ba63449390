import { allFormats } from "../src/formats/all-formats";
import type { Report } from "../src/report/report";
import { checksOf } from "../src/rules/report-form";
import * as readingChecks from "../src/rules/reading-checks";
import type { Check } from "../src/rules/rule";
import type { Failure } from "./describe-failure";

/** Of every format: what was switched off stays so when the report moves on to the format of the next year. */
const knownChecks: ReadonlyMap<string, Check> = new Map(
  [
    ...checksOf(allFormats.flatMap(({ rules }) => rules)),
    ...Object.values(readingChecks),
    ...allFormats.flatMap(({ text }) => text.checks),
  ].map((check) => [check.id, check]),
);

/** The checks that the sender switched off, each once, in the order that the report names them. */
export const switchedOffIn = ({ switchedOff }: Pick<Report, "switchedOff">): readonly Check[] =>
  [...new Set(switchedOff)].flatMap((id) => knownChecks.get(id) ?? []);

/** Ids that stand for no check, as one warning: nothing was switched off by them. */
export function unknownChecksIn({ switchedOff }: Pick<Report, "switchedOff">): readonly Failure[] {
  const unknown = [...new Set(switchedOff)].filter((id) => !knownChecks.has(id));
  if (unknown.length === 0) return [];
  const named = unknown.map((id) => `“${id}”`).join("、");
  return [{ code: "unknown-check", message: `设置里要关掉的核对 ${named} 不认识，没有关掉任何核对，请检查编号。` }];
}
