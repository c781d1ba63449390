import { labelKey } from "../../../src/binding/label-key";
import { withoutRadicals } from "../../../src/report/radicals";

it.each([
  ["其塔⽊镇⼈⺠政府", "其塔木镇人民政府"],
  ["⼀、⾏政许可 ⻅附件", "一、行政许可 见附件"],
  ["⻓春市⻋管所⻰⻔镇", "长春市车管所龙门镇"],
  ["其塔木镇人民政府", "其塔木镇人民政府"],
  ["共 2 件①", "共 2 件①"],
])("reads %s as %s", (written, meant) => {
  expect(withoutRadicals(written)).toBe(meant);
});

it("knows a label that was copied out of a PDF", () => {
  expect(labelKey("⾏政许可")).toBe(labelKey("行政许可"));
});
