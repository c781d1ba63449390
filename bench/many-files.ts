import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import ExcelJS from "exceljs";
import exceljsPackage from "exceljs/package.json";
import { readReports } from "../cli/read-reports";
import { sheetNumber } from "../src/report/read-value";
import { form } from "./balances";
import { inTurn, milliseconds, requireSame, times, type Measurement } from "./measure";
import { withWorkbooks } from "./workbook-files";

const FILES = 1_000;
const COMPARED_FILES = 100;
/** By how many processors work at it: how much faster than exceljs at least, and in how much memory. */
const demands = [
  { jobs: 1, ratio: 3.3, megabytes: 150 },
  { jobs: 2, ratio: 4, megabytes: 400 },
] as const;

const commandLine = path.join(__dirname, "..", "cli", "nianbao.cjs");

/** `nianbao check` on many workbooks, a whole process from start to end, against a process in which exceljs only reads them. */
export function measureManyFiles(): Promise<Measurement> {
  return withWorkbooks(FILES, async (files, folder) => {
    for (const file of files.slice(0, COMPARED_FILES)) await requireSameFigures(file);
    execFileSync(process.execPath, [commandLine, "--version"], { stdio: "ignore" }); // builds the bundle where it is due
    const checked = demands.map(({ jobs }) => checkAll(folder, jobs));
    requireSame(checked[1]?.answer, checked[0]?.answer, "one processor and two");
    const [theirs = NaN, ...ours] = await inTurn(
      [
        () => void execFileSync(process.execPath, [path.join(__dirname, "read-with-exceljs.cjs"), folder]),
        ...demands.map(
          ({ jobs }, index) =>
            () =>
              void (checked[index] = checkAll(folder, jobs)),
        ),
      ],
      { rounds: 3, warmUps: 0 },
    );
    const measured = demands.map((demand, index) => {
      const [time = NaN, run] = [ours[index], checked[index]];
      const ratio = theirs / time;
      const isKept = ratio >= demand.ratio && run !== undefined && run.megabytes < demand.megabytes;
      const line =
        `with ${demand.jobs === 1 ? "one processor" : "two"} ${milliseconds(time)}: ${times(ratio)}; ` +
        `held at most ${run?.megabytes.toFixed(0)} MB`;
      return { isKept, line };
    });
    return {
      claim:
        `${FILES} three-sheet xlsx files read and checked, faster than exceljs ${exceljsPackage.version} reads them: ` +
        demands.map(({ jobs, ratio, megabytes }) => `by ${jobs} at least ${ratio}×, under ${megabytes} MB`).join("; "),
      isKept: measured.every(({ isKept }) => isKept) && checked.every((one) => one.files === FILES),
      lines: [
        `same figures in each of ${COMPARED_FILES} files; ${checked[0]?.findings} findings in all, the same by one and by two`,
        `exceljs ${milliseconds(theirs)}`,
        ...measured.map(({ line }) => line),
      ],
    };
  });
}

interface Checked {
  readonly megabytes: number;
  readonly files: number;
  readonly findings: number;
  readonly answer: string;
}

function checkAll(folder: string, jobs: number): Checked {
  const args = [
    "-r",
    path.join(__dirname, "peak-memory.cjs"),
    commandLine,
    "check",
    folder,
    "--json",
    `--jobs=${jobs}`,
  ];
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
    answer: stdout,
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
