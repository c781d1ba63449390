import type { FormatDefinition } from "../rules/report-form";

/** What nobody words himself: the sentences of our templates without their gaps, and what the form says of its chapters. */
export function stockSentences(definitions: readonly FormatDefinition[]): ReadonlySet<string> {
  const sentences = new Set<string>();
  for (const { format, narrative, text } of definitions) {
    for (const { title } of format.chapters) sentences.add(title);
    for (const template of Object.values(narrative.templates))
      for (const line of template.split("\n")) sentences.add(withoutGaps(line));
    for (const check of text.checks)
      if (check.kind === "instructions") check.pieces.forEach((one) => sentences.add(one));
  }
  return sentences;
}

const withoutGaps = (line: string): string =>
  line
    .replace(/^#+\s*/, "")
    .replace(/^［[^］]*］/, "")
    .replace(/\{[^}]*\}/g, "")
    .replace(/[<>〖〗]/g, "");
