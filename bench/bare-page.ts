import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

const root = join(__dirname, "..");

/** The playground as it is given out, and a page with nothing but its grid: built where they are not there yet, or not new. */
export async function buildPages(): Promise<{ readonly playground: string; readonly bare: string }> {
  // The build file is read by tools as CommonJS and has no types.
  const playground = createRequire(__filename)("../packaging/playground") as (mode: string) => Configuration;
  const built = playground("production");
  const bare = join(root, "dist/bare-grid");
  await build(built);
  await build({
    ...built,
    name: "bare-grid",
    cache: false,
    entry: { pane: "./bench/bare-grid.ts" },
    output: { ...built.output, path: bare },
  });
  const pages = { playground: join(root, "dist/playground"), bare };
  for (const page of Object.values(pages)) if (!existsSync(join(page, "index.html"))) throw new Error(`no ${page}`);
  return pages;
}

function build(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) =>
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    }),
  );
}
