import type { BoundReport } from "../../../src/binding/bound-report";
import { nameMissing } from "../../../src/messages/text-findings";
import { missingContent } from "../../../src/proofreader/missing-content";
import type { NarrativeView } from "../../session/narrative-view";

/** What the text will lack once it is generated: the same that the checks of the text will then miss. */
export function missingOf({ chapters }: NarrativeView, { report, form }: BoundReport): readonly string[] {
  const text = new Map([...report.text, ...chapters.map(({ id, merged }) => [id, merged.text] as const)]);
  return nameMissing(missingContent({ ...report, text }, form), form);
}
