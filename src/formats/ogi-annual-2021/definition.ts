import type { FormatDefinition } from "../../rules/report-form";
import { ogiAnnual2021 } from "./format";
import { ogiAnnual2021Help, ogiAnnual2021Lookup } from "./help";
import { ogiAnnual2021Narrative } from "./narrative";
import { ogiAnnual2021Rules } from "./rules";
import { ogiAnnual2021Text } from "./text-checks";

/** All that is known of the 2021 format. */
export const ogiAnnual2021Definition: FormatDefinition = {
  format: ogiAnnual2021,
  rules: ogiAnnual2021Rules,
  help: ogiAnnual2021Help,
  lookup: ogiAnnual2021Lookup,
  text: ogiAnnual2021Text,
  narrative: ogiAnnual2021Narrative,
};
