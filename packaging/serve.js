"use strict";

// npm start and npm run start:excel: builds one of the builds for development, serves it on this machine, and again after every change.
require("./register");
const { existsSync, readFileSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const webpack = require("webpack");
const { root } = require("./compile");
const receive = require("./receive");
const { servePages } = require("./page-server");

/** The port of Excel is the one that manifest.xml names. */
const served = {
  playground: { build: require("./playground"), page: "", port: 3000, mayMove: true, certificate: () => undefined },
  excel: { build: require("./excel"), page: "office.html", port: 3000, mayMove: false, certificate },
};

/** Made and trusted by `npx office-addin-dev-certs install`; without it one that has to be trusted by hand. */
async function certificate() {
  const file = (name) => path.join(os.homedir(), ".office-addin-dev-certs", name);
  if (existsSync(file("localhost.key")))
    return { key: readFileSync(file("localhost.key")), cert: readFileSync(file("localhost.crt")) };
  const { private: key, cert } = await require("selfsigned").generate([{ name: "commonName", value: "localhost" }]);
  return { key, cert };
}

/** The build as it is served: in a folder of its own, with pages that follow it. */
function configurationOf(name, build) {
  const configuration = build("development");
  const folder = path.join(root, "dist", "served", name);
  return {
    ...configuration,
    entry: { pane: [path.join(__dirname, "load-again.js"), configuration.entry.pane] },
    output: { ...configuration.output, path: folder, clean: { keep: /^receive[\\/]/ } },
  };
}

/** 收表, where the ⋯ menu looks for it: built once, after the pane can be used. */
function buildReceive(folder) {
  const builds = [receive.page("development"), receive.reader("development")];
  const beside = builds.map((one) => ({ ...one, output: { ...one.output, path: path.join(folder, "receive") } }));
  webpack(beside).run((error, stats) => {
    if (error ?? stats.hasErrors()) console.error(error ?? stats.toString("errors-only"));
  });
}

async function serve(name) {
  const { build, page, ...settings } = served[name];
  const configuration = configurationOf(name, build);
  const server = await servePages({
    ...settings,
    folder: configuration.output.path,
    certificate: await settings.certificate(),
  });
  let isReceiveBegun = false;
  console.log(`Building for ${server.address}${page} ...`);
  const watching = webpack(configuration).watch({}, (error, stats) => {
    if (error) throw error;
    console.log(stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }));
    if (stats.hasErrors()) return;
    server.show(stats.hash);
    if (name === "playground" && !isReceiveBegun) buildReceive(configuration.output.path);
    isReceiveBegun = true;
    console.log(`Open ${server.address}${page} (built in ${((stats.endTime - stats.startTime) / 1000).toFixed(1)} s)`);
  });
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      server.close();
      watching.close(() => watching.compiler.close(() => process.exit())); // which writes its cache
    });
}

serve(process.argv[2]).catch((error) => {
  console.error(
    error.code === "EADDRINUSE" ? "Port 3000 is taken, and manifest.xml names no other: free it first." : error,
  );
  process.exitCode = 1;
});
