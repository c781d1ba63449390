import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nianbao, temporaryFolder } from "../cli/console";

const inFolder = temporaryFolder();
const seed = join(__dirname, "..", "..", "..", "shared", "reports", "000.txt");

async function jsonOf(file: string, name: string): Promise<string> {
  const { exitCode } = await nianbao("convert", file, inFolder(name));
  expect(exitCode).toBe(0);
  return readFileSync(inFolder(name), "utf8");
}

/** The report this project began with: published as a text of one cell a line, published again as everything we write. */
it.each(["docx", "html", "xlsx"])("000.txt comes back from its own .%s as it was read", async (extension) => {
  const first = await jsonOf(seed, `000-${extension}.json`);
  const again = inFolder(`000.${extension}`);
  expect((await nianbao("convert", seed, again)).exitCode).toBe(0);
  expect(JSON.parse(await jsonOf(again, `back-${extension}.json`))).toEqual(JSON.parse(first));
});
