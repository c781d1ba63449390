/** Puts a table where a word processor takes it from. Answers whether it is really there. */
export interface Clipboard {
  copy(html: string, text: string): Promise<boolean>;
}

/** The clipboard of the browser engine: the present way, then the one that old engines and embedded panes have. */
export const browserClipboard: Clipboard = {
  async copy(html, text) {
    return (await copyAsItem(html, text)) || copyByCommand(html, text);
  },
};

/** Embedded panes are often refused; that is an answer, not a failure. */
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
