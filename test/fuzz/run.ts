import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { drawFrom } from "../src/narrative/draw";
import { allAlterations } from "./all-alterations";
import { fuzz } from "./run-fuzz";

/** What is shown of one kind; the rest is of the same sort. */
const SHOWN = 3;
const SEEDS = 1000;

const { values } = parseArgs({
  options: {
    kinds: { type: "string", default: "" },
    seeds: { type: "string" },
    first: { type: "string", default: "1" },
    save: { type: "string" },
  },
});

/** npm run fuzz -- --kinds sort-rows,unmerge --seeds 5000 --first 1 --save file.xlsx (the first file that breaks the law) */
async function run(): Promise<void> {
  const wanted = values.kinds.split(",").filter((kind) => kind !== "");
  const chosen = allAlterations.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  let broken = 0;
  for (const alteration of chosen) {
    const seeds = values.seeds === undefined ? SEEDS / (alteration.isSlow === true ? 10 : 1) : Number(values.seeds);
    const start = performance.now();
    const { broken: found, rightShare } = await fuzz(alteration, seeds, Number(values.first));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(
      `${alteration.id}: ${found.length} of ${seeds} break the law; ${(rightShare * 100).toFixed(1)} % of the figures read (${seconds} s)\n`,
    );
    for (const { seed, breaches } of found.slice(0, SHOWN))
      process.stdout.write(`  seed ${seed}: ${breaches.slice(0, SHOWN).join("; ")}\n`);
    const [first] = found;
    if (first !== undefined && broken === 0 && values.save !== undefined)
      writeFileSync(values.save, (await alteration.make(drawFrom(first.seed))).bytes);
    broken += found.length;
  }
  process.exitCode = broken === 0 ? 0 : 1;
}

void run();
