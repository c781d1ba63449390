import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { CommandError, type CommandProblem } from "../../cli/command-error";
import { kindOf } from "../../cli/file-kind";
import { readInput } from "../../cli/read-input";

let folder = "";
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "nianbao-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const workbook = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
const document = zipSync({ "word/document.xml": strToU8("<document/>") });

async function problemWith(name: string, content: string | Uint8Array): Promise<CommandProblem> {
  await writeFile(inFolder(name), content);
  return problemReading(inFolder(name));
}

function problemReading(file: string): CommandProblem {
  try {
    readInput(file);
  } catch (error) {
    if (error instanceof CommandError) return error.problem;
    throw error;
  }
  throw new Error("it was read");
}

it.each<[string, Uint8Array | string]>([
  ["xlsx", workbook],
  ["docx", document],
  ["zip", zipSync({ "a.txt": strToU8("a") })],
  ["ole", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ["pdf", "%PDF-1.7\n"],
  ["html", "\uFEFF\n<!doctype html><table>"],
  ["json", ' {"format":"2021"}'],
  ["json", Buffer.from('\uFEFF{"format":"2021"}', "utf16le")],
  ["text", "一、总体情况"],
  ["unknown", new Uint8Array([1, 2, 3, 0, 255])],
])("knows %s by its content", (kind, content) => {
  expect(kindOf(typeof content === "string" ? Buffer.from(content) : content)).toBe(kind);
});

it("reads a file whose content is what its extension says, in any case", async () => {
  await writeFile(inFolder("年报.XLSX"), workbook);
  expect(readInput(inFolder("年报.XLSX")).kind).toBe("xlsx");
});

it("reads a file without a telling extension for what it is", async () => {
  await writeFile(inFolder("年报"), '{"format":"2021"}');
  expect(readInput(inFolder("年报")).kind).toBe("json");
});

it("says what the content is where the extension says otherwise", async () => {
  expect(await problemWith("a.xlsx", '{"format":"2021"}')).toEqual({
    code: "wrong-extension",
    extension: ".xlsx",
    content: "json",
  });
  expect(await problemWith("b.json", workbook)).toEqual({
    code: "wrong-extension",
    extension: ".json",
    content: "xlsx",
  });
  expect(await problemWith("c.xlsx", document)).toEqual({
    code: "wrong-extension",
    extension: ".xlsx",
    content: "docx",
  });
  expect(await problemWith("d.xls", "<html><table>")).toEqual({
    code: "wrong-extension",
    extension: ".xls",
    content: "html",
  });
  expect(await problemWith("e.xlsx", "%PDF-1.4")).toEqual({
    code: "wrong-extension",
    extension: ".xlsx",
    content: "pdf",
  });
});

it("names what is no readable file", async () => {
  expect(problemReading(inFolder("gone.xlsx")).code).toBe("file-not-found");
  expect(problemReading(path.join(inFolder("年报.XLSX"), "x")).code).toBe("file-not-found");
  expect(problemReading(folder).code).toBe("is-a-folder");
  expect((await problemWith("empty.xlsx", "")).code).toBe("file-empty");
  expect(problemReading("\0").code).toBe("file-unreadable");
});
