import { csvLine, jsonLine, type FlatRow } from "../../../src/exporters/flat-cells";

const row: FlatRow = {
  unit: "甲镇",
  year: "2025",
  format: "2021",
  cell: "requests/disclosed/total",
  raw: "-5",
  value: "-5",
  state: "value",
  source: "",
  report: "甲.xlsx",
  unit_type: "township",
};

it.each([
  ["=1+1", "'=1+1"],
  ["  @SUM(A1)", "'  @SUM(A1)"],
  ["－cmd", "'－cmd"],
  ["-5", "-5"],
  ["- 5", "'- 5"],
  ['他说"行", 对', '"他说""行"", 对"'],
  ["两\n行", '"两\n行"'],
  ["正\u202e反", "正反"],
])("writes %j into a csv as %j", (raw, written) => {
  expect(csvLine({ ...row, raw })).toBe(
    `甲镇,2025,2021,requests/disclosed/total,${written},-5,value,,甲.xlsx,township\r\n`,
  );
});

it("writes a line of JSON with numbers as numbers and nothing that turns the line round", () => {
  const line = jsonLine({ ...row, raw: "正\u202e反\u2028", year: "" });
  expect(line).toBe(
    '{"unit":"甲镇","year":null,"format":"2021","cell":"requests/disclosed/total","raw":"正\\u202e反\\u2028",' +
      '"value":-5,"state":"value","source":null,"report":"甲.xlsx","unit_type":"township"}\n',
  );
});
