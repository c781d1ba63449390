import { describePlace } from "../../../src/messages/places";
import { describeSourceRemark } from "../../../src/messages/source-remarks";
import type { CellPlace, SourceRemark } from "../../../src/source/source-document";

it.each<[CellPlace, string]>([
  [{ kind: "sheet", sheet: "三 依申请", range: "D6:J30" }, "“三 依申请”D6:J30"],
  [{ kind: "table", table: 2, row: 4, column: 2 }, "第 2 个表第 5 行第 3 列"],
  [{ kind: "table", table: 2, page: 3, row: 0, column: 0 }, "第 3 页第 2 个表第 1 行第 1 列"],
  [{ kind: "line", line: 12 }, "第 12 行"],
])("%j", (place, words) => {
  expect(describePlace(place)).toBe(words);
});

it.each<[SourceRemark, string]>([
  [{ code: "tracked-changes", count: 2 }, "文件里有 2 处修订没有接受或拒绝，已按全部接受读取。请看一眼是不是都要改。"],
  [{ code: "attachments", names: ["附件1.xls"] }, "表可能在附件里（“附件1.xls”），没有读。请把附件另存后一起读入。"],
])("%j", (remark, words) => {
  expect(describeSourceRemark(remark)).toBe(words);
});
