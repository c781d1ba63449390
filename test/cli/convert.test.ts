import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

const full = JSON.parse(
  balancedJson(
    { "disclosure/administrative-fees/amount": 14722.49, "disclosure/licenses/decisions": 22 },
    {
      controls: { "requests/newly-received/total": 25, "requests/handled-total/natural-person": 20 },
      notes: { "disclosure/licenses/decisions": "（其中修订 16 件）", "requests/disclosed/total": "=1+1" },
      text: { "1": "一段。\n\n第三段，前面空一行。", "5": "问题：\n1. 不足。", "6": "本年度未收取信息处理费。" },
      explanations: [
        { rule: "ap-fee-unit", text: "收费确有增加。", values: { "disclosure/administrative-fees/amount": 14722.49 } },
      ],
      settings: { selfName: "我县", switchedOff: ["T3-DOM-CARRY"] },
    },
  ),
) as object;

const jsonIn = (name: string): unknown => JSON.parse(readFileSync(inFolder(name), "utf8"));

beforeAll(() => {
  writeFileSync(inFolder("全.json"), JSON.stringify(full));
});

it("loses nothing on the way into a workbook and back", async () => {
  expect(await nianbao("convert", inFolder("全.json"), inFolder("全.xlsx"))).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await nianbao("convert", inFolder("全.xlsx"), inFolder("全2.json"))).toMatchObject({
    exitCode: 0,
    stderr: "",
  });
  expect(jsonIn("全2.json")).toEqual(full);
});

it("keeps blanks blank, texts that are no numbers, and hybrids", async () => {
  const hybrid = {
    format: "2021",
    year: 2024,
    unit: "淮安市洪泽区人民政府",
    tables: { requests: "2019" },
    cells: { "requests/other/total": 2, "requests/disclosed/total": "约20", "disclosure/licenses/decisions": 0 },
  };
  writeFileSync(inFolder("混.json"), JSON.stringify(hybrid));
  await nianbao("convert", inFolder("混.json"), inFolder("混.xlsx"));
  await nianbao("convert", inFolder("混.xlsx"), inFolder("混2.json"));
  expect(jsonIn("混2.json")).toEqual(hybrid);
});

it("follows the year of the arguments where the file names no format", async () => {
  writeFileSync(inFolder("无格式.json"), JSON.stringify({ cells: { "disclosure/licenses/decisions": 3 } }));
  const ran = await nianbao("convert", inFolder("无格式.json"), inFolder("无格式2.json"), "--year", "2020");
  expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
  expect(jsonIn("无格式2.json")).toMatchObject({ format: "2019", year: 2020 });
});

it("does what the arguments say, and tells what they changed", async () => {
  writeFileSync(inFolder("自述.json"), balancedJson());
  const options = ["--year", "2022", "--unit", "其塔木镇人民政府", "--type", "township"];
  const { exitCode, stderr } = await nianbao("convert", inFolder("自述.json"), inFolder("自述2.json"), ...options);
  expect(exitCode).toBe(0);
  expect(jsonIn("自述2.json")).toMatchObject({ year: 2022, unit: "其塔木镇人民政府", unitType: "township" });
  expect(stderr.split("\n").slice(0, 3)).toEqual([
    "年度由文件里的 2023 改成了 2022。",
    "单位由文件里的“金湖县人民政府”改成了“其塔木镇人民政府”。",
    "单位类型由文件里的 county 改成了 township。",
  ]);
});

it("tells that the year has another format than the report", async () => {
  writeFileSync(inFolder("旧格式.json"), JSON.stringify({ format: "2019", cells: {} }));
  const { exitCode, stderr } = await nianbao(
    "convert",
    inFolder("旧格式.json"),
    inFolder("旧格式2.json"),
    "--year",
    "2025",
  );
  expect(exitCode).toBe(0);
  expect(jsonIn("旧格式2.json")).toMatchObject({ format: "2019", year: 2025 });
  expect(stderr).toContain("2025 年度的格式是国办公开办函〔2021〕30号，这份报告用的格式是国办公开办函〔2019〕60号");
});

it("refuses a year without a format, and writes nothing", async () => {
  const { exitCode, stderr } = await nianbao("convert", inFolder("全.json"), inFolder("早.json"), "--year", "2010");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("没有 2010 年度的报告格式");
  expect(existsSync(inFolder("早.json"))).toBe(false);
});

it("keeps typed totals typed, wrong ones too", async () => {
  writeFileSync(inFolder("错.json"), balancedJson({ "requests/disclosed/total": 99 }));
  await nianbao("convert", inFolder("错.json"), inFolder("错.xlsx"));
  await nianbao("convert", inFolder("错.xlsx"), inFolder("错2.json"));
  expect(jsonIn("错2.json")).toHaveProperty(["cells", "requests/disclosed/total"], 99);
});

it("sets what the arguments give", async () => {
  writeFileSync(inFolder("少.json"), JSON.stringify({ format: "2021", cells: { "disclosure/licenses/decisions": 3 } }));
  const options = ["--year", "2025", "--unit", "其塔木镇人民政府", "--type", "township"];
  await nianbao("convert", inFolder("少.json"), inFolder("少.xlsx"), ...options);
  await nianbao("convert", inFolder("少.xlsx"), inFolder("少2.json"));
  expect(jsonIn("少2.json")).toEqual({
    format: "2021",
    year: 2025,
    unit: "其塔木镇人民政府",
    unitType: "township",
    cells: { "disclosure/licenses/decisions": 3 },
  });
});

it("tells what reading changed", async () => {
  writeFileSync(inFolder("写法.json"), balancedJson({ "disclosure/licenses/decisions": "19件" }));
  const { exitCode, stderr } = await nianbao("convert", inFolder("写法.json"), inFolder("写法.xlsx"));
  expect(exitCode).toBe(0);
  expect(stderr).toContain("“19件”读作 19");
});

describe("what it does not write over", () => {
  const refused = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await nianbao("convert", ...args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    return stderr;
  };

  it("refuses a file that is there already, unless told to replace it", async () => {
    writeFileSync(inFolder("旧.xlsx"), "旧");
    expect(await refused(inFolder("全.json"), inFolder("旧.xlsx"))).toContain("已经存在，没有改动它");
    expect(readFileSync(inFolder("旧.xlsx"), "utf8")).toBe("旧");
    expect((await nianbao("convert", inFolder("全.json"), inFolder("旧.xlsx"), "--force")).exitCode).toBe(0);
    expect(readFileSync(inFolder("旧.xlsx"), "latin1").slice(0, 2)).toBe("PK");
  });

  it("never writes over its own input", async () => {
    const before = readFileSync(inFolder("全.json"), "utf8");
    symlinkSync(inFolder("全.json"), inFolder("链接.json"));
    expect(await refused(inFolder("全.json"), inFolder("全.json"), "--force")).toContain("同一个文件");
    expect(await refused(inFolder("全.json"), inFolder("链接.json"), "--force")).toContain("同一个文件");
    expect(readFileSync(inFolder("全.json"), "utf8")).toBe(before);
  });

  it("writes nothing where it cannot", async () => {
    mkdirSync(inFolder("夹.xlsx"));
    expect(await refused(inFolder("全.json"), inFolder("夹.xlsx"))).toContain("是文件夹");
    expect(await refused(inFolder("全.json"), inFolder("没有", "a.xlsx"))).toContain("不存在");
    expect(await refused(inFolder("全.json"), inFolder("a.pdf"))).toContain("还不能写 .pdf 文件");
    expect(await refused(inFolder("全.json"), inFolder("a"))).toContain("没有扩展名");
    expect(await refused(inFolder("缺.json"), inFolder("缺.xlsx"))).toContain("找不到");
    expect(existsSync(inFolder("缺.xlsx"))).toBe(false);
  });
});
