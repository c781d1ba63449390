import { allFormats } from "../../../src/formats/all-formats";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import {
  factsToKeep,
  faultOf,
  lonelyProblem,
  questionsFor,
  solvedSince,
  stillThere,
  suggestionsFor,
  takeOver,
  unansweredProblems,
} from "../../../taskpane/panels/narrative/facts-draft";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
const { narrative } = form;
const asked = (id: string) => {
  const found = narrative.asked.find((fact) => fact.id === id);
  if (found === undefined) throw new Error(`nothing asked as ${id}`);
  return found;
};

it("asks only governments for what the law obliges them to tell", () => {
  const labelsFor = (type: "township" | "department") =>
    [...questionsFor(narrative, type).values()].flat().map(({ label }) => label);
  expect(labelsFor("township")).toContain("责任追究件数");
  expect(labelsFor("department")).not.toContain("责任追究件数");
});

it.each([
  ["trainings", "2", undefined],
  ["trainings", " ", undefined],
  ["trainings", "两次", "请填 0 或正整数，也可以写 近300、3000余、1.2万。"],
  ["fee", "400.50", undefined],
  ["fee", "四百", "请填金额，单位元，只写数字。"],
  ["address", "某路1号", undefined],
])("takes %s “%s”", (id, text, fault) => {
  expect(faultOf(asked(id), new Map([[id, text]]))).toBe(fault);
});

it("closes up the problems with their measures, and keeps nothing blank", () => {
  const draft = new Map([
    ["problem-2", "乙 "],
    ["measure-2", "改乙"],
    ["problem-4", "丁"],
    ["telephone", "  "],
  ]);
  expect([...factsToKeep(narrative, draft)].sort()).toEqual([
    ["measure-1", "改乙"],
    ["problem-1", "乙"],
    ["problem-2", "丁"],
  ]);
  expect(lonelyProblem(narrative, draft)).toBe(true);
});

it("suggests a problem only for what the figures show, and not again once it is taken over", () => {
  const report = {
    ...blankReport("2021", 2025, "其塔木镇人民政府", "township"),
    cells: new Map([["requests/carried-out/total" as const, 3]]),
  };
  const [suggestion, ...others] = suggestionsFor({ form, report }, undefined, new Map());
  expect(others).toEqual([]);
  expect(suggestion?.problem).toBe("年末还有3件申请没有办结");
  if (suggestion === undefined) return;
  const draft = takeOver(narrative, new Map([["problem-1", "甲"]]), suggestion);
  expect(draft.get("problem-2")).toBe("年末还有3件申请没有办结");
  expect(suggestionsFor({ form, report }, undefined, draft)).toEqual([]);
});

it("asks of each problem of last year whether it is still there, until it is answered", () => {
  const { narrative } = form;
  const told = "（一）公开目录更新不及时。改进措施：每季度核对。（二）政策解读形式单一。改进措施：多用图解。";
  const [first = "", second = ""] = unansweredProblems(narrative, told, new Map());
  expect([first, second]).toEqual(["公开目录更新不及时", "政策解读形式单一"]);
  const still = stillThere(narrative, new Map(), first);
  expect([...still]).toEqual([
    ["problem-1", "公开目录更新不及时"],
    ["measure-1", ""],
  ]);
  const answered = solvedSince(narrative, still, second);
  expect(answered.get("last-years-problems")).toBe("“政策解读形式单一”的问题已经解决");
  expect(unansweredProblems(narrative, told, answered)).toEqual([]);
  expect(unansweredProblems(narrative, undefined, new Map())).toEqual([]);
});
