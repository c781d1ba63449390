import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import ExcelJS from "exceljs";
import exceljsPackage from "exceljs/package.json";
import { readReports } from "../cli/read-reports";
import { sheetNumber } from "../src/report/read-value";
import { form } from "./balances";
import { milliseconds, requireSame, sideBySide, times, type Measurement } from "./measure";
import { withWorkbooks } from "./workbook-files";

const FILES = 1_000;
const COMPARED_FILES = 100;
const LEAST_RATIO = 3;
const MOST_MEGABYTES = 150;

const commandLine = path.join(__dirname, "..", "cli", "nianbao.cjs");

/** `nianbao check` on many workbooks, a whole process from start to end, against a process in which exceljs only reads them. */
export function measureManyFiles(): Promise<Measurement> {
  return withWorkbooks(FILES, async (files, folder) => {
    for (const file of files.slice(0, COMPARED_FILES)) await requireSameFigures(file);
    execFileSync(process.execPath, [commandLine, "--version"], { stdio: "ignore" }); // builds the bundle where it is due
    let checked = checkAll(folder);
    const { ours, theirs, ratio } = await sideBySide(
      () => void (checked = checkAll(folder)),
      () => void execFileSync(process.execPath, [path.join(__dirname, "read-with-exceljs.cjs"), folder]),
      { rounds: 3, warmUps: 0 },
    );
    return {
      claim:
        `${FILES} three-sheet xlsx files read and checked: at least ${LEAST_RATIO}× faster than ` +
        `exceljs ${exceljsPackage.version} reading them, under ${MOST_MEGABYTES} MB`,
      isKept: ratio >= LEAST_RATIO && checked.megabytes < MOST_MEGABYTES && checked.files === FILES,
      lines: [
        `same figures in each of ${COMPARED_FILES} files; ${checked.findings} findings in all`,
        `ours ${milliseconds(ours)}, exceljs ${milliseconds(theirs)}: ${times(ratio)}; ours held at most ${checked.megabytes.toFixed(0)} MB`,
      ],
    };
  });
}

interface Checked {
  readonly megabytes: number;
  readonly files: number;
  readonly findings: number;
}

function checkAll(folder: string): Checked {
  const args = ["-r", path.join(__dirname, "peak-memory.cjs"), commandLine, "check", folder, "--json"];
  const { status, stdout, output } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 1) throw new Error(`nianbao check ended with ${status}`);
  const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly findings: readonly unknown[] }[] };
  return {
    megabytes: Number(output[3]) / 1e6,
    files: files.length,
    findings: files.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

/** Every figure that we read stands in the cell that we say it stands in. */
async function requireSameFigures(file: string): Promise<void> {
  const [imported] = readReports(file);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const { id, value: kind } of form.cells.values()) {
    const { sheet = "", range: address = "" } = imported?.addressOf(id) ?? {};
    const cell = workbook.getWorksheet(sheet)?.getCell(address);
    const theirs = cell?.formula === undefined ? cell?.value : cell.result;
    const ours = imported?.report.cells.get(id);
    const figure = typeof ours === "number" ? sheetNumber(ours, kind) : ours;
    requireSame(figure ?? null, theirs === "" ? null : (theirs ?? null), `${path.basename(file)} ${id}`);
  }
}
