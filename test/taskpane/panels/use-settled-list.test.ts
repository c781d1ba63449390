import { allFormats } from "../../../src/formats/all-formats";
import type { Finding } from "../../../src/rules/finding";
import type { ExaminedMistake } from "../../../src/examination/examine";
import { settle, type SettledMistake } from "../../../taskpane/panels/check/use-settled-list";

const check = allFormats[0]?.rules[0]?.check;

function mistake(order: number, ...rules: readonly string[]): ExaminedMistake {
  if (check === undefined) throw new Error("the first format has no rule");
  const findings = rules.map((rule): Finding => ({
    code: "unbalanced",
    rule,
    check,
    table: "requests",
    severity: "error",
    cells: [],
    left: 1,
    right: 2,
  }));
  return {
    id: rules[0] ?? "",
    findings,
    cell: undefined,
    severity: "error",
    explanation: undefined,
    isOpen: true,
    order,
  };
}

const here = (one: ExaminedMistake): SettledMistake => ({ mistake: one, phase: "here" });
const summary = (list: readonly SettledMistake[]) => list.map(({ mistake: { id }, phase }) => `${id} ${phase}`);

it("lets new mistakes in at their own place and keeps the others where they are", () => {
  const shown = settle(
    [here(mistake(1, "a")), here(mistake(9, "c"))],
    [mistake(1, "a"), mistake(5, "b"), mistake(9, "c")],
    () => true,
  );
  expect(summary(shown)).toEqual(["a here", "b new", "c here"]);
});

it("keeps a mended mistake in its place, ticked", () => {
  const shown = settle(
    [here(mistake(1, "a")), here(mistake(5, "b")), here(mistake(9, "c"))],
    [mistake(1, "a"), mistake(9, "c")],
    () => true,
  );
  expect(summary(shown)).toEqual(["a here", "b mended", "c here"]);
  expect(summary(settle(shown, [mistake(1, "a")], () => true))).toEqual(["a here", "b mended", "c mended"]);
});

it("drops without a tick what is merely incomplete now", () => {
  expect(settle([here(mistake(1, "a"))], [], () => false)).toEqual([]);
});

it("takes a mistake that was regrouped for the same, neither new nor mended", () => {
  expect(summary(settle([here(mistake(5, "b"))], [mistake(2, "a", "b")], () => true))).toEqual(["a here"]);
});

it("brings a mended mistake back as new when it is broken again", () => {
  expect(summary(settle([{ mistake: mistake(1, "a"), phase: "mended" }], [mistake(1, "a")], () => true))).toEqual([
    "a new",
  ]);
});
