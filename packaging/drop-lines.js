"use strict";

/** A loader: leaves out the lines of a file that a pattern finds. */
module.exports = function dropLines(source) {
  return source
    .split("\n")
    .filter((line) => !this.getOptions().lines.test(line))
    .join("\n");
};
