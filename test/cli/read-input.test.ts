import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { CommandError, type CommandProblem } from "../../cli/command-error";
import { readInput } from "../../cli/read-input";
import { ImportError, type ImportProblem } from "../../src/importers/import-error";

let folder = "";
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "nianbao-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function problemReading(file: string): CommandProblem | ImportProblem {
  try {
    readInput(file);
  } catch (error) {
    if (error instanceof CommandError || error instanceof ImportError) return error.problem;
    throw error;
  }
  throw new Error("it was read");
}

it("reads a file whole", async () => {
  await writeFile(inFolder("年报.xlsx"), "PK");
  expect([...readInput(inFolder("年报.xlsx"))]).toEqual([0x50, 0x4b]);
});

it("names what is no readable file", async () => {
  await truncate(inFolder("年报.xlsx"), 30_000_001);
  expect(problemReading(inFolder("gone.xlsx")).code).toBe("file-not-found");
  expect(problemReading(path.join(inFolder("年报.xlsx"), "x")).code).toBe("file-not-found");
  expect(problemReading(folder).code).toBe("is-a-folder");
  expect(problemReading(inFolder("年报.xlsx"))).toEqual({ code: "too-large", size: 30_000_001, limit: 30_000_000 });
  expect(problemReading("\0").code).toBe("file-unreadable");
});
