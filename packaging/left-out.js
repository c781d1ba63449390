"use strict";

const path = require("node:path");

/** What Fluent's own components and our pane draw. An icon of another family stops the build: name it here. */
const icons = [
  "ArrowDown",
  "ArrowUp",
  "Checkmark",
  "CheckmarkCircle",
  "Chevron(Down|Left|Right|Up)",
  "Circle",
  "DiamondDismiss",
  "Dismiss",
  "DismissCircle",
  "Edit",
  "Info",
  "Lightbulb",
  "MoreHorizontal",
  "Navigation",
  "PauseCircle",
  "Person",
  "Pin",
  "PlayCircle",
  "Presence(Available|Away|Blocked|Busy|Dnd|Offline|Oof|Unknown)",
  "Prohibited",
  "Search",
  "Square",
  "Star",
  "Warning",
];

/** What cjk-regex asks of unicode-regex. One that is missing stops the grid as soon as its page is opened. */
const characters = [
  ...["Han", "Katakana", "Hiragana", "Hangul", "Bopomofo"],
  ...["Other_Letter", "Letter_Number", "Other_Symbol", "Modifier_Letter"],
  ...["CJK_Compatibility", "CJK_Symbols_And_Punctuation", "Vertical_Forms", "CJK_Compatibility_Forms"],
  ...["Small_Form_Variants", "Halfwidth_And_Fullwidth_Forms", "Ideographic_Description_Characters", "Kanbun"],
  ...["CJK_Strokes", "Enclosed_CJK_Letters_And_Months"],
];

/** Lines of packages that would be read in every build and never run: files by their path, and the lines in them. */
const leftOut = [
  {
    // Fluent's icons come by the ten thousand, one a line.
    files: /react-icons[\\/]lib[\\/](icons|sizedIcons)[\\/]chunk-\d+\.js$/,
    lines: new RegExp(`^export const (?!(${icons.join("|")})\\d*(Regular|Filled) )`),
  },
  {
    // How the grid would part words in seventy languages, 7 MB, for a setting that no sheet of ours has.
    files: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
    lines: /^\s*\["[\w-]+"\]: \(\) => import\("\.\/[\w-]+\.js"\),?$/,
  },
  {
    // By three properties of twenty the grid asks what is a Chinese character,
    files: /unicode-regex[\\/]lib[\\/]data\.generated[\\/]index\.js$/,
    lines: /^export \* as (?!(Script|Block|General_Category) )/,
  },
  {
    // and of those by a few values of hundreds.
    files: /unicode-regex[\\/]lib[\\/]data\.generated[\\/](Script|Block|General_Category)[\\/]index\.js$/,
    lines: new RegExp(`^export .* as (?!(${characters.join("|")}) )`),
  },
];

module.exports = leftOut.map(({ files, lines }) => ({
  test: files,
  use: { loader: path.join(__dirname, "drop-lines.js"), options: { lines } },
}));
