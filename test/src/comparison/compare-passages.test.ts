import { comparePassages } from "../../../src/comparison/compare-passages";

const text =
  "（一）主动公开。本年公开信息1200条，其中“政策文件”3件。\n全年收到申请5件，都已按期答复（含2件延期）。解读率100%。";

it.each([
  ["lines that were broken", text.replace(/(.{12})/gu, "$1\n")],
  ["unwrapped lines", text.replace(/\n/g, "")],
  ["indents and blanks", text.replace(/\n/g, "\n\u3000\u3000").replace("1200条", " 1200 条")],
  ["full-width figures and signs", text.replace("5件", "５件").replace("100%", "１００％").replace("3件", "３ 件")],
  ["half-width brackets and commas", text.replace(/（/g, "(").replace(/）/g, ")").replace(/，/g, ",")],
  ["other quotation marks", text.replace("“", "「").replace("”", "」")],
  ["straight quotation marks", text.replace("“", '"').replace("”", '"')],
  ["thousands", text.replace("1200", "1,200")],
  ["numbers of pages", text.replace("\n", "\n- 2 -\n第 2 页 共 5 页\n")],
  ["invisible signs", text.replace("公开信息", "公开\u200b信\u00ad息")],
])("calls %s no difference", (_, other) => {
  expect(comparePassages(text, other)).toEqual([]);
});

it.each([
  [
    "another figure",
    text.replace("5件", "6件"),
    [{ a: "全年收到申请5件，都已按期答复（含2件延期）。", b: "全年收到申请6件，都已按期答复（含2件延期）。" }],
  ],
  [
    "a figure with a digit torn off",
    text.replace("1200条", "120条"),
    [{ a: "本年公开信息1200条，其中“政策文件”3件。", b: "本年公开信息120条，其中“政策文件”3件。" }],
  ],
  ["a point that was lost", text.replace("100%", "10.0%"), [{ a: "解读率100%。", b: "解读率10.0%。" }]],
  ["a text that was cut", text.replace("解读率100%。", ""), [{ a: "解读率100%。", b: "" }]],
  ["a text that was cut at its head", text.replace("（一）主动公开。", ""), [{ a: "（一）主动公开。", b: "" }]],
  [
    "a word more",
    text.replace("都已", "均未"),
    [{ a: "全年收到申请5件，都已按期答复（含2件延期）。", b: "全年收到申请5件，均未按期答复（含2件延期）。" }],
  ],
  ["a sentence that was put in", `${text}另有投诉1件。`, [{ a: "", b: "另有投诉1件。" }]],
])("tells %s", (_, other, differences) => {
  expect(comparePassages(text, other)).toEqual(differences);
});

it("puts a changed sentence beside its own, though the one before it is gone", () => {
  expect(comparePassages("公开信息12条。收到申请5件。全部按期答复。", "收到申请6件。全部按期答复。")).toEqual([
    { a: "公开信息12条。", b: "" },
    { a: "收到申请5件。", b: "收到申请6件。" },
  ]);
});

it("tells last year's text sentence by sentence", () => {
  const old = "去年召开会议两次。公开信息9条。";
  expect(comparePassages("本年公开信息12条。", old)).toEqual([
    { a: "", b: "去年召开会议两次。" },
    { a: "本年公开信息12条。", b: "公开信息9条。" },
  ]);
});
