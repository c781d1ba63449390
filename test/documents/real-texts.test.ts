import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { platform } from "../../cli/platform";
import { allFormats } from "../../src/formats/all-formats";
import { importReportJson } from "../../src/importers/report-json";
import { importReports } from "../../src/importers/import-report";
import { proofread } from "../../src/proofreader/proofread";
import { allReports } from "./real-reports";

const folder = join(__dirname, "..", "..", "..", "shared", "reports");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

/** Every fault of the text of a township office's report, one by one; more than these is a false alarm. */
const faultsOf000: readonly (readonly [rule: string, chapter: string, quote: string, reason: string])[] = [
  ["text/st-period", "preface", "", "there is no preface: neither 依据 nor 统计期限 is said"],
  ["text/st-number", "1", "1、 总体情况", "1、 and 4、 stand among 二、三、五、六、"],
  ["text/na-unit", "1", "我镇", "the report is of a 街道办事处"],
  ["text/na-unit", "1", "其塔木镇", "the title says 其塔木街道办事处"],
  ["text/st-leftover", "1", "*", "a stray asterisk in the name of a document"],
  ["text/na-boiler", "1", "其塔木镇人民政府突出重点，注重用数据反映情况", "an instruction of the format"],
  ["text/na-boiler", "1", "在此基础上，进一步反映本机关制发文件", "the instruction goes on"],
  ["text/na-boiler", "1", "其塔木镇人民政府全面客观反映", "another instruction of the format"],
  ["text/na-unit", "5", "省州县", "the district is one of a city of the province, without a 州 or a 县 above it"],
  ["text/st-ch6", "6", "无", "a bare 无: a report says in a sentence that there is nothing else"],
  ["text/st-brackets", "5", "(二)", "（一） before it has full-width brackets"],
];

const byRuleAndPlace = (one: readonly string[], other: readonly string[]) => one.join().localeCompare(other.join());

describe("the text of 000", () => {
  const bytes = readFileSync(join(folder, "000.txt"));
  const [whole] = importReports(
    { name: "000.txt", bytes },
    { definitions: allFormats, defaultYear: undefined, platform },
  );
  if (whole === undefined) throw new Error("000.txt was not read");
  const { report, form, manuscript } = whole;
  const published = importReportJson(read("000.json"), allFormats).report;

  it("comes with all 198 figures of its tables, and the line that its province adds", () => {
    expect([...report.cells].sort()).toEqual([...published.cells, ["disclosure/published-total/count", 2]].sort());
    expect(report.cells.size).toBe(199);
    expect(whole.problems).toEqual([]);
  });

  it("is read with its unit, its year and the chapters that hold words", () => {
    expect([report.unit, report.year, report.format]).toEqual(["长春市九台区其塔木街道办事处", 2020, "2019"]);
    expect([...report.text.keys()]).toEqual(["1", "5", "6"]);
  });

  it("has exactly its faults", () => {
    const found = proofread(report, form, manuscript).map(({ rule, chapter, quote }) => {
      const known = faultsOf000.find(
        ([own, place, words]) => own === rule && place === chapter && quote.startsWith(words),
      );
      return [rule, chapter, known?.[2] ?? `beyond what is expected: ${quote}`];
    });
    const expected = faultsOf000.map(([rule, chapter, quote]) => [rule, chapter, quote]);
    expect([...found].sort(byRuleAndPlace)).toEqual([...expected].sort(byRuleAndPlace));
  });
});

/** A district's report: what pdftotext takes out of the file, broken lines, page numbers and all, and the file itself. */
describe.each([
  ["003.txt", () => execFileSync("pdftotext", ["-layout", join(folder, "003.pdf"), "-"])],
  ["003.pdf", () => readFileSync(join(folder, "003.pdf"))],
])("%s", (name, bytes) => {
  const [whole] = importReports(
    { name, bytes: bytes() },
    { definitions: allFormats, defaultYear: undefined, platform },
  );
  if (whole === undefined) throw new Error("003 was not read");
  const { report, form, manuscript } = whole;
  const published = importReportJson(read("003.json"), allFormats).report;

  it("lacks only what a government must report: 社会评议 and 责任追究", () => {
    const found = proofread({ ...report, cells: published.cells }, form, manuscript);
    expect(found.map(({ rule }) => rule)).toEqual(["text/st-govassess"]);
    expect(report.unit).toBe("淮安市洪泽区人民政府");
  });

  // pdftotext leaves the lines of a table away, and with them what belongs together.
  if (name === "003.pdf")
    it("gives every figure of its tables", () => {
      expect(new Map([...report.cells].sort())).toEqual(new Map([...published.cells].sort()));
    });
});

/** How the texts put what the transcriptions keep of their numbers. Numbers that no table holds are left out. */
const sentenceFor: ReadonlyMap<string, (count: number) => string> = new Map([
  ["收到", (count) => `共收到政府信息公开申请${count}件。`],
  ["新收", (count) => `新收政府信息公开申请${count}件。`],
  ["受理", (count) => `受理政府信息公开申请${count}件。`],
  ["收办(新收+结转)", (count) => `全市共收办政府信息公开申请${count}件。`],
  ["受理(新收+结转)", (count) => `受理政府信息公开申请${count}件。`],
  ["上年结转", (count) => `依申请公开方面，上年结转${count}件。`],
  ["自然人", (count) => `受理的申请中，自然人${count}件。`],
  ["法人", (count) => `受理的申请中，法人${count}件。`],
  ["予以公开", (count) => `答复的申请中，予以公开${count}件。`],
  ["同意公开", (count) => `答复的申请中，同意公开${count}件。`],
  ["部分公开", (count) => `答复的申请中，部分公开${count}件。`],
  ["不予公开", (count) => `答复的申请中，不予公开${count}件。`],
  ["无法提供", (count) => `答复的申请中，无法提供${count}件。`],
  ["不予处理", (count) => `答复的申请中，不予处理${count}件。`],
  ["其他处理", (count) => `答复的申请中，其他处理${count}件。`],
  ["结转下年", (count) => `未办结的申请中，结转下年度${count}件。`],
  ["转下年", (count) => `未办结的申请中，转下年度${count}件。`],
  ["答复", (count) => `依申请公开共答复${count}件。`],
  ["办结", (count) => `依申请公开共办结${count}件。`],
  ["复议", (count) => `因政府信息公开引起行政复议${count}件。`],
  ["诉讼", (count) => `因政府信息公开引起行政诉讼${count}件。`],
  ["主动公开", (count) => `主动公开政府信息${count}条。`],
]);

it("finds the real numbers right, but for one that is of a narrower office and here lacks its name", () => {
  const wrong = allReports().flatMap(({ file, report, form }) => {
    const { narrativeNumbers = {} } = JSON.parse(read(file)) as { narrativeNumbers?: Record<string, unknown> };
    const text = Object.entries(narrativeNumbers)
      .flatMap(([name, count]) => (typeof count === "number" ? (sentenceFor.get(name)?.(count) ?? []) : []))
      .join("\n");
    return proofread({ ...report, text: new Map([["1", text]]) }, form)
      .filter(({ rule }) => /^text\/na-(?!unit|generic)/.test(rule))
      .map(({ rule, quote }) => [file, rule, quote]);
  });
  // 003: 17 is what the district government's office alone received; the tables are of the whole district.
  expect(wrong).toEqual([["003.json", "text/na-new", "共收到政府信息公开申请17件"]]);
});

it("is silent where 003 names the office that received them", () => {
  const found = allReports().find(({ file }) => file === "003.json");
  if (found === undefined) throw new Error("no 003");
  const text = "区政府办代表区政府受理政府信息公开申请17件，均在法定期限内答复。";
  const told = proofread({ ...found.report, text: new Map([["1", text]]) }, found.form);
  expect(told.filter(({ rule }) => rule === "text/na-new")).toEqual([]);
});
