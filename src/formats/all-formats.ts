import type { FormatDefinition } from "../rules/report-form";
import { ogiAnnual2019 } from "./ogi-annual-2019/format";
import { ogiAnnual2019Help, ogiAnnual2019Lookup } from "./ogi-annual-2019/help";
import { ogiAnnual2019Narrative } from "./ogi-annual-2019/narrative";
import { ogiAnnual2019Rules } from "./ogi-annual-2019/rules";
import { ogiAnnual2019Text } from "./ogi-annual-2019/text-rules";
import { ogiAnnual2021 } from "./ogi-annual-2021/format";
import { ogiAnnual2021Help, ogiAnnual2021Lookup } from "./ogi-annual-2021/help";
import { ogiAnnual2021Narrative } from "./ogi-annual-2021/narrative";
import { ogiAnnual2021Rules } from "./ogi-annual-2021/rules";
import { ogiAnnual2021Text } from "./ogi-annual-2021/text-rules";

/** Every format that we know, newest first. */
export const allFormats: readonly FormatDefinition[] = [
  {
    format: ogiAnnual2021,
    rules: ogiAnnual2021Rules,
    help: ogiAnnual2021Help,
    lookup: ogiAnnual2021Lookup,
    text: ogiAnnual2021Text,
    narrative: ogiAnnual2021Narrative,
  },
  {
    format: ogiAnnual2019,
    rules: ogiAnnual2019Rules,
    help: ogiAnnual2019Help,
    lookup: ogiAnnual2019Lookup,
    text: ogiAnnual2019Text,
    narrative: ogiAnnual2019Narrative,
  },
];
