"use strict";

const { DefinePlugin, EntryPlugin, webworker } = require("webpack");

/**
 * Puts a script, with all that it needs, into the one that asks for it, as text: a page that was opened from the disk can
 * load neither modules nor other files into a thread.
 */
module.exports.pitch = function scriptText() {
  const done = this.async();
  const child = this._compilation.createChildCompiler(
    "script-text",
    { filename: "script-text.js", publicPath: "", chunkLoading: false, wasmLoading: false },
    [
      new webworker.WebWorkerTemplatePlugin(),
      new EntryPlugin(this.context, this.resourcePath, { name: "script-text" }),
      new DefinePlugin(require("./pdf-reader").constants),
    ],
  );
  child.runAsChild((error, _entries, compilation) => {
    if (error) return done(error);
    if (compilation.errors.length > 0) return done(compilation.errors[0]);
    const text = compilation.getAsset("script-text.js").source.source().toString();
    delete this._compilation.assets["script-text.js"];
    return done(null, `export const script = ${JSON.stringify(text)};`);
  });
};
