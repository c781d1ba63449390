import { misfiledCarry, misfiledInText } from "../../../src/examination/misfiled";
import { blankReport, type CellId, type CellValue, type Report } from "../../../src/report/report";
import { describeDoubt } from "../../../src/messages/doubts";
import { agreeingRequests, form2021 } from "../checker/real-report";

const report = (cells: Record<string, CellValue>, text: Record<string, string> = {}): Report => {
  const zeros = [...agreeingRequests().keys()].map((cell) => [cell as CellId, 0] as const);
  const changes = Object.entries(cells).map(([id, value]) => [`requests/${id}` as CellId, value] as const);
  return {
    ...blankReport("2021", 2025, "洋河新区管理委员会", "zone"),
    cells: new Map<CellId, CellValue>([...zeros, ...changes]),
    text: new Map(Object.entries(text)),
  };
};

describe("requests that the text divides otherwise than the table", () => {
  // 洋河新区 2025 filed one request under the wrong kind: 自然人 61 for 60, 其他 0 for 1.
  const figures = { "newly-received/natural-person": 61, "newly-received/total": 61 };

  it("are named where sum and difference agree", () => {
    const misfiled = misfiledInText(
      report(figures, { "1": "本年新收 61 件，其中自然人 60 件，其他 1 件。" }),
      form2021,
    );
    expect(misfiled).toEqual({
      from: ["requests/newly-received/natural-person"],
      to: ["requests/newly-received/other-organization"],
      by: 1,
      source: "text",
    });
    expect(misfiled && describeDoubt({ rule: "requests-misfiled", code: "misfiled", misfiled }, form2021)).toBe(
      "第三部分 · 本年新收：合计和正文里的数相同，分项不同：自然人多 1 件，其他少 1 件，可能归错了申请人类型。请核对；核对无误的不必改。",
    );
  });

  it("are named where the text speaks of all organizations together", () => {
    const text = { "1": "自然人申请60件，法人或其他组织申请1件；全部按期答复。" };
    expect(misfiledInText(report(figures, text), form2021)?.to).toHaveLength(5);
  });

  it.each([
    ["agrees with the table", "其中自然人 61 件，其他 0 件。"],
    ["adds up to something else", "其中自然人 50 件，其他 3 件。"],
    ["names no second part", "其中自然人 60 件。"],
    ["divides them over two sentences", "自然人 60 件。其他 1 件。"],
  ])("are not named where the text %s", (_, text) => {
    expect(misfiledInText(report(figures, { "1": text }), form2021)).toBeUndefined();
  });
});

describe("requests taken over from last year under another kind", () => {
  const before = report({ "carried-out/natural-person": 5, "carried-out/other-organization": 1 });

  it("are named where the sum agrees and two kinds differ", () => {
    expect(misfiledCarry({ ...report({ "carried-in/natural-person": 6 }), previous: before }, form2021)).toMatchObject({
      from: ["requests/carried-in/natural-person"],
      to: ["requests/carried-in/other-organization"],
      by: 1,
    });
  });

  it("are not named where all agrees, where the sums differ, or where last year is not known", () => {
    const same = { "carried-in/natural-person": 5, "carried-in/other-organization": 1 };
    expect(misfiledCarry({ ...report(same), previous: before }, form2021)).toBeUndefined();
    expect(
      misfiledCarry({ ...report({ ...same, "carried-in/natural-person": 9 }), previous: before }, form2021),
    ).toBeUndefined();
    expect(
      misfiledCarry({ ...report({ "carried-in/natural-person": 6 }), previous: undefined }, form2021),
    ).toBeUndefined();
  });
});
