import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import type { JsonAnswer } from "../../cli/check-json";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

/** 未经复议直接起诉: 2 upheld, 1 other result, and the total left at 0. */
const totalLeftAtZero = {
  "disputes/direct-litigation/upheld": 2,
  "disputes/direct-litigation/other-result": 1,
  "disputes/direct-litigation/total": 0,
};

beforeAll(async () => {
  writeFileSync(inFolder("平.json"), balancedJson());
  writeFileSync(inFolder("差.json"), balancedJson(totalLeftAtZero));
  writeFileSync(inFolder("断.json"), balancedJson().slice(0, 500));
  await nianbao("convert", inFolder("平.json"), inFolder("平.xlsx"));
  await nianbao("convert", inFolder("差.json"), inFolder("差.xlsx"));
});

async function answers(
  ...names: string[]
): Promise<{ readonly exitCode: number; readonly files: readonly JsonAnswer[] }> {
  const { exitCode, stdout } = await nianbao("check", ...names.map((name) => inFolder(name)), "--json");
  return { exitCode, files: (JSON.parse(stdout) as { files: JsonAnswer[] }).files };
}

it("names the total left at 0 in a workbook, and nothing else", async () => {
  const { exitCode, files } = await answers("差.xlsx");
  expect(exitCode).toBe(1);
  expect(files).toEqual([
    {
      file: inFolder("差.xlsx"),
      unit: "金湖县人民政府",
      year: 2023,
      tables: { disclosure: "2021", requests: "2021", disputes: "2021" },
      switchedOff: [],
      findings: [
        {
          code: "unbalanced",
          rule: "disputes-sum/direct-litigation",
          severity: "error",
          cells: [
            "disputes/direct-litigation/total",
            "disputes/direct-litigation/upheld",
            "disputes/direct-litigation/corrected",
            "disputes/direct-litigation/other-result",
            "disputes/direct-litigation/pending",
          ],
          left: 0,
          right: 3,
          address: "四 复议诉讼!J6",
          message: expect.stringContaining("差 3 件") as string,
        },
      ],
      open: { errors: 1, explains: 0 },
      repairs: [
        {
          changes: [{ cell: "disputes/direct-litigation/total", from: 0, to: 3 }],
          reason: "total-left-at-zero",
          message: "未经复议直接起诉 · 总计：0 应为 3？（总计还是 0）改后这条勾稽平衡。",
        },
      ],
      error: null,
    },
  ]);
});

it("says the same of Report JSON, which has no addresses", async () => {
  const { exitCode, files } = await answers("差.json");
  expect(exitCode).toBe(1);
  expect(files[0]?.findings.map(({ rule, address }) => [rule, address])).toEqual([
    ["disputes-sum/direct-litigation", null],
  ]);
});

it("has nothing to say of a balanced report", async () => {
  expect(await answers("平.xlsx", "平.json")).toMatchObject({
    exitCode: 0,
    files: [{ findings: [] }, { findings: [] }],
  });
  const { exitCode, stdout } = await nianbao("check", inFolder("平.xlsx"));
  expect(exitCode).toBe(0);
  // 7 balances, 7 sums by column, 25 by row; 3 groups of disputes.
  expect(stdout).toContain("没有必须改正的问题：42 条勾稽关系全部平衡。");
});

it("prints for people: the unit, the gravest first, each with its place", async () => {
  const { stdout } = await nianbao("check", inFolder("差.xlsx"));
  expect(stdout).toContain("金湖县人民政府 · 2023 年度");
  expect(stdout).toContain("必须改正（1）\n    四 复议诉讼!J6  第四部分 · 未经复议直接起诉：");
  expect(stdout).not.toContain("没有必须改正");
});

it("answers in the order of the arguments, and an unreadable file does not keep the others from it", async () => {
  const { exitCode, files } = await answers("断.json", "差.json", "没有.xlsx", "平.json", "差.json");
  expect(exitCode).toBe(2);
  expect(files.map(({ error, findings }) => error?.code ?? findings.length)).toEqual([
    "not-json",
    1,
    "file-not-found",
    0,
    1,
  ]);
  expect(files[0]).toEqual({
    file: inFolder("断.json"),
    unit: null,
    year: null,
    tables: {},
    switchedOff: [],
    findings: [],
    open: null,
    repairs: [],
    error: { code: "not-json", message: expect.stringMatching(/^不是完整的 JSON/) as string },
  });
  const { stdout } = await nianbao("check", ...["断.json", "差.json", "平.json"].map((name) => inFolder(name)));
  expect(stdout).toContain("读不了：不是完整的 JSON");
  expect(stdout).toContain("共 3 个文件：1 个没有必须改正的问题，1 个有必须改正的问题，1 个读不了。");
});

it("checks the files of a folder", async () => {
  mkdirSync(inFolder("各镇"));
  copyFileSync(inFolder("平.xlsx"), inFolder("各镇", "甲镇.xlsx"));
  copyFileSync(inFolder("差.xlsx"), inFolder("各镇", "乙镇.xlsx"));
  const { exitCode, files } = await answers("各镇");
  expect(exitCode).toBe(1);
  expect(files.map(({ findings }) => findings.length)).toEqual([1, 0]);
});

it("names every file of a folder that it cannot read, with the reason, and checks the others", async () => {
  mkdirSync(inFolder("收件", "北片"), { recursive: true });
  copyFileSync(inFolder("平.xlsx"), inFolder("收件", "松河镇.xlsx"));
  copyFileSync(inFolder("平.xlsx"), inFolder("收件", "柳河镇.et"));
  copyFileSync(inFolder("平.xlsx"), inFolder("收件", "北片", "岭东镇.xlsx"));
  writeFileSync(inFolder("收件", "榆河镇.pdf"), "%PDF-1.7");
  const { exitCode, files } = await answers("收件");
  expect(exitCode).toBe(2);
  expect(files.map(({ file, error }) => [path.basename(file), error?.code ?? null])).toEqual([
    ["松河镇.xlsx", null],
    ["柳河镇.et", null],
    ["榆河镇.pdf", "broken-pages"],
    ["岭东镇.xlsx", null],
  ]);
});

it("leaves out what an open program keeps beside a file, in one line", async () => {
  writeFileSync(inFolder("~$平.xlsx"), "\u0006Zhang");
  const { exitCode, stdout, stderr } = await nianbao("check", inFolder("~$平.xlsx"), inFolder("平.xlsx"));
  expect(exitCode).toBe(0);
  expect(stderr).toBe(`${inFolder("~$平.xlsx")}：别的程序打开年报时留下的临时文件，没有核对。\n`);
  expect(stdout).not.toContain("~$");
  const converted = await nianbao("convert", inFolder("~$平.xlsx"), inFolder("新.json"));
  expect(converted.exitCode).toBe(2);
  expect(converted.stderr).toContain("请选名字前面没有“~$”的那个文件。");
});

describe("files that cannot be read", () => {
  const failureOf = async (name: string, content: Uint8Array | string) => {
    writeFileSync(inFolder(name), content);
    const { exitCode, files } = await answers(name, "平.json");
    expect(exitCode).toBe(2);
    expect(files[1]?.error).toBeNull();
    expect(files[0]?.error?.message).toMatch(/[一-龥]/);
    return files[0]?.error?.code;
  };

  it("refuses a workbook that inflates without end", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(30_000_000) }, { level: 1 });
    expect(await failureOf("炸弹.xlsx", bomb)).toBe("zip-bomb");
  });

  it("refuses a workbook that names more than any report has, and goes on", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const names = Array.from(
      { length: 1000 },
      (_, key) => `<definedName name="nianbao_${key}_requests">'甲'!$A$1:$J$10000</definedName>`,
    );
    const workbook = zipSync({
      "xl/workbook.xml": strToU8(
        `<workbook><sheets><sheet name="甲" r:id="r"/></sheets><definedNames>${names.join("")}</definedNames></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships><Relationship Id="r" Type="${office}/worksheet" Target="s.xml"/></Relationships>`,
      ),
      "xl/s.xml": strToU8(`<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`),
    });
    expect(await failureOf("名称.xlsx", workbook)).toBe("over-budget");
  });

  it("refuses a workbook with nothing in it", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Sheet1");
    expect(await failureOf("空.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe("empty-workbook");
  });

  it("refuses a workbook without the tables", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Sheet1").getCell("A1").value = "值班表";
    expect(await failureOf("值班.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe("no-table-found");
  });

  it("refuses a document that is called a workbook", async () => {
    expect(await failureOf("文档.xlsx", zipSync({ "word/document.xml": strToU8("<document/>") }))).toBe(
      "wrong-extension",
    );
    expect(await failureOf("文本.xlsx", balancedJson())).toBe("wrong-extension");
  });

  it("refuses a cut-off workbook", async () => {
    expect(await failureOf("半截.xlsx", readFileSync(inFolder("平.xlsx")).subarray(0, 6000))).toBe("broken-zip");
  });

  it("names a kind that is not read, and says what to do with it", async () => {
    const messageOf = async (name: string, content: string) => {
      writeFileSync(inFolder(name), content);
      return (await answers(name)).files[0]?.error?.message;
    };
    expect(await messageOf("公文.rtf", "{\\rtf1 }")).toBe(
      "目前的版本还不能读 RTF 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。",
    );
    expect(await messageOf("公文.txt", "一、总体情况")).toBe(
      "文件里没有找到年报的表格，标题只找到 1 个（如“一、总体情况”），不像年度报告。请检查是不是选错了文件，或者把数字填进标准表。",
    );
  });

  it("reads JSON in the encoding of Chinese systems and in UTF-16, and refuses noise", async () => {
    // “金湖” as GBK
    const gbk = Buffer.concat([
      Buffer.from('{"format":"2021","unit":"'),
      Buffer.from([0xbd, 0xf0, 0xba, 0xfe]),
      Buffer.from('"}'),
    ]);
    writeFileSync(inFolder("gbk.json"), gbk);
    expect((await answers("gbk.json")).files).toMatchObject([{ unit: "金湖", error: null }]);
    expect(await failureOf("noise.json", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x81]))).toBe("unknown-text");
    writeFileSync(inFolder("utf16.json"), Buffer.from(`\uFEFF${balancedJson()}`, "utf16le"));
    expect(await answers("utf16.json")).toMatchObject({
      exitCode: 0,
      files: [{ unit: "金湖县人民政府", error: null }],
    });
  });
});

it("says what half a table lacks, and still what is wrong with the rest", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(inFolder("差.xlsx"));
  const sheet = workbook.getWorksheet("三 依申请");
  if (sheet === undefined) throw new Error("no sheet 三 依申请");
  let row = 0;
  sheet.eachRow((cells, number) => {
    if (JSON.stringify(cells.values).includes("总计") && number > 10) row = number;
  });
  expect(row).toBeGreaterThan(10);
  sheet.spliceRows(row, 1);
  await workbook.xlsx.writeFile(inFolder("半张.xlsx"));
  const { exitCode, files } = await answers("半张.xlsx", "平.json");
  expect(exitCode).toBe(2);
  expect(files[0]?.error?.code).toBe("rows-missing");
  expect(files[0]?.error?.message).toContain("第三部分");
  expect(files[0]?.findings.some(({ rule }) => rule === "disputes-sum/direct-litigation")).toBe(true);
});

it.each([
  ["金湖县人民政府", "没有写明单位类型，按名称当作“县（市、区）政府”核对。"],
  ["昆山市人民政府", "没有写明单位类型，按单位类型做的核对这次没有做。"],
])("says once as what a unit is checked, or that checks by unit type were left out: %s", async (unit, sentence) => {
  writeFileSync(inFolder("无类型.json"), balancedJson({}, { unit, unitType: null }));
  const { stdout } = await nianbao("check", inFolder("无类型.json"));
  expect(stdout.split(sentence)).toHaveLength(2);
  expect(stdout.split("没有写明单位类型")).toHaveLength(2);
});

it("tells what reading changed", async () => {
  writeFileSync(
    inFolder("乱.json"),
    balancedJson({ "disclosure/licenses/decisions": "０ ", "disclosure/penalties/decisions": "约20" }),
  );
  const { exitCode, files } = await answers("乱.json");
  expect(exitCode).toBe(1);
  expect(files[0]?.findings.map(({ code, severity, cells }) => [code, severity, cells])).toEqual([
    ["unreadable", "error", ["disclosure/penalties/decisions"]],
    ["reworded", "tip", ["disclosure/licenses/decisions"]],
  ]);
});

it("shows a written 说明 beside its finding, until a value that it explains changes", async () => {
  const explained = (amount: number) =>
    balancedJson(
      { "disclosure/administrative-fees/amount": amount },
      {
        explanations: [
          { rule: "num-dec", text: "退付上年收费。", values: { "disclosure/administrative-fees/amount": -1.5 } },
        ],
      },
    );
  writeFileSync(inFolder("说明.json"), explained(-1.5));
  writeFileSync(inFolder("失效.json"), explained(-2));
  const { exitCode, files } = await answers("说明.json", "失效.json");
  expect(exitCode).toBe(0);
  expect(files.map(({ findings }) => findings.map(({ rule, explanation }) => [rule, explanation]))).toEqual([
    [["num-dec", "退付上年收费。"]],
    [["num-dec", undefined]],
  ]);
  const { stdout } = await nianbao("check", inFolder("说明.json"));
  expect(stdout).toMatch(/已经说明（1）\n.*\n {6}说明：退付上年收费。\n/);
  expect((await nianbao("check", inFolder("失效.json"))).stdout).toContain("需要说明（1）");
});

it("lets nothing from a file steer the terminal", async () => {
  writeFileSync(inFolder("逃逸.json"), balancedJson({}, { unit: "镇\u001b[2J\u0007政府" }));
  const { stdout } = await nianbao("check", inFolder("逃逸.json"));
  expect(stdout).not.toMatch(/[\u001b\u0007]/);
});

it("speaks of no button where a number is stored as text", async () => {
  await nianbao(
    "new",
    "--year",
    "2025",
    "--unit",
    "大城街道办事处",
    "--type",
    "subdistrict",
    inFolder("存成文本.xlsx"),
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(inFolder("存成文本.xlsx"));
  const sheet = workbook.getWorksheet("三 依申请");
  if (sheet === undefined) throw new Error("no sheet 三 依申请");
  sheet.getCell("D6").value = "3";
  await workbook.xlsx.writeFile(inFolder("存成文本.xlsx"));
  const { stdout } = await nianbao("check", inFolder("存成文本.xlsx"));
  expect(stdout).toContain("格的数存成了文本");
  expect(stdout).toContain("请把这些格转为数字，或者在格里重新输入。");
  expect(stdout).not.toContain("点“");
});
