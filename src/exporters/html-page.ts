import { escapedHtml } from "./printable-text";

/** Seen by no eye and read by every screen reader; a system that drops the style shows a short line more. */
const FOR_READERS_ONLY =
  "position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap";

export const DRAFT_STYLE = "text-align:center;font-weight:bold;color:#B00000;border:1px solid #B00000;padding:4px 8px";

/** A page that stands by itself: no script, no class, nothing that it would ask another host for. */
export function htmlPage(title: string, body: string): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title).replace(/<br>/g, " ")}</title>`,
    "</head>",
    '<body style="margin:0;background:#FFFFFF;color:#000000">',
    '<main style="max-width:820px;margin:0 auto;padding:24px 16px;font-family:仿宋,FangSong,宋体,SimSun,serif;font-size:18px;line-height:1.75;overflow-wrap:anywhere">',
    body,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** The name of a table, for who hears the page. */
export const hiddenCaption = (text: string): string =>
  `<caption style="${FOR_READERS_ONLY}">${escapedHtml(text)}</caption>`;
