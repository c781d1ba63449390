import { strToU8, zipSync, type Zippable } from "fflate";
import { inflateWithin } from "../../../cli/inflate-within";
import { crc32 } from "../../../src/importers/crc32";
import { ImportError } from "../../../src/importers/import-error";
import { openZip } from "../../../src/importers/zip-guard";

const honest = (): Uint8Array =>
  zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "图.txt": strToU8("字".repeat(1000)) });

function problemOf(bytes: Uint8Array): unknown {
  try {
    const zip = openZip(bytes);
    for (const name of zip.names) zip.read(name);
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
}

/** Changes numbers in every entry of the listing; offsets as in the zip specification. */
function patchListing(bytes: Uint8Array, patch: (entry: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) patch(new DataView(copy.buffer, at));
  }
  return copy;
}

it("computes the checksum of the zip specification", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

it("opens an honest zip and gives its parts", () => {
  const zip = openZip(honest());
  expect([...zip.names]).toEqual(["xl/workbook.xml", "图.txt"]);
  expect(zip.read("xl/workbook.xml")).toEqual(strToU8("<workbook/>"));
  expect(zip.read("图.txt")).toHaveLength(3000);
  expect(zip.read("__proto__")).toBeUndefined();
  expect(problemOf(honest())).toBeUndefined();
});

it("opens a zip that stores its parts, has a comment, or writes its paths with backslashes", () => {
  expect(problemOf(zipSync({ "a.xml": strToU8("abc") }, { level: 0 }))).toBeUndefined();
  expect(problemOf(zipSync({ "a.xml": [strToU8("abc"), { comment: "说明" }] }))).toBeUndefined();
  expect(openZip(zipSync({ "xl\\workbook.xml": strToU8("x") })).read("xl/workbook.xml")).toEqual(strToU8("x"));
});

it.each([
  ["nothing", new Uint8Array(), "not-a-zip"],
  ["a text", strToU8("year,unit"), "not-a-zip"],
  ["the start of a zip", honest().subarray(0, 60), "broken-zip"],
  ["a zip cut at its end", honest().subarray(0, honest().length - 3), "broken-zip"],
])("refuses %s", (_, bytes, code) => {
  expect(problemOf(bytes)).toMatchObject({ code });
});

it("tells encrypted workbooks, old workbooks and old documents apart", () => {
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...stream].forEach((char, index) => bytes.set([char.charCodeAt(0), 0], 1024 + index * 2));
    return bytes;
  };
  expect(
    ["EncryptedPackage", "Workbook", "Book", "WordDocument", "Contents"].map((stream) => problemOf(compound(stream))),
  ).toEqual([
    { code: "encrypted" },
    { code: "old-workbook" },
    { code: "old-workbook" },
    { code: "old-document" },
    { code: "compound-file" },
  ]);
});

it("refuses a bomb that says how large it is, before it inflates anything", () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(50_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(60_000);
  expect(problemOf(bomb)).toEqual({ code: "zip-bomb", part: "xl/worksheets/sheet1.xml" });
});

it.each([300_000, 50_000_000])("refuses a bomb of %i bytes that claims to be small", (size) => {
  const bomb = zipSync({ a: new Uint8Array(size) }, { level: 9 });
  const lying = patchListing(bomb, (entry) => entry.setUint32(24, 100, true));
  expect(problemOf(lying)).toEqual({ code: "zip-bomb", part: "a" });
});

it("refuses a lying bomb whose stored form is large too", () => {
  const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 2654435761) >>> 13);
  const bomb = new Uint8Array(30_000_000);
  bomb.set(noise);
  const lying = patchListing(zipSync({ a: bomb }), (entry) => entry.setUint32(24, 300_000, true));
  expect(problemOf(lying)).toEqual({ code: "zip-bomb", part: "a" });
});

it("refuses a part that is smaller than it claims, and one that was altered", () => {
  expect(problemOf(patchListing(honest(), (entry) => entry.setUint32(24, 5000, true)))).toEqual({
    code: "broken-zip",
    part: "xl/workbook.xml",
  });
  expect(problemOf(patchListing(honest(), (entry) => entry.setUint32(16, 1, true)))).toEqual({
    code: "broken-zip",
    part: "xl/workbook.xml",
  });
  const stored = zipSync({ a: strToU8("<v>12</v>") }, { level: 0 });
  const altered = stored.map((byte) => (byte === 0x31 ? 0x37 : byte));
  expect(problemOf(altered)).toEqual({ code: "broken-zip", part: "a" });
});

it("refuses total sizes, counts and places that cannot be", () => {
  const many: Zippable = {};
  for (let index = 0; index < 5001; index++) many[`p${index}`] = new Uint8Array();
  expect(problemOf(zipSync(many, { level: 0 }))).toEqual({ code: "too-many-parts", count: 5001, limit: 5000 });
  expect(problemOf(patchListing(honest(), (entry) => entry.setUint32(42, 0x7fffffff, true)))).toMatchObject({
    code: "broken-zip",
  });
  expect(problemOf(patchListing(honest(), (entry) => entry.setUint32(20, 0x7fffffff, true)))).toMatchObject({
    code: "broken-zip",
  });
  expect(problemOf(patchListing(honest(), (entry) => entry.setUint32(42, 0xffffffff, true)))).toMatchObject({
    code: "broken-zip",
  });
  expect(problemOf(patchListing(honest(), (entry) => entry.setUint16(10, 12, true)))).toMatchObject({
    code: "broken-zip",
  });
  expect(problemOf(patchListing(honest(), (entry) => entry.setUint16(8, 1, true)))).toEqual({ code: "encrypted" });
});

it.each(["/etc/passwd", "../x", "xl/../../x", "C:/x", "c:\\x", "..\\x"])("refuses a part named %s", (name) => {
  expect(problemOf(zipSync({ [name]: strToU8("x") }))).toMatchObject({ code: "unsafe-part-name" });
});

it("refuses two parts of one name: programs differ in which one they read", () => {
  const twice = zipSync({ "a.xml": strToU8("1"), "b.xml": strToU8("2") });
  const renamed = twice.map((byte, index) => (byte === 0x62 && twice[index + 1] === 0x2e ? 0x61 : byte));
  expect(problemOf(renamed)).toEqual({ code: "repeated-part", part: "a.xml" });
});

it("never throws anything else, whatever is cut or altered", () => {
  const bytes = honest();
  for (let at = 0; at < bytes.length; at++) {
    const altered = bytes.slice();
    altered[at] = (altered[at] ?? 0) ^ 0xff;
    problemOf(altered);
    problemOf(bytes.subarray(0, at));
  }
});

it("refuses a part that grows beyond its claim, whoever inflates it", () => {
  const liar = patchListing(zipSync({ "a.xml": new Uint8Array(100_000) }), (entry) => entry.setUint32(24, 10, true));
  for (const zip of [openZip(liar), openZip(liar, inflateWithin)])
    expect(() => zip.read("a.xml")).toThrow(
      expect.objectContaining({ problem: { code: "zip-bomb", part: "a.xml" } }) as Error,
    );
});

it("reads the same with the platform's own inflating", () => {
  expect(openZip(honest(), inflateWithin).read("图.txt")).toEqual(openZip(honest()).read("图.txt"));
});
