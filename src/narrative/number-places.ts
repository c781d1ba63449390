/** A number in a sentence, with the words that say what it counts. */
export interface NumberPlace {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** As it reads in half-width signs; more than a plain number where it runs on: 1,234, 3-5, 9余. */
  readonly value: string;
  /** The words before it, back to the nearest sign or number, without spaces. */
  readonly label: string;
  /** Where its label begins in the text. */
  readonly labelStart: number;
  /** The words after it, up to the nearest sign or number, without spaces. */
  readonly after: string;
}

const SEPARATORS = /[,、;。.!?()[\]【】〔〕|\n]/;
/** Stands between a label and its number without parting them. */
const OPENING = /[\s(“‘「『"]/;
/** Digits that run on are one number: what a person typed as 1,234 or 3-5 is no 1 and no 3. */
const NUMBER = /[-.]?\d+(?:[.,:/~–—-]\d+)*%?/g;
/** These make another number of the one before them. */
const MULTIPLIER = /^[万亿千百十余多成半几]/;

/** The same text in half-width signs, sign for sign. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (sign) =>
    sign === "\u3000" ? " " : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

/** Words as they are compared: without spaces. */
export const plainWords = (text: string): string => halfWidth(text).replace(/\s/g, "");

/** The numbers of a sentence in order. */
export function numberPlaces(text: string): readonly NumberPlace[] {
  const plain = halfWidth(text);
  const found = [...plain.matchAll(NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0],
  }));
  return found.map(({ start, end, digits }, index): NumberPlace => {
    const labelStart = startOfLabel(plain, found[index - 1]?.end ?? 0, start);
    const after = wordsAfter(plain, end, found[index + 1]?.start ?? plain.length);
    return {
      start,
      end,
      value: digits + (MULTIPLIER.exec(after)?.[0] ?? ""),
      label: plainWords(plain.slice(labelStart, start)).replace(/[(“‘「『"]+$/, ""),
      labelStart,
      after,
    };
  });
}

function startOfLabel(plain: string, least: number, start: number): number {
  let at = start;
  while (at > least && OPENING.test(plain.charAt(at - 1))) at--;
  while (at > least && !SEPARATORS.test(plain.charAt(at - 1))) at--;
  return at;
}

function wordsAfter(plain: string, end: number, most: number): string {
  let at = end;
  while (at < most && !SEPARATORS.test(plain.charAt(at))) at++;
  return plainWords(plain.slice(end, at));
}
