import type { TextCheckOf } from "../../rules/text-rules";
import type { Subject } from "../subject";
import type { Remark } from "../text-finding";

/** One remark for a sentence, however many pieces of the instructions it holds. */
export const copiedInstructions = (
  checks: readonly TextCheckOf<"instructions">[],
  { sentences }: Subject,
): readonly Remark[] =>
  checks.flatMap((check) =>
    sentences.flatMap(({ passage, text, start }): readonly Remark[] => {
      const bare = text.replace(/\s/g, "");
      const quote = text.trim();
      return check.pieces.some((piece) => bare.includes(piece))
        ? [{ check, code: "instruction", chapter: passage, quote, start: start + text.indexOf(quote) }]
        : [];
    }),
  );
