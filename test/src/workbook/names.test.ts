import {
  freeReportKey,
  nameOfControlColumn,
  nameOfControlRow,
  nameOfTable,
  nameOfText,
  partNamed,
} from "../../../src/workbook/names";

it("names the parts of the first report without a number, those of the next with its key", () => {
  expect(nameOfTable("requests", "1")).toBe("nianbao_requests");
  expect(nameOfTable("disputes", "2")).toBe("nianbao_2_disputes");
  expect(nameOfControlColumn("requests", "1")).toBe("nianbao_requests_control_column");
  expect(nameOfControlRow("requests", "12")).toBe("nianbao_12_requests_control_row");
  expect(nameOfText("1")).toBe("nianbao_text");
});

it.each([
  ["nianbao_requests", { kind: "table", report: "1", table: "requests" }],
  ["NIANBAO_2_Disputes", { kind: "table", report: "2", table: "disputes" }],
  ["nianbao_requests_control_column", { kind: "control-column", report: "1", table: "requests" }],
  ["nianbao_3_requests_control_row", { kind: "control-row", report: "3", table: "requests" }],
  ["nianbao_text", { kind: "text", report: "1" }],
  ["nianbao_2_text", { kind: "text", report: "2" }],
])("understands %s", (name, part) => {
  expect(partNamed(name)).toEqual(part);
});

it.each([
  "nianbao",
  "nianbao_",
  "nianbao_x",
  "nianbao_0_requests",
  "nianbao_requests_2",
  "nianbao_requestsx",
  "other_requests",
  "_xlnm.Print_Area",
  "__proto__",
])("leaves %s alone", (name) => {
  expect(partNamed(name)).toBeUndefined();
});

it("gives the lowest key that is free", () => {
  expect(freeReportKey([])).toBe("1");
  expect(freeReportKey(["1", "3"])).toBe("2");
});
