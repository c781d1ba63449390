import { mkdirSync, writeFileSync } from "node:fs";
import type { JsonAnswer } from "../../cli/check-json";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

function write(name: string, year: number, cells: Readonly<Record<string, number>>, unit = "某镇人民政府"): string {
  writeFileSync(inFolder(name), JSON.stringify({ format: "2021", year, unit, cells, text: { "6": "没有其他事项。" } }));
  return inFolder(name);
}

async function answersTo(...args: readonly string[]): Promise<readonly JsonAnswer[]> {
  const { stdout } = await nianbao("check", ...args, "--json");
  return (JSON.parse(stdout) as { readonly files: readonly JsonAnswer[] }).files;
}

it("holds the files against last year's report, and says what the text lacks, with chapter and quote", async () => {
  const now = write("2025.json", 2025, { "requests/carried-in/total": 3 });
  const before = write("2024.json", 2024, { "requests/carried-out/total": 5 });
  const [answer] = await answersTo(now, "--previous", before);
  const found = (rule: string) => answer?.findings.find((finding) => finding.rule === rule);
  expect(found("xy-carry-tot")).toMatchObject({
    code: "differs-from-previous",
    left: 3,
    right: 5,
    severity: "explain",
  });
  expect(found("text/xt-fee-ch6")).toMatchObject({ chapter: "6", quote: "", severity: "warning", cells: [] });
});

it("says so of every report where nothing that was given is of the year before", async () => {
  const files = ["甲镇人民政府", "乙镇人民政府"].map((unit) => write(`${unit}.json`, 2025, {}, unit));
  const before = write("甲镇2022.json", 2022, {}, "甲镇人民政府");
  const answers = await answersTo(...files, "--previous", before);
  expect(answers.map(({ findings }) => findings.some(({ code }) => code === "previous-other-year"))).toEqual([
    true,
    true,
  ]);
});

it("says that a report is not of the year before, and makes no comparison", async () => {
  const now = write("2025.json", 2025, { "requests/carried-in/total": 3 });
  const before = write("2023.json", 2023, { "requests/carried-out/total": 5 });
  const [answer] = await answersTo(now, "--previous", before);
  expect(answer?.findings.map(({ rule }) => rule)).not.toContain("xy-carry-tot");
  expect(answer?.findings.map(({ code }) => code)).toContain("previous-other-year");
});

describe("a folder of last year's reports", () => {
  it("gives each report that of its own unit, and what of it cannot be read is told", async () => {
    mkdirSync(inFolder("上年"));
    const now = ["甲镇人民政府", "乙镇人民政府"].map((unit) =>
      write(`今年${unit}.json`, 2025, { "requests/carried-in/total": 3 }, unit),
    );
    write("上年/甲镇.json", 2024, { "requests/carried-out/total": 5 }, "甲镇人民政府");
    write("上年/乙镇.json", 2024, { "requests/carried-out/total": 3 }, "乙镇人民政府");
    writeFileSync(inFolder("上年/丙镇.pdf"), "%PDF-1.7\n");
    const { stdout, stderr } = await nianbao("check", ...now, "--previous", inFolder("上年"), "--json");
    const { files } = JSON.parse(stdout) as { readonly files: readonly JsonAnswer[] };
    expect(files.map(({ findings }) => findings.some(({ rule }) => rule === "xy-carry-tot"))).toEqual([true, false]);
    expect(stderr).toContain("丙镇.pdf：文件已损坏");
  });

  it("stops the command where none of it can be read", async () => {
    mkdirSync(inFolder("全是扫描件"));
    writeFileSync(inFolder("全是扫描件/丙镇.pdf"), "%PDF-1.7\n");
    const now = write("2025.json", 2025, {});
    const { exitCode, stdout, stderr } = await nianbao("check", now, "--previous", inFolder("全是扫描件"));
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("文件已损坏");
  });
});
