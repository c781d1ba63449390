"use strict";

/** Lets in style elements that are empty: Fluent fills its own by script, and nothing written into the page gets style. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What a page of ours may load and run: nothing but its own files, and the scripts and addresses of the origins named. What
 * `npm start` builds carries its scripts as text, and asks whether there is a newer build.
 */
module.exports = ({
  mode,
  scripts = [],
  styles = [EMPTY_STYLE],
  connections = [],
  connects = true,
  workers = ["blob:"],
}) => {
  const isServed = mode === "development";
  const connected = connects || isServed ? ["'self'", ...connections] : ["'none'"];
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts, ...(isServed ? ["'unsafe-eval'"] : [])].join(" ")}`,
    ...(workers.length === 0 ? [] : [`worker-src ${workers.join(" ")}`]),
    `style-src ${["'self'", ...styles].join(" ")}`,
    "img-src 'self' data:",
    `connect-src ${connected.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};
