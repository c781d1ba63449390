import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();
const given = (name: string): Buffer => readFileSync(inFolder(name));
const words = (name: string, part: string): string =>
  strFromU8(unzipSync(given(name))[part] ?? new Uint8Array()).replace(/<[^>]*>/g, "");

/** A page without table 四 and without the row 行政许可 of table 二. */
beforeAll(async () => {
  writeFileSync(inFolder("全.json"), balancedJson());
  await nianbao("convert", inFolder("全.json"), inFolder("全.html"));
  const page = given("全.html").toString("utf8");
  const tables = [...page.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
  const [first = "", , last = ""] = [tables[0], tables[1], tables[tables.length - 1]];
  const row = /<tr[^>]*>(?:(?!<tr)[\s\S])*?行政许可[\s\S]*?<\/tr>/.exec(first)?.[0] ?? "";
  expect([first, last, row]).not.toContain("");
  writeFileSync(inFolder("缺.html"), page.replace(last, "").replace(row, ""));
});

const lost = "第四部分的表没有读出，需补填。";
const partly = "第二部分的表没有读全，缺的数需补填。";

it.each([
  ["缺.docx", () => words("缺.docx", "word/document.xml")],
  ["缺2.html", () => given("缺2.html").toString("utf8")],
  [
    "缺.xlsx",
    () =>
      Object.keys(unzipSync(given("缺.xlsx")))
        .filter((part) => part.includes("worksheets/") || part.endsWith("sharedStrings.xml"))
        .map((part) => words("缺.xlsx", part))
        .join("\n"),
  ],
])("writes the rest, and marks in %s what could not be read", async (name, written) => {
  const { exitCode, stderr } = await nianbao("convert", inFolder("缺.html"), inFolder(name));
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`${partly}${lost}写出的文件里已经标明。`);
  expect(stderr).toContain("第二部分少了“行政许可”一行。");
  expect(written()).toContain(lost);
  expect(written()).toContain(partly);
  expect(written()).not.toContain("第三部分的表没有");
});

it("says in Report JSON which tables were not read, so that nobody takes them for blank", async () => {
  expect(await nianbao("convert", inFolder("缺.html"), inFolder("缺.json"))).toMatchObject({ exitCode: 2 });
  expect(JSON.parse(given("缺.json").toString("utf8"))).toMatchObject({ unread: ["disclosure", "disputes"] });
  const { exitCode, stdout } = await nianbao("check", inFolder("缺.json"));
  expect(exitCode).toBe(2);
  expect(stdout).toContain("第四部分的表在转换时没有读出，或者没有读全。");
});

it("marks nothing where all was read", async () => {
  expect(await nianbao("convert", inFolder("全.html"), inFolder("全.docx"))).toMatchObject({ exitCode: 0 });
  expect(words("全.docx", "word/document.xml")).not.toContain("没有读");
  await nianbao("convert", inFolder("全.html"), inFolder("全2.json"));
  expect(given("全2.json").toString("utf8")).not.toContain("unread");
});

it("makes no 校验单 of half a report", async () => {
  const ran = await nianbao("convert", inFolder("缺.html"), inFolder("校验单.docx"), "--check-sheet");
  expect(ran.exitCode).toBe(2);
  expect(ran.stderr).toContain("第四部分");
  expect(() => given("校验单.docx")).toThrow();
});

it("marks all tables where only the words could be read", async () => {
  const text =
    "其塔木镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n2025年，主动公开政府信息20条。\n五、存在的主要问题及改进情况\n公开不够及时。\n六、其他需要报告的事项\n无。\n";
  writeFileSync(inFolder("文.txt"), text);
  const { exitCode, stderr } = await nianbao("convert", inFolder("文.txt"), inFolder("文.docx"));
  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    "第二部分的表没有读出，需补填。第三部分的表没有读出，需补填。第四部分的表没有读出，需补填。",
  );
  expect(words("文.docx", "word/document.xml")).toContain("第三部分的表没有读出，需补填。");
});
