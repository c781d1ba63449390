import { bringUp } from "../../../src/report/schema-version";

const steps = [(words: readonly string[]) => [...words, "2"], (words: readonly string[]) => [...words, "3"]];

it.each([
  [1, ["1", "2", "3"]],
  [2, ["1", "3"]],
  [3, ["1"]],
])("takes what version %s wrote up one version at a time", (version, expected) => {
  expect(bringUp(["1"], version, steps)).toEqual(expected);
});
