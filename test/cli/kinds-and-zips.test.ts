import { readFileSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";
import { gridOf, tableOf, type MadeGrid } from "../src/recognition/made-sources";
import { xlsFile } from "../src/importers/xls-files";

const inFolder = temporaryFolder();
const given = (name: string): Uint8Array => new Uint8Array(readFileSync(inFolder(name)));

interface CheckedFile {
  readonly file: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly error: { readonly code: string } | null;
}

const tables: readonly MadeGrid[] = (["disclosure", "requests", "disputes"] as const).map((id) => gridOf(tableOf(id)));
const chapters = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];
const asText = (separator: string): string =>
  tables
    .map((grid, index) =>
      [chapters[index], ...grid.map((row) => row.map((cell) => cell ?? "").join(separator))].join("\n"),
    )
    .join("\n\n");

/** A report of no unit and no year, as each kind of file. */
beforeAll(async () => {
  const nameless = JSON.parse(balancedJson()) as { unit?: string; year?: number; unitType?: string };
  delete nameless.unit;
  delete nameless.year;
  delete nameless.unitType;
  writeFileSync(inFolder("报告.json"), JSON.stringify(nameless));
  for (const kind of ["xlsx", "docx", "html"])
    await nianbao("convert", inFolder("报告.json"), inFolder(`报告.${kind}`));
  const xls = xlsFile(tables.map((rows, index) => ({ name: `表${index + 1}`, rows })));
  writeFileSync(inFolder("报告.xls"), xls);
  writeFileSync(inFolder("报告.et"), xls);
  writeFileSync(inFolder("报告.ett"), xls);
  for (const kind of ["xlsm", "xltx"]) writeFileSync(inFolder(`报告.${kind}`), given("报告.xlsx"));
  writeFileSync(inFolder("报告.txt"), asText("\t"));
  writeFileSync(inFolder("报告.csv"), asText(","));
  writeFileSync(inFolder("报告.zip"), zipSync({ "乡镇/报告.xlsx": given("报告.xlsx") }));
});

it.each(["json", "xlsx", "xlsm", "xltx", "docx", "html", "xls", "et", "ett", "txt", "csv", "zip"])(
  "takes unit, year and kind of unit from the arguments: .%s",
  async (kind) => {
    const options = ["--json", "--year", "2024", "--unit", "青禾镇人民政府", "--type", "township"];
    const { stdout } = await nianbao("check", inFolder(`报告.${kind}`), ...options);
    const { files } = JSON.parse(stdout) as { readonly files: readonly CheckedFile[] };
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ unit: "青禾镇人民政府", year: 2024 });
    expect(files[0]?.error).toBeNull();
  },
);

describe("collect", () => {
  const report = (unit: string): Uint8Array =>
    strToU8(JSON.stringify({ ...(JSON.parse(balancedJson()) as object), unit }));

  it("names each report of a zip by its place in it, and each file that could not be read", async () => {
    const zip = zipSync({
      "东片/松河镇.json": report("松河镇人民政府"),
      "西片/柳河镇.json": report("柳河镇人民政府"),
      "西片/榆河镇.pdf": strToU8("%PDF-1.7"),
      "西片/桦河镇.docx": strToU8("PK"),
    });
    writeFileSync(inFolder("各镇.zip"), zip);
    const { exitCode, stdout } = await nianbao("collect", inFolder("各镇.zip"), "--json");
    const { units, unread } = JSON.parse(stdout) as {
      readonly units: readonly { readonly unit: string; readonly files: readonly string[] }[];
      readonly unread: readonly { readonly file: string; readonly code: string }[];
    };
    const short = (file: string): string => file.slice(file.lastIndexOf("各镇.zip"));
    expect(exitCode).toBe(2);
    expect(units.map(({ unit, files }) => [unit, files.map(short)])).toEqual([
      ["松河镇人民政府", ["各镇.zip › 东片/松河镇.json"]],
      ["柳河镇人民政府", ["各镇.zip › 西片/柳河镇.json"]],
    ]);
    expect(unread.map(({ file }) => short(file))).toEqual([
      "各镇.zip › 西片/榆河镇.pdf",
      "各镇.zip › 西片/桦河镇.docx",
    ]);
  });

  it("tells two reports of one zip apart, and writes slips for them", async () => {
    const wrong = { ...(JSON.parse(balancedJson({ "requests/newly-received/total": 99 })) as object) };
    const of = (unit: string, more: object) => strToU8(JSON.stringify({ ...wrong, ...more, unit }));
    writeFileSync(
      inFolder("两份.zip"),
      zipSync({ "一稿.json": of("松河镇人民政府", {}), "二稿.json": of("松河镇人民政府", { selfName: "我镇" }) }),
    );
    const { stdout } = await nianbao("collect", inFolder("两份.zip"), "--json", "--slips", inFolder("退回单"));
    const { units } = JSON.parse(stdout) as { readonly units: readonly { readonly files: readonly string[] }[] };
    expect(units.map(({ files }) => files.map((file) => file.slice(file.indexOf(" › ") + 3)))).toEqual([
      ["一稿.json", "二稿.json"],
    ]);
    expect(readFileSync(inFolder("退回单/退回单 松河镇人民政府.html"), "utf8")).toContain("两份.zip › 一稿.json");
  });
});

it("collect calls no report clean that nobody has filled in", async () => {
  await nianbao("new", "--year", "2025", "--unit", "青禾镇人民政府", "--type", "township", inFolder("空白.xlsx"));
  const { stdout } = await nianbao("collect", inFolder("空白.xlsx"), "--json");
  const { units } = JSON.parse(stdout) as { readonly units: readonly { readonly state: string }[] };
  expect(units.map(({ state }) => state)).toEqual(["look"]);
});
