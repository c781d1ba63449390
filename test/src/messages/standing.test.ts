import { readWithoutCells } from "../../../src/binding/read-report";
import { examine, type Examination } from "../../../src/examination/examine";
import { answerSheet } from "../../../src/exporters/answer-sheet";
import { checkSheet } from "../../../src/exporters/check-sheet";
import { reportDocument } from "../../../src/exporters/report-document";
import { describeStanding, standingOf } from "../../../src/messages/standing";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { agreeingRequests, form2021 } from "../checker/real-report";

/** A township; all tables filled with figures that agree. */
function examined(changes: Record<string, number> = {}, more: Partial<Report> = {}): Examination {
  const cells = new Map<CellId, number>([
    ...[...form2021.cells.keys()].map((cell) => [cell, 0] as const),
    ...([...agreeingRequests()] as [CellId, number][]),
    ...(Object.entries(changes) as [CellId, number][]),
  ]);
  const report = { ...blankReport("2021", 2025, "试镇人民政府", "township"), cells, ...more };
  return examine(readWithoutCells({ report, form: form2021 }));
}

/** 23 were received; the text says 134. */
const wrongText = new Map([["1", "2025年，我镇新收政府信息公开申请134件。"]]);
/** A township has no 规章. */
const asked = { "disclosure/regulatory-rules/issued": 1, "disclosure/regulatory-rules/in-force": 1 };

const said = (examination: Examination): string => describeStanding(standingOf(examination));

describe("how far a report is", () => {
  it("speaks of tables and text apart", () => {
    expect(said(examined())).toBe("表：平；正文：没有写");
    const { texts } = examined({}, { text: wrongText });
    const open = texts.filter(({ isOpen }) => isOpen).length;
    expect(open).toBeGreaterThan(0);
    expect(said(examined({}, { text: wrongText }))).toBe(`表：平；正文：${open} 处`);
  });

  it("is not balanced while something must be explained, or a cell is blank", () => {
    expect(said(examined(asked))).toBe("表：1 处；正文：没有写");
    const { read } = examined();
    const cells = new Map([...read.report.cells].filter(([cell]) => cell !== "disclosure/licenses/decisions"));
    expect(said(examine({ ...read, report: { ...read.report, cells } }))).toBe("表：未填完；正文：没有写");
  });

  it("counts what is out of date, and says what nobody checks", () => {
    const standing = standingOf(examined({}, { switchedOff: ["AP-REG"] }), 2);
    expect(describeStanding(standing)).toBe("表：平；正文：2 句要更新；关掉了 1 项核对");
    expect(standing.isTextClean).toBe(false);
  });

  it("says that checks wait for the kind of unit", () => {
    const { read } = examined({}, { unit: "某某单位", unitType: undefined });
    expect(said(examine(read))).toBe("表：平；正文：没有写（没有选单位类型，有的没有核对）");
  });
});

it("puts what must be explained on the check sheet and on a sheet of its own, and prints no 草稿 for it", () => {
  const chapters = new Map(["1", "5", "6"].map((id) => [id, "我镇认真做好政府信息公开工作。"] as const));
  const examination = examined(asked, { text: chapters });
  expect(examination.open.explains).toBeGreaterThan(0);
  const { summary, isClean } = checkSheet(examination, { madeOn: undefined, program: "年报助手" });
  expect(summary).toContain("表：1 处；");
  expect(summary).toMatch(/要改正或要说明的问题 \d+ 处，见下/);
  expect(isClean).toBe(false);
  const group = answerSheet(examination).groups.find(({ title }) => title === "需要说明");
  expect(group?.entries[0]?.sentence).toContain("规章");
  expect(group?.entries[0]).toMatchObject({ answer: undefined, isAsked: true });

  const { read } = examination;
  const drawn = (errors: number) =>
    reportDocument(read.report, read.form, { open: { errors, explains: 3 }, date: undefined, isForReview: true }).mark;
  expect([drawn(0), drawn(1)]).toEqual(["送审稿", "草稿"]);
});
