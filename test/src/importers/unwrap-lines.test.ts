import { unwrapLines } from "../../../src/importers/unwrap-lines";

const unwrapped = (lines: readonly string[]): readonly string[] =>
  unwrapLines(lines.map((text, index) => ({ text, line: index + 1 }))).map(({ text }) => text);

const page = [
  "  一、总体情况",
  "  2024 年，青山县教育局坚持以公开为常态、不公开",
  "为例外，完善公开目录，规范公开流程，加强平台建",
  "设，全年主动公开信息 217 条，收到政府信息公开申",
  "请 3 件。",
  "                  -1-",
  "\f  （一）主动公开。围绕教育改革、招生入学、教师招",
  "聘等群众关心的事项公开信息，及时回应社会关切，开",
  "展政策解读 12 次。",
  "  （二）依申请公开。规范登记、审核、办理、答复各环",
  "节，确保按时答复。",
];

it("puts together what a program broke at the width of a page", () => {
  expect(unwrapped(page)).toEqual([
    "一、总体情况",
    "2024年，青山县教育局坚持以公开为常态、不公开为例外，完善公开目录，规范公开流程，加强平台建设，全年主动公开信息217条，收到政府信息公开申请3件。",
    "（一）主动公开。围绕教育改革、招生入学、教师招聘等群众关心的事项公开信息，及时回应社会关切，开展政策解读12次。",
    "（二）依申请公开。规范登记、审核、办理、答复各环节，确保按时答复。",
  ]);
});

it("leaves a text of paragraphs as it is", () => {
  const paragraphs = [
    "一、总体情况",
    "　　2024 年，青山县教育局坚持以公开为常态、不公开为例外，完善公开目录。",
    "　　全年主动公开信息 217 条，收到政府信息公开申请 3 件，均按时答复。",
    "　　围绕教育改革、招生入学、教师招聘等群众关心的事项公开信息，及时回应关切。",
    "　　开展政策解读 12 次，培训 2 次，覆盖全县各中小学校和幼儿园。",
    "　　规范登记、审核、办理、答复各环节，确保按时答复每一件申请。",
    "　　完善公开目录，规范公开流程，加强平台建设，定期检查更新。",
  ];
  expect(unwrapped(paragraphs)).toEqual(paragraphs);
});
