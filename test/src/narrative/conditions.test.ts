import { holds } from "../../../src/narrative/conditions";
import type { FactLookup } from "../../../src/narrative/fact-values";
import { printGap } from "../../../src/narrative/print-fact";

const counting =
  (value: number): FactLookup =>
  () => ({ value: { kind: "number", value, isAmount: false }, unit: "件", cells: [] });

it.each([
  [5, 4, [true, false, false]],
  [4, 5, [false, true, false]],
  [5, 5, [false, false, true]],
  [0, 0, [false, false, true]],
])("%d after %d: grown, fallen, the same", (now, before, expected) => {
  const sources = { now: counting(now), before: counting(before) };
  const trends = (["up", "down", "same"] as const).map((trend) =>
    holds({ kind: "trend", name: "本年新收", trend }, sources),
  );
  expect(trends).toEqual(expected);
});

it.each([
  [5, 5, "与上年持平", "与上年持平"],
  [0, 0, "与上年持平", "与上年持平"],
  [6, 5, "同比增长20%", "比上年增加1件"],
  [4, 5, "同比下降20%", "比上年减少1件"],
  [3, 0, "比上年增加3件", "比上年增加3件"],
])("prints %d after %d", (now, before, growth, difference) => {
  const sources = { now: counting(now), before: counting(before) };
  const printed = (["growth", "difference"] as const).map(
    (kind) => printGap({ written: "", name: "本年新收", wording: { kind } }, sources)?.printed.text,
  );
  expect(printed).toEqual([growth, difference]);
});
