import { mkdirSync, writeFileSync } from "node:fs";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

function save(name: string, year: number, received: number, more: object = {}): string {
  const json = {
    format: "2021",
    year,
    unit: "其塔木镇人民政府",
    unitType: "township",
    cells: { "requests/newly-received/total": received, "requests/carried-in/total": 0 },
    ...more,
  };
  writeFileSync(inFolder(name), JSON.stringify(json));
  return inFolder(name);
}

it("prints the chapters, compared with last year's file", async () => {
  const { exitCode, stdout } = await nianbao(
    "narrate",
    save("今年.json", 2025, 9),
    "--previous",
    save("去年.json", 2024, 8),
  );
  expect(exitCode).toBe(0);
  expect(stdout).toContain("一、总体情况\n　　现将其塔木镇人民政府2025年政府信息公开工作情况报告如下。\n");
  expect(stdout).toContain("（一）依申请公开。2025年，我镇新收政府信息公开申请9件，同比增长12.5%。\n");
});

describe("with a folder of last year's reports", () => {
  const before = (unit: string, received: number): void => {
    mkdirSync(inFolder("上年"), { recursive: true });
    save(`上年/${unit}.json`, 2024, received, { unit });
  };

  it("compares with that of its own unit", async () => {
    before("松河镇人民政府", 3);
    before("其塔木镇", 6);
    const { exitCode, stdout, stderr } = await nianbao(
      "narrate",
      save("今年.json", 2025, 9),
      "--previous",
      inFolder("上年"),
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain("我镇新收政府信息公开申请9件，同比增长50%。");
    expect(stderr).not.toContain("上年");
  });

  it("says so where none is of its unit, and what of the folder cannot be read", async () => {
    before("松河镇人民政府", 3);
    before("兴隆镇人民政府", 3);
    writeFileSync(inFolder("上年/坏.xlsx"), "PK");
    const { stdout, stderr } = await nianbao(
      "narrate",
      save("今年.json", 2025, 9, { unit: "沐石河镇人民政府" }),
      "--previous",
      inFolder("上年"),
    );
    expect(stdout).toContain("我镇新收政府信息公开申请9件。");
    expect(stderr).toContain("给出的上年年报里没有“沐石河镇人民政府”的，没有和上年对照。");
    expect(stderr).toContain("坏.xlsx：");
  });
});

it("tells with --json from which cells each fact comes, and on stderr what it could not write", async () => {
  const { stdout, stderr } = await nianbao("narrate", save("今年.json", 2025, 9, { facts: { fee: 400 } }), "--json");
  const { chapters } = JSON.parse(stdout) as {
    chapters: { id: string; paragraphs: { text: string; facts: unknown[] }[][] }[];
  };
  const received = chapters
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .find(({ text }) => text.includes("新收政府"));
  expect(received).toMatchObject({
    text: "2025年，我镇新收政府信息公开申请9件。",
    facts: expect.arrayContaining([
      { fact: "本年新收", text: "9", cells: ["requests/newly-received/total"], operation: "value" },
    ]) as unknown,
  });
  expect(chapters.find(({ id }) => id === "6")?.paragraphs[0]?.[0]?.text).toBe(
    "2025年，我镇实际收取政府信息公开信息处理费400元。",
  );
  expect(stderr).toContain("还缺内容：主动公开、政府信息管理");
});

it("writes with the office's own templates; where they have a mistake it says in which line", async () => {
  const own = (line: string) => ({ settings: { templates: `# 一、总体情况\n${line}` } });
  const good = await nianbao("narrate", save("好.json", 2025, 9, own("今年新收{本年新收}件。")));
  expect(good.stdout).toBe("一、总体情况\n　　今年新收9件。\n");
  const bad = await nianbao("narrate", save("坏.json", 2025, 9, own("今年新收{本年薪收}件。")));
  expect(bad.stderr).toContain("第 2 行：没有叫“本年薪收”的数据，是不是“本年新收”");
  expect(bad.stdout).toContain("我镇新收政府信息公开申请9件");
});

it("asks for the kind of unit where nothing tells it", async () => {
  const file = save("无类型.json", 2025, 9, { unit: "某单位", unitType: undefined });
  expect(await nianbao("narrate", file)).toMatchObject({
    exitCode: 2,
    stdout: "",
    stderr: expect.stringContaining("--type") as string,
  });
});
