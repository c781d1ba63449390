import { strToU8 } from "fflate";
import { platform } from "../../../cli/platform";
import type { ReadReport } from "../../../src/binding/read-report";
import { allFormats } from "../../../src/formats/all-formats";
import { ImportError } from "../../../src/importers/import-error";
import { importReports } from "../../../src/importers/import-report";

function read(text: string, defaultYear?: number): ReadReport {
  const context = { definitions: allFormats, defaultYear, platform };
  const [report] = importReports({ name: "年报.txt", bytes: strToU8(text) }, context);
  if (report === undefined) throw new Error("no report and no error");
  return report;
}

const whole = `其塔木镇人民政府
2024年政府信息公开工作年度报告
　　本报告根据《中华人民共和国政府信息公开条例》编制。
一、总体情况
　　第一段。
　　第二段。
二、主动公开政府信息情况
一、本年新收政府信息公开申请数量\t3
三、收到和处理政府信息公开申请情况
3 4 5
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
　　问题。
六、其他需要报告的事项
　　无。
`;

it("splits a text by its headings, with title, preface, year and unit", () => {
  const { report, manuscript } = read(whole);
  expect([report.unit, report.year, report.format]).toEqual(["其塔木镇人民政府", 2024, "2021"]);
  expect([...report.text]).toEqual([
    ["1", "第一段。\n第二段。"],
    ["5", "问题。"],
    ["6", "无。"],
  ]);
  expect(manuscript?.passages.get("preface")).toBe("本报告根据《中华人民共和国政府信息公开条例》编制。");
  expect(manuscript?.headings.map(({ chapter }) => chapter)).toEqual(["1", "2", "3", "4", "5", "6"]);
});

it("reads no figure where nothing says to which column it belongs, and says so", () => {
  expect(read(whole).report.cells.size).toBe(0);
  expect(read(whole).isWordsOnly).toBe(true);
});

it.each(["1、 总体情况", "一、总体情况：", "第一部分 总体情况", "1. 总体情况", "总体情况", "一．总体情况："])(
  "knows the heading %s",
  (heading) => {
    const { report } = read(whole.replace("一、总体情况", heading));
    expect(report.text.get("1")).toBe("第一段。\n第二段。");
  },
);

it("refuses a text without the headings of a report", () => {
  expect(() => read("政务服务大厅搬迁公告\n大厅迁至新址。")).toThrow(ImportError);
  expect(() => read("关于报送年报的通知\n一、总体情况\n请于1月10日前报送。")).toThrow(ImportError);
});

describe("an excerpt", () => {
  it("is read for the chapters that it holds", () => {
    const { report, manuscript } = read("五、存在的主要问题及改进情况\n公开不够及时。\n六、其他需要报告的事项\n无。");
    expect([...report.text]).toEqual([
      ["5", "公开不够及时。"],
      ["6", "无。"],
    ]);
    expect(manuscript?.isWhole).toBe(false);
  });

  it("may begin in the middle of chapter 一", () => {
    const begun =
      "我局共收到政府信息公开申请3件，均已按时答复。网站主动公开信息217条，其中工作动态125条、通知公告92条。";
    const { report } = read(`${begun}\n二、主动公开政府信息情况\n3 4 5`);
    expect([...report.text]).toEqual([["1", begun]]);
  });

  it("may be a few sentences without any heading", () => {
    const words = "2024年，我局主动公开信息217条，收到政府信息公开申请3件。";
    expect([...read(words, 2024).report.text]).toEqual([["1", words]]);
    const problems = "政府信息公开工作存在的主要问题是解读不够。下一步，加强培训。";
    expect([...read(problems, 2024).report.text]).toEqual([["5", problems]]);
  });
});
