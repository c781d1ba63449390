import { cleanText, parseClean } from "../../../src/importers/clean-text";
import { importReportJson } from "../../../src/importers/report-json";
import { allFormats } from "../../../src/formats/all-formats";

it("leaves out what stands for no character, and nothing else", () => {
  expect(cleanText("一、\uffff总体\ufffe情况\u0001\t第二行\n𠮷\ufffd")).toBe("一、总体情况\t第二行\n𠮷\ufffd");
});

it("cleans strings of JSON, whether written out or not", () => {
  expect(parseClean('{"a":"甲\\uFFFF乙","b":["\uffff丙",1,"\\u0001"],"c":"\\\\uffff 是字面"}')).toEqual({
    a: "甲乙",
    b: ["丙", 1, ""],
    c: "\\uffff 是字面",
  });
});

it("so that a report holds none", () => {
  const json = '{"version":1,"year":2025,"unit":"松河\\uffff镇","cells":{},"text":{"1":"很\\ufffe好。"}}';
  const { report } = importReportJson(json, allFormats);
  expect([report.unit, report.text.get("1")]).toEqual(["松河镇", "很好。"]);
});
