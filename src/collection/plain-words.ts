/** How a figure stands to last year's: it changes from unit to unit. */
const COMPARED = /(?:同比|(?:比|较|与)(?:上年|去年))(?:增长|下降|增加|减少|上升|持平)/g;

/** What makes words one's own: no figures, no names, no titles of laws, no signs. */
export function plain(text: string, names: readonly string[]): string {
  let words = text.replace(/《[^》]*》/g, "").replace(COMPARED, "");
  for (const name of names) if (name.length > 1) words = words.split(name).join("");
  return words
    .replace(/[我全本](?:[省市县区州盟旗镇乡局厅委办部]|街道|单位|机关|中心)/g, "")
    .replace(/[^\u4e00-\u9fffA-Za-z]/g, "");
}
