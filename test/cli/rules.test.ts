import { nianbao } from "./console";

it("lists the checks of the format in force, with what each rests on", async () => {
  const { exitCode, stdout } = await nianbao("rules");
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^政府信息公开工作年度报告核对规则（2021 年度起）\n格式：国办公开办函〔2021〕30号\n/);
  expect(stdout).toContain(
    "T3-BAL  必须改正  第三部分每一列：本年新收＋上年结转＝办理结果总计＋结转下年度\n  依据：国办公开办函〔2021〕30号",
  );
});

it("lists those of an earlier year for programs", async () => {
  const { stdout } = await nianbao("rules", "--year", "2020", "--json");
  const list = JSON.parse(stdout) as {
    format: string;
    checks: { id: string; severity: string; fails: object | null }[];
  };
  expect(list.format).toBe("2019");
  expect(list.checks.find(({ id }) => id === "T3-BAL")).toMatchObject({
    about: "tables",
    severity: "error",
    basis: "official",
    advice: null,
    fails: { figures: { "requests/newly-received/natural-person": "1" } },
  });
});

it("writes a page, and statements for a database", async () => {
  expect((await nianbao("rules", "--html")).stdout).toContain("<!DOCTYPE html>");
  const { stdout } = await nianbao("rules", "--sql", "spark", "--year", "2025");
  expect(stdout).toMatch(/^-- 年报助手：2021 年度起的格式/);
  expect(stdout).toContain("CREATE OR REPLACE TEMPORARY VIEW nianbao_verdicts_2021 AS\nSELECT report,");
});

it.each([
  [["--sql", "oracle"], "不会写“oracle”的 SQL，--sql 后面请写 duckdb 或 spark。\n"],
  [["--json", "--html"], "--json、--html、--sql 一次只能写一个。\n"],
  [["--year", "2018"], "没有 2018 年度的报告格式，最早是 2019 年度，请检查年度。\n"],
])("refuses %j", async (options, words) => {
  const { exitCode, stderr } = await nianbao("rules", ...options);
  expect([exitCode, stderr]).toEqual([2, words]);
});
