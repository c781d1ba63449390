import type { FormatDefinition } from "../../rules/report-form";
import { ogiAnnual2019 } from "./format";
import { ogiAnnual2019Help, ogiAnnual2019Lookup } from "./help";
import { ogiAnnual2019Narrative } from "./narrative";
import { ogiAnnual2019Rules } from "./rules";
import { ogiAnnual2019Text } from "./text-checks";

/** All that is known of the 2019 format. */
export const ogiAnnual2019Definition: FormatDefinition = {
  format: ogiAnnual2019,
  rules: ogiAnnual2019Rules,
  help: ogiAnnual2019Help,
  lookup: ogiAnnual2019Lookup,
  text: ogiAnnual2019Text,
  narrative: ogiAnnual2019Narrative,
};
