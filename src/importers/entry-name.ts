/** Between a zip and a file inside it: 包.zip › 乡镇/某某.xlsx. */
const INSIDE = " › ";

/** How a file is called that may stand inside a zip. */
export const entryName = (file: string, entry: string | undefined): string =>
  entry === undefined ? file : `${file}${INSIDE}${entry}`;

/** The file itself, and how it goes on inside; nothing inside where it is no zip's. */
export function splitEntryName(name: string): { readonly file: string; readonly inside: string } {
  const zip = /\.zip(?= › )/i.exec(name);
  const end = zip === null ? name.length : zip.index + zip[0].length;
  return { file: name.slice(0, end), inside: name.slice(end) };
}
