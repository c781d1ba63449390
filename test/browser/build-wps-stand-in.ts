import { readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";

const root = join(__dirname, "../..");

/** The stand-in for WPS as one classic script that the oldest browser can run. */
export async function buildWpsStandIn(): Promise<string> {
  const output = join(root, "dist", "test");
  const use = {
    loader: "swc-loader",
    options: { env: { targets: "chrome 69" }, jsc: { parser: { syntax: "typescript" } } },
  };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2018"],
    entry: join(__dirname, "wps-stand-in-page.ts"),
    output: { path: output, filename: "wps-stand-in.js" },
    cache: { type: "filesystem", name: "wps-stand-in", cacheDirectory: join(root, "node_modules/.cache/webpack") },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: { rules: [{ test: /\.(ts|m?js)$/, resolve: { fullySpecified: false }, use }] },
  });
  await new Promise<void>((resolve, reject) =>
    compiler.run((error, stats) => {
      if (error !== null || stats === undefined || stats.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else compiler.close(() => resolve());
    }),
  );
  return readFileSync(join(output, "wps-stand-in.js"), "utf8");
}
