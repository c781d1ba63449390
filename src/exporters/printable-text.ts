/** What turns the direction of the text around it: in a unit's name it would print the rest of the title backwards. */
const DIRECTION_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Word's own line break, and others that are no line feed. */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** No XML may hold these: with one of them Word calls the whole file damaged. Tab and line feed stay. */
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** One half of a character without the other. */
const LONE_HALF = /[\ud800-\udfff]/gu;

/** The text as any file may hold it; what only turns its direction is its author's own. */
export const storableText = (text: string): string =>
  text.replace(LINE_BREAKS, "\n").replace(FORBIDDEN, "").replace(LONE_HALF, "\ufffd");

/** The text as a document may hold it: every line break a line feed, nothing invisible that breaks a file or turns it round. */
export const printableText = (text: string): string => storableText(text).replace(DIRECTION_CONTROLS, "");

/** Printable text as HTML text or as the value of an attribute in double quotes; a line feed becomes a line break. */
export const escapedHtml = (text: string): string =>
  printableText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;")
    .replace(/\n/g, "<br>");
