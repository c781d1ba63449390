/** As many bytes at once as a call takes arguments for certain. */
const PIECE = 8192;

/** Bytes as base64, as insertWorksheetsFromBase64 takes them. */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}
