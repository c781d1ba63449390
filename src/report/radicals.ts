const RADICALS = /[\u2e80-\u2fdf]/g;

/** Of the supplement's radicals Unicode says which character is meant for two only; these are words by themselves, too. */
const MEANT: ReadonlyMap<string, string> = new Map(
  [
    "⺟母",
    "⺠民",
    "⺫目",
    "⺝月",
    "⺮竹",
    "⻁虎",
    "⻄西",
    "⻅见",
    "⻆角",
    "⻉贝",
    "⻋车",
    "⻓长",
    "⻔门",
    "⻘青",
    "⻙韦",
    "⻚页",
  ]
    .concat([
      "⻛风",
      "⻜飞",
      "⻝食",
      "⻢马",
      "⻣骨",
      "⻤鬼",
      "⻥鱼",
      "⻦鸟",
      "⻨麦",
      "⻩黄",
      "⻬齐",
      "⻮齿",
      "⻰龙",
      "⻳龟",
    ])
    .map(([radical = "", character = ""]) => [radical, character]),
);

/**
 * The text with characters where it has radicals that look the same: browsers print 行 as ⾏ and 民 as ⺠ into a PDF, and what
 * is copied out of one carries them into any file.
 */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => MEANT.get(radical) ?? radical.normalize("NFKC"));
}
