import type { FormatDefinition } from "../rules/report-form";
import { GAP } from "./stock-clauses";

/** What nobody words himself: the sentences of our templates with marks for their gaps, and what the form says of its chapters. */
export function stockSentences(definitions: readonly FormatDefinition[]): ReadonlySet<string> {
  const sentences = new Set<string>();
  for (const { format, narrative, text } of definitions) {
    for (const { title } of format.chapters) sentences.add(title);
    for (const template of Object.values(narrative.templates))
      for (const line of template.split("\n")) sentences.add(withGaps(line));
    for (const check of text.checks)
      if (check.kind === "instructions") check.pieces.forEach((one) => sentences.add(one));
  }
  return sentences;
}

const withGaps = (line: string): string =>
  line
    .replace(/^#+\s*/, "")
    .replace(/^［[^］]*］/, "")
    .replace(/\{[^}]*\}/g, GAP)
    .replace(/[<>〖〗]/g, "");
