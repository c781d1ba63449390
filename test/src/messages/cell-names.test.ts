import { allFormats } from "../../../src/formats/all-formats";
import { nameOfPlace } from "../../../src/messages/cell-names";
import { formOf } from "../../../src/rules/report-form";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);

describe("what a rule is called after", () => {
  it.each([
    ["a balance along a row: its row", "requests-row/newly-received", "本年新收"],
    ["a balance along a column: its column", "requests-balance/natural-person", "自然人"],
    ["a balance along no line: the group that it adds up", "disputes-sum/reconsideration", "行政复议"],
    ["a 核对数: its total", "requests-control/newly-received/total", "总计 · 本年新收"],
    ["what is at most something else: the row", "t2-21-repeal", "规章"],
    ["a rule about one cell: the cell", "t3-other-share", "总计 · 其他处理·其他"],
    ["a rule about a whole table: the table", "num-blank", "第二部分"],
    ["a rule about no cell: nothing", "xy-format", ""],
  ])("%s", (_, id, name) => {
    const rule = form.rules.find((one) => one.id === id);
    if (rule === undefined) throw new Error(`no rule ${id}`);
    expect(nameOfPlace(rule, form)).toBe(name);
  });
});
