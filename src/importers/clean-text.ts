/** What no XML may hold and no person wrote: control characters, and code points that stand for none. */
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN.source, "g");
/** The same as JSON writes them out. */
const WRITTEN_OUT = /\\u(?:00[01][0-9a-f]|fff[ef])/i;

/** The text without characters that no file of ours could hold. */
export const cleanText = (text: string): string => (FORBIDDEN.test(text) ? text.replace(ALL_FORBIDDEN, "") : text);

/** What the JSON text says, its strings clean. Throws what JSON.parse throws. */
export function parseClean(json: string): unknown {
  if (!FORBIDDEN.test(json) && !WRITTEN_OUT.test(json)) return JSON.parse(json);
  return JSON.parse(json, (_, value: unknown) => (typeof value === "string" ? cleanText(value) : value));
}
