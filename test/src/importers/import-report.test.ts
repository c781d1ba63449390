import { strToU8, zipSync, type Zippable } from "fflate";
import { platform } from "../../../cli/platform";
import { writeXlsx } from "../../../src/exporters/xlsx";
import { exportReportJson } from "../../../src/exporters/report-json";
import { allFormats } from "../../../src/formats/all-formats";
import { importReports, kindOf, readableExtensions, requireWorkbook } from "../../../src/importers/import-report";
import { ImportError } from "../../../src/importers/import-error";
import { describeImportError } from "../../../src/messages/import-errors";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { compoundFile } from "./compound-files";

const report: Report = {
  ...blankReport("2021", 2025, "松河镇人民政府"),
  cells: new Map([["disputes/reconsideration/upheld" as CellId, 3]]),
};
const form = formOf(report, allFormats);
const json = (): Uint8Array => strToU8(exportReportJson(report, form, undefined));
const workbook = (): Promise<Uint8Array> =>
  writeXlsx(planWorkbook(form, report, { totals: "typed", controls: false, takenSheets: [], reportKey: "1" }));

const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
const openDocument = (type: string): Uint8Array => {
  const parts: Zippable = {
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    "content.xml": strToU8("<x/>"),
  };
  return zipSync(parts);
};

/** As a program that protects files leaves one: a mark of its own, and bytes of which none comes more often than others. */
const noise = Uint8Array.from({ length: 9000 }, (_, index) =>
  index < 4 ? index + 1 : (index * 167 + (index >> 8) * 31) % 256,
);

const read = (name: string, bytes: Uint8Array) =>
  importReports({ name, bytes }, { definitions: allFormats, defaultYear: undefined, platform });

function errorOf(attempt: () => unknown): ImportError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error("it was read");
}

const problemWith = (name: string, bytes: Uint8Array) => errorOf(() => read(name, bytes)).problem;

describe("the kind of a file", () => {
  it.each<[string, string, Uint8Array]>([
    ["xlsx", "a workbook", zip("[Content_Types].xml", "xl/workbook.xml")],
    ["xlsx", "a workbook whose parts a library calls otherwise", zip("[Content_Types].xml", "book.xml")],
    ["xlsx", "a workbook whose names begin at the root", zip("/[Content_Types].xml", "/xl/workbook.xml")],
    ["xlsx", "a workbook in capital letters", zip("[Content_Types].xml", "XL/Workbook.xml")],
    ["docx", "a document", zip("[Content_Types].xml", "word/document.xml")],
    ["pptx", "slides", zip("[Content_Types].xml", "ppt/presentation.xml")],
    ["ods", "an OpenDocument sheet", openDocument("spreadsheet")],
    ["odt", "an OpenDocument text", openDocument("text")],
    ["ofd", "a fixed layout", zip("OFD.xml", "Doc_0/Document.xml")],
    ["zip", "a zip of reports", zip("松河镇.xlsx", "柳河镇.xlsx")],
    ["zip", "a zip that has a folder of that name deeper inside", zip("备份/xl/workbook.xml")],
    ["xls", "an old workbook", compoundFile(["Workbook", "\u0005SummaryInformation"])],
    ["xls", "a workbook of Excel 95", compoundFile(["Book"])],
    ["doc", "an old document", compoundFile(["WordDocument", "1Table"])],
    ["doc", "an old document that speaks of EncryptedPackage", compoundFile(["WordDocument"], "EncryptedPackage\0")],
    ["encrypted", "a workbook with a password", compoundFile(["EncryptionInfo", "EncryptedPackage"])],
    ["compound", "another compound file", compoundFile(["Contents"])],
    ["pdf", "a pdf", strToU8("%PDF-1.7\n")],
    ["pdf", "a pdf behind a byte order mark", strToU8("\uFEFF%PDF-1.4")],
    ["picture", "a scan", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["packed", "a rar", strToU8("Rar!\u001a\u0007\u0001\0")],
    ["rtf", "rich text", strToU8("{\\rtf1\\ansi")],
    ["html", "a page", strToU8("\uFEFF\n<!doctype html><table>")],
    ["html", "a page in GBK", new Uint8Array([...strToU8("<html><title>"), 0xbd, 0xf0, 0xba, 0xfe])],
    ["html", "a page with its pictures", strToU8("MIME-Version: 1.0\nContent-Type: multipart/related")],
    ["xml-workbook", "an XML workbook", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')],
    ["json", "JSON", strToU8(' {\n"format":"2021"}')],
    ["json", "JSON in UTF-16", new Uint8Array(Buffer.from('\uFEFF{"format":"2021"}', "utf16le"))],
    ["text", "a text", strToU8("一、总体情况")],
    ["text", "a text that begins with a bracket", strToU8("{草稿} 一、总体情况")],
    ["text", "a text in UTF-16", new Uint8Array(Buffer.from("\uFEFF一、总体情况", "utf16le"))],
    ["unknown", "noise", new Uint8Array([1, 2, 3, 0, 255])],
  ])("is %s for %s, whatever the name says", (kind, _, bytes) => {
    expect(kindOf({ name: "年报", bytes })).toBe(kind);
    expect(kindOf({ name: "年报.tmp", bytes })).toBe(kind);
  });

  it("is told by the name where the content says little", () => {
    const text = strToU8("单位,件数");
    expect(kindOf({ name: "各镇/年报.CSV", bytes: text })).toBe("csv");
    expect(kindOf({ name: "年报.txt", bytes: text })).toBe("text");
    expect(kindOf({ name: "年报.json", bytes: strToU8("[1,2]") })).toBe("json");
    expect(kindOf({ name: "年报.json", bytes: new Uint8Array([1, 2]) })).toBe("json");
    expect(kindOf({ name: "年报.xlsx", bytes: new Uint8Array([1, 2]) })).toBe("xlsx");
    expect(kindOf({ name: "C:\\a.xlsx\\年报", bytes: text })).toBe("text");
    expect(kindOf({ name: ".json", bytes: text })).toBe("text");
  });

  it("of a damaged zip is what its parts say, or else its name", () => {
    const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - 30);
    expect(kindOf({ name: "年报", bytes: cut(zip("xl/workbook.xml")) })).toBe("xlsx");
    expect(kindOf({ name: "年报", bytes: cut(zip("word/document.xml")) })).toBe("docx");
    expect(kindOf({ name: "年报.xlsx", bytes: cut(zip("docProps/app.xml")) })).toBe("xlsx");
    expect(kindOf({ name: "年报.zip", bytes: cut(zip("docProps/app.xml")) })).toBe("zip");
  });

  it("of a compound file without a directory is what its names say: a stub has no password", () => {
    const stub = new Uint8Array(1224);
    stub.set(compoundFile([]).subarray(0, 8));
    expect(kindOf({ name: "年报.xls", bytes: stub })).toBe("compound");
    expect(errorOf(() => read("年报.xls", stub)).problem).toEqual({ code: "compound-file" });
    [..."Workbook"].forEach((letter, index) => stub.set([letter.charCodeAt(0)], 0x260 + index * 2));
    expect(kindOf({ name: "年报.xls", bytes: stub })).toBe("xls");
  });
});

it("reads a report of each kind that has a reader, under any of its names", async () => {
  const bytes = await workbook();
  for (const name of ["a.xlsx", "a.XLSM", "a.et", "a.xls", "a", "a.bak"])
    expect(read(name, bytes)[0]?.report.cells.get("disputes/reconsideration/upheld" as CellId)).toBe(3);
  for (const name of ["a.json", "a.txt", "a"]) expect(read(name, json())[0]?.report.unit).toBe("松河镇人民政府");
  const text = strToU8(
    "松河镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n略。\n五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。",
  );
  expect(read("a.txt", text)[0]?.report.year).toBe(2025);
});

it("refuses a file that goes by the name of another kind, and says what it is", () => {
  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    ["a.xlsx", json(), " JSON"],
    ["a.json", zip("xl/workbook.xml"), " Excel 工作簿"],
    ["a.xlsx", zip("word/document.xml"), " Word 文档（.docx）"],
    ["a.docx", zip("xl/workbook.xml"), " Excel 工作簿"],
    ["a.pdf", strToU8("<html><table>"), "网页（HTML）"],
    ["a.xlsx", strToU8("%PDF-1.4"), " PDF"],
    ["a.xlsx", strToU8("一、总体情况"), "纯文本"],
    ["a.docx", new Uint8Array([1, 2]), "无法识别的数据"],
  ];
  for (const [name, bytes, label] of refused)
    expect(problemWith(name, bytes)).toEqual({ code: "wrong-extension", extension: name.slice(1), label });
});

it.each<[string, string, Uint8Array]>([
  [
    "年报.pdf",
    "文件已损坏，可能没有下载或复制完整。请重新取得文件，或者用 WPS 等软件打开后另存为 .docx 再试。",
    strToU8("%PDF-1.7"),
  ],
  ["年报.ofd", "文件里的“OFD.xml”已损坏。请用 Excel 或 WPS 打开修复后另存再试。", zip("OFD.xml")],
  [
    "年报.odt",
    "目前的版本还不能读 OpenDocument 文档（.odt），请用 Word 或 WPS 打开后另存为 .docx 再试。",
    openDocument("text"),
  ],
  [
    "年报.jpg",
    "目前的版本还不能读图片、扫描件，请照着图片把数字填进标准表。",
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  ],
  ["各镇.rar", "目前的版本还不能读压缩包，请先解压，再读里面的文件。", strToU8("Rar!\u001a\u0007\u0001\0")],
  [
    "年报.doc",
    "目前的版本还不能读 XML 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。",
    strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
  ],
  [
    "年报.wps",
    "内容是旧版 .doc 文档，目前的版本还不能读。请用 Word 或 WPS 打开后另存为 .docx 再试。",
    compoundFile(["WordDocument"]),
  ],
  [
    "年报.xlsx",
    "文件从头到尾都是乱码，可能被单位的加密软件加密了。请在装有加密软件的电脑上打开，解密或者另存后再试。",
    noise,
  ],
  [
    "年报.xlsx",
    "文件设有打开密码。请先用 Excel 或 WPS 去掉密码，保存后再试。",
    compoundFile(["EncryptionInfo", "EncryptedPackage"]),
  ],
  ["年报.xlsx", "文件是空的（0 字节），请重新取得文件。", new Uint8Array()],
  ["年报", "看不出这是什么文件，请另存为 .xlsx 再试。", new Uint8Array([1, 2])],
])("says of %s: %s", (name, words, bytes) => {
  expect(describeImportError(errorOf(() => read(name, bytes)))).toBe(words);
});

it("lets a grid open workbooks only, with the same refusals", async () => {
  requireWorkbook({ name: "a.et", bytes: await workbook() });
  const refusal = (name: string, bytes: Uint8Array) => errorOf(() => requireWorkbook({ name, bytes })).problem;
  expect(refusal("a.json", json())).toEqual({ code: "not-a-zip" });
  expect(refusal("a.xls", compoundFile(["Workbook"]))).toEqual({ code: "old-workbook" });
  expect(refusal("a.docx", zip("word/document.xml"))).toEqual({ code: "not-a-zip" });
  expect(refusal("a.pdf", strToU8("%PDF-1.7"))).toEqual({ code: "not-a-zip" });
});

it("knows the names of what it reads", () => {
  expect(readableExtensions).toEqual(expect.arrayContaining([".xlsx", ".et", ".json", ".txt", ".pdf", ".ofd"]));
  expect(readableExtensions).not.toContain(".odt");
});

describe("a zip of reports", () => {
  const zipOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files as Zippable);

  it("gives the reports of all files in it, each with its name", async () => {
    const bytes = zipOf({
      "北片/": new Uint8Array(),
      "北片/松河镇.xlsx": await workbook(),
      "柳河镇.json": json(),
      "__MACOSX/._柳河镇.json": new Uint8Array([1]),
      "~$松河镇.xlsx": new Uint8Array([1]),
    });
    expect(read("各镇.zip", bytes).map(({ entry }) => entry)).toEqual(["北片/松河镇.xlsx", "柳河镇.json"]);
  });

  it("tells the files that could not be read, and still gives the others", () => {
    const inner = zipOf({ "柳河镇.json": json() });
    const error = errorOf(() =>
      read("各镇.zip", zipOf({ "榆河镇.pdf": strToU8("%PDF-1.7"), "a.json": json(), "内.zip": inner })),
    );
    expect(error.reports.map(({ entry }) => entry)).toEqual(["a.json"]);
    expect(describeImportError(error)).toBe(
      "压缩包里有 2 个文件没有读。“榆河镇.pdf”：文件已损坏，可能没有下载或复制完整。请重新取得文件，或者用 WPS 等软件打开后另存为 .docx 再试。" +
        "“内.zip”：目前的版本还不能读压缩包，请先解压，再读里面的文件。",
    );
    expect(describeImportError(errorOf(() => read("空.zip", zipOf({ "空/": new Uint8Array() }))))).toBe(
      "压缩包里没有可以读的文件。",
    );
  });

  it("reads names that Chinese systems wrote", () => {
    // 松 as those systems write it; the zip does not say so.
    const bytes = Buffer.from(zipOf({ "ab.json": json() }));
    for (let at = bytes.indexOf("ab.json"); at >= 0; at = bytes.indexOf("ab.json", at + 1)) bytes.set([0xcb, 0xc9], at);
    expect(read("各镇.zip", new Uint8Array(bytes)).map(({ entry }) => entry)).toEqual(["松.json"]);
  });
});
