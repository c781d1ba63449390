import { exactJson } from "../../../src/importers/json-source";

it.each([
  "0",
  "-12.50",
  "0.1",
  "14722.49",
  "9007199254740991",
  "9007199254740992", // 2^53 itself
  "123456789012345680000",
  "1.5e3",
  "0.30000000000000004",
  "1E-7",
  "-0",
  "0.0000000000000000000",
  "100000000000000000000.00",
])("leaves %s as it is", (number) => {
  expect(exactJson(`{"a":[${number}]}`)).toBe(`{"a":[${number}]}`);
});

it.each([
  "9007199254740993",
  "-9007199254740993",
  "1e400",
  "123456789012345678901",
  "3.00000000000000000001",
  "1e-400",
])("gives %s as the letters that stand there", (number) => {
  expect(exactJson(`{"a":${number},"b":[1,${number}]}`)).toBe(`{"a":"${number}","b":[1,"${number}"]}`);
});

it("looks at no number inside a text", () => {
  const json = '{"a \\" 1e400":"9007199254740993 \\\\","b":"1e400"}';
  expect(exactJson(json)).toBe(json);
});

it.each([
  ['{"a":1,"a":2}', "", "a"],
  ['{"a":{"x":1,"b":2,"x":1}}', "a", "x"],
  ['{"a":[{"b":{}},{"b":{"c":1,"\\u0063":2}}]}', "a.b", "c"],
  ['{"__proto__":1,"__proto__":2}', "", "__proto__"],
])("refuses %s", (json, path, key) => {
  expect(() => exactJson(json)).toThrow(
    expect.objectContaining({ problem: { code: "json-repeated-key", path, key } }) as Error,
  );
});

it("lets a key stand once in each of several objects, and a text twice in a list", () => {
  const json = '{"a":{"a":["a","a"]},"b":[{"a":"a"},{"a":"a"}]}';
  expect(exactJson(json)).toBe(json);
});
