import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(60_000);

const inFolder = temporaryFolder();
const text = {
  "1": "全年公开信息 12 条。",
  "5": "（一）目录更新不及时\n“办事指南”栏目有三个月没有更新。改进措施：由办公室专人每月逐栏检查，登记检查结果。",
  "6": "本年度未收取信息处理费。",
};

const wordIn = (name: string): string => {
  const part = unzipSync(readFileSync(inFolder(name)))["word/document.xml"] ?? new Uint8Array();
  return strFromU8(part).replace(/<[^>]*>/g, "");
};

beforeAll(() => {
  writeFileSync(inFolder("全.json"), balancedJson({}, { text }));
  writeFileSync(inFolder("错.json"), balancedJson({ "disputes/reconsideration/total": 9 }, { text: {} }));
});

it("writes the finished report as a Word file and as a page, from JSON and from a workbook", async () => {
  await nianbao("convert", inFolder("全.json"), inFolder("全.xlsx"));
  for (const input of ["全.json", "全.xlsx"]) {
    for (const output of ["全.docx", "全.html"]) {
      const ran = await nianbao("convert", inFolder(input), inFolder(output), "--force", "--date", "2024-01-20");
      expect(ran).toEqual({ exitCode: 0, stdout: `已写入 ${inFolder(output)}。\n`, stderr: "" });
    }
    for (const content of [wordIn("全.docx"), readFileSync(inFolder("全.html"), "utf8")]) {
      expect(content).toContain("2024年1月20日");
      expect(content).toContain("全年公开信息 12 条。");
      expect(content).not.toContain("草稿");
    }
  }
});

it("marks what is wrong or not written as a draft, and says why", async () => {
  const { exitCode, stderr } = await nianbao("convert", inFolder("错.json"), inFolder("错.html"));
  expect(exitCode).toBe(0);
  const [why, ...findings] = stderr.trimEnd().split("\n");
  expect(why).toBe(
    "这份年报还不能定稿，已标上“草稿”：“一、总体情况”还没有写。“五、存在的主要问题及改进情况”还没有写。“六、其他需要报告的事项”还没有写。核对出 1 处必须改正。",
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain("第四部分 · 行政复议");
  expect(readFileSync(inFolder("错.html"), "utf8")).toContain("草稿：");
  expect(readFileSync(inFolder("错.html"), "utf8")).toContain("2024年　月　日");
});

it("marks a report whose words are wrong as a draft, too", async () => {
  writeFileSync(inFolder("空话.json"), balancedJson({}, { text: { ...text, "5": "（一）问题\n不足。" } }));
  const { exitCode, stderr } = await nianbao("convert", inFolder("空话.json"), inFolder("空话.html"));
  expect(exitCode).toBe(0);
  expect(stderr.trimEnd().split("\n")).toEqual([
    "这份年报还不能定稿，已标上“草稿”：核对出 1 处必须改正。",
    "第五部分正文：只写了“（一）问题 不足。”。请写具体问题，并逐条写改进措施。",
  ]);
});

it.each(["2024-02-30", "一月", "2024/1/20"])("refuses %s as a date", async (date) => {
  expect(await nianbao("convert", "a.json", "b.docx", "--date", date)).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `“${date}”不是日期，请写成 2026-01-20 这样。\n`,
  });
});
