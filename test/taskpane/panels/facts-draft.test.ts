import { allFormats } from "../../../src/formats/all-formats";
import { blankReport } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import {
  factsToKeep,
  faultOf,
  lonelyProblem,
  questionsFor,
  suggestionsFor,
  takeOver,
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
  ["trainings", "两次", "请填 0 或正整数，不写单位。"],
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
