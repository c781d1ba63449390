"use strict";

/** Lets in style elements that are empty: Fluent fills its own by script, and nothing written into the page gets style. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What a page of ours may load and run: nothing but its own files, and the scripts and addresses of the origins named. What
 * `npm start` builds carries its scripts as text.
 */
module.exports = ({ mode, scripts = [], styles = [EMPTY_STYLE], connections = [] }) => {
  const isServed = mode === "development";
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts, ...(isServed ? ["'unsafe-eval'"] : [])].join(" ")}`,
    `style-src ${["'self'", ...styles].join(" ")}`,
    "img-src 'self' data:",
    // A thread that reads a PDF, from a script that the page has already: it obeys what is said here.
    "worker-src blob:",
    `connect-src ${["'self'", ...connections].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};
