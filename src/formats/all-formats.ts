import type { FormatDefinition } from "../rules/report-form";
import { ogiAnnual2019Definition } from "./ogi-annual-2019/definition";
import { ogiAnnual2021Definition } from "./ogi-annual-2021/definition";

/** Every format that we know, newest first. */
export const allFormats: readonly FormatDefinition[] = [ogiAnnual2021Definition, ogiAnnual2019Definition];
