import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Threads } from "../../cli/crew";
import { threadsFor } from "../../cli/spread";
import { balancedJson } from "./balanced-report";
import { nianbao, nianbaoIn, temporaryFolder } from "./console";

const inFolder = temporaryFolder();
const root = path.join(__dirname, "..", "..");
/** What people run. From source, a thread that is ended while it loads a module would take all of Node along. */
const built: Threads = { program: path.join(root, "dist", "cli", "nianbao.cjs"), execArgv: [], processors: 2 };

const townOf = (number: number): string => `第${number}镇人民政府`;

/** A report of its own figures, save where it is told to have another's. */
const reportOf = (number: number, figures = number): string =>
  balancedJson({ "disclosure/licenses/decisions": figures }, { unit: townOf(number) });

beforeAll(() => {
  // Builds the program where it is missing or older than its sources.
  execFileSync(process.execPath, [path.join(root, "cli", "nianbao.cjs"), "--version"], { stdio: "ignore" });
  mkdirSync(inFolder("收到", "片区"), { recursive: true });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(inFolder("收到", name), content);
  for (let number = 1; number <= 56; number++) write(`${100 + number}.json`, reportOf(number));
  // The figures of the third, of the third once more, and of the fiftieth, which comes later by its name.
  write("1035.json", reportOf(57, 3));
  write("片区/104.json", reportOf(58, 3));
  write("1045.json", reportOf(59, 50));
  write("片区/两份.zip", zipSync({ "a.json": strToU8(reportOf(60, 7)), "b.json": strToU8(reportOf(61)) }));
  write("110.docx", "no report at all");
  write("120.pdf", "%PDF-1.7\n");
  write("片区/差.json", balancedJson({ "requests/disclosed/natural-person": 13 }, { unit: townOf(62) }));
}, 120_000);

it.each([
  ["check", []],
  ["check", ["--json"]],
  ["collect", ["--json"]],
])(
  "prints the same from %s %j in several threads as in one, in the same order",
  async (command, options) => {
    const args = [command, inFolder("收到"), inFolder("没有.xlsx"), ...options];
    const alone = await nianbao(...args);
    const spread = await nianbaoIn(built, ...args);
    expect(spread).toEqual(alone);
    expect(alone.exitCode).toBe(2);
    expect(alone.stdout).toContain(townOf(57));
  },
  120_000,
);

it("tells of the same figures under another name wherever the files were read", async () => {
  const { stdout } = await nianbaoIn(built, "check", inFolder("收到"), "--json");
  const { files } = JSON.parse(stdout) as { files: { file: string; findings: { rule: string }[] }[] };
  const twins = files.filter(({ findings }) => findings.some(({ rule }) => rule === "same-as-another-unit"));
  expect(twins.map(({ file }) => path.relative(inFolder("收到"), file))).toEqual([
    "1035.json",
    "150.json",
    "片区/104.json",
    "片区/两份.zip › a.json",
  ]);
}, 120_000);

it("tells of a file that a thread came to its end over, and checks the others", async () => {
  const program = inFolder("ends-over-one-file.cjs");
  const end = `require("node:worker_threads").parentPort.on("message", ({ file }) => file.includes("片区") && process.exit(3));`;
  writeFileSync(program, `${end}\nrequire(${JSON.stringify(built.program)});\n`);
  const { exitCode, stdout } = await nianbaoIn({ ...built, program }, "check", inFolder("收到"), "--json");
  const { files } = JSON.parse(stdout) as {
    files: { file: string; error: { code: string; message: string } | null }[];
  };
  const failed = files.flatMap(({ file, error }) => (error === null ? [] : [[path.basename(file), error.code]]));
  expect([exitCode, files.length]).toEqual([2, 63]);
  expect(failed.filter(([, code]) => code === "reading-stopped")).toEqual([
    ["104.json", "reading-stopped"],
    ["两份.zip", "reading-stopped"],
    ["差.json", "reading-stopped"],
  ]);
  expect(failed).toHaveLength(5);
  expect(files.at(-1)?.error?.message).toContain("别的文件不受影响");
}, 120_000);

it("does all in one thread where the others cannot be started", async () => {
  const broken = { ...built, program: inFolder("没有.js") };
  expect(await nianbaoIn(broken, "check", inFolder("收到"))).toEqual(await nianbao("check", inFolder("收到")));
}, 120_000);

it.each([
  [39, 4, undefined, 1],
  [40, 4, undefined, 4],
  [40, 1, undefined, 1],
  [1000, 32, undefined, 8],
  [1000, 4, 1, 1],
  [1000, 2, 12, 12],
])("of %i files on %i processors, asked for %s, starts %i threads", (files, processors, asked, threads) => {
  expect(threadsFor(files, processors, asked)).toBe(threads);
});
