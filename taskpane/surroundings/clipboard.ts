/** Copies HTML, with a plain text for programs that take no HTML. Returns whether it was copied. */
export interface Clipboard {
  copy(html: string, text: string): Promise<boolean>;
}

/** The clipboard of the browser: the present interface first, then the old copy command. */
export const browserClipboard: Clipboard = {
  async copy(html, text) {
    return (await copyAsItem(html, text)) || copyByCommand(html, text);
  },
};

/** Embedded pages are often not allowed to copy: that is a result, not an error. */
async function copyAsItem(html: string, text: string): Promise<boolean> {
  if (typeof ClipboardItem !== "function" || typeof navigator.clipboard?.write !== "function") return false;
  try {
    const blob = (content: string, type: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") }),
    ]);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand(html: string, text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener("copy", take);
  try {
    return typeof document.execCommand === "function" && document.execCommand("copy") && isTaken;
  } finally {
    document.removeEventListener("copy", take);
  }
}
