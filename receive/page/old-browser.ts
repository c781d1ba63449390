/** The first Chromium that opens a dropped folder for a page from the disk. */
export const OLDEST = 86;

/** Which Chromium it is; undefined for another browser, which is let in. */
function chromiumVersion(agent: string): number | undefined {
  const found = /Chrom(?:e|ium)\/(\d+)/.exec(agent);
  return found === null ? undefined : Number(found[1]);
}

/** The page may be drawn; a browser that is too old is told so, in a script that it surely understands. */
export const isNewEnough = (agent: string): boolean => (chromiumVersion(agent) ?? OLDEST) >= OLDEST;

const page = typeof document === "undefined" ? null : document.getElementById("page");
if (page !== null && !isNewEnough(navigator.userAgent)) {
  const words = document.createElement("p");
  words.className = "old-browser";
  words.setAttribute("role", "alert");
  words.textContent =
    "这个浏览器太旧，打不开“收表”。请换用新一些的浏览器（Edge、Chrome 86 或更新版，360、奇安信等请用极速模式的新版本），再打开本页。";
  page.appendChild(words);
}
