import { strToU8, zipSync, type Zippable } from "fflate";
import { ImportError } from "../../../src/importers/import-error";
import { openXlsxCells } from "../../../src/importers/xlsx-cells";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Parts {
  readonly workbook?: string;
  readonly relationships?: string;
  readonly sheet?: string;
  readonly strings?: string;
  readonly more?: Zippable;
}

const usualWorkbook = `<workbook xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="甲" sheetId="7" r:id="rId1"/></sheets></workbook>`;
const usualRelationships = `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

function fileOf({
  workbook = usualWorkbook,
  relationships = usualRelationships,
  sheet = "",
  strings = "<sst/>",
  more = {},
}: Parts): Uint8Array {
  return zipSync({
    "xl/workbook.xml": strToU8(workbook),
    "xl/_rels/workbook.xml.rels": strToU8(relationships),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    "xl/sharedStrings.xml": strToU8(strings),
    ...more,
  });
}

const rows = (xml: string): string => `<?xml version="1.0"?><worksheet><sheetData>${xml}</sheetData></worksheet>`;

const read = (parts: Parts, range: string) => openXlsxCells(fileOf(parts)).read({ sheet: "甲", range });

function problemOf(parts: Parts): unknown {
  try {
    openXlsxCells(fileOf(parts)).read({ sheet: "甲", range: "A1" });
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
}

it("reads numbers, shared and inline texts, booleans, errors, dates and results of formulas", () => {
  const sheet = rows(
    `<row r="1"><c r="A1"><v>12</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c></row>` +
      `<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c><c r="C2" t="d"><v>2025-01-31</v></c></row>` +
      `<row r="3"><c r="A3"><f>SUM(A1:A1)</f><v>12</v></c><c r="B3" t="str"><f>IF(A1&gt;1,"","x")</f><v></v></c><c r="C3" s="4"/></row>`,
  );
  const strings = `<sst><si><t>零</t></si><si><r><rPr><b/></rPr><t>本年</t></r><r><t>新收</t></r><rPh sb="0" eb="2"><t>ben</t></rPh><phoneticPr fontId="1"/></si></sst>`;
  expect(read({ sheet, strings }, "A1:C3")).toEqual({
    sheet: "甲",
    range: "A1:C3",
    values: [
      [12, "本年新收", "甲 乙"],
      [true, "#REF!", "2025-01-31"],
      [12, "", null],
    ],
    formulas: [
      [null, null, null],
      [null, null, null],
      ["=SUM(A1:A1)", '=IF(A1>1,"","x")', null],
    ],
  });
});

it.each([
  `<c r="B1"><v>12</v></c>`,
  `<c r="B1" s="1" t="str"><f>A1&amp;&quot;x&quot;</f><v>甲&lt;乙</v></c>`,
  `<c r="B1" t="s" s="1"><v>0</v></c>`,
  `<c r="B1" t="s" s="1"><v>9</v></c>`,
  `<c r="B1" t="b"><v>1</v></c>`,
  `<c r="B1"><f>A1</f></c>`,
  `<c r="B1" t="n"></c>`,
  `<c r="B1" s="1"/>`,
  `<c r="B0"><v>1</v></c>`,
  `<c r="B1"><v>1</v><c r="C1"><v>2</v></c></c>`,
])("reads %s as it reads the same with other quotes", (cell) => {
  const answerOn = (written: string): unknown => {
    const parts = {
      sheet: rows(`<row r="1"><c r="A1"><v>1</v></c>${written}</row>`),
      strings: "<sst><si><t>甲</t></si></sst>",
    };
    return problemOf(parts) ?? read(parts, "A1:C1");
  };
  const inOtherQuotes = cell.replace(/"/g, "'");
  expect(answerOn(cell)).toEqual(answerOn(inOtherQuotes));
});

it("finds the end of the cells whatever follows them", () => {
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><x>D sheetData&gt; 中</x></worksheet>`;
  expect(read({ sheet }, "A1").values).toEqual([[1]]);
  expect(read({ sheet: sheet.replace("<x>", "<x><![CDATA[<sheetData>]]>") }, "A1").values).toEqual([[1]]);
});

it("counts rows and cells itself where a library leaves their places out", () => {
  expect(
    read(
      {
        sheet: rows(
          `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
        ),
      },
      "A1:D5",
    ).values,
  ).toEqual([
    [1, 2, null, null],
    [null, null, null, null],
    [null, null, null, null],
    [null, null, 3, 4],
    [5, null, null, null],
  ]);
});

it("writes shared formulas out for every cell that shares them", () => {
  const sheet = rows(
    `<row r="2"><c r="D2"><f t="shared" ref="D2:D3" si="0">SUM(A2:$C2)+A$1&amp;"A1"&amp;'A1 表'!B2+LOG10(A2)</f><v>1</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row>`,
  );
  expect(read({ sheet }, "D2:D3").formulas).toEqual([
    [`=SUM(A2:$C2)+A$1&"A1"&'A1 表'!B2+LOG10(A2)`],
    [`=SUM(A3:$C3)+A$1&"A1"&'A1 表'!B3+LOG10(A3)`],
  ]);
});

it("finds sheets by their relationships, whatever their files are called, and leaves chart sheets out", () => {
  const workbook = `<x:workbook xmlns:x="m" xmlns:q="${RELATIONSHIPS}"><x:sheets><x:sheet name="图" sheetId="1" q:id="c"/><x:sheet name="甲" sheetId="2" state="hidden" q:id="s"/></x:sheets></x:workbook>`;
  const relationships = `<Relationships><Relationship Id="s" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/Elsewhere/Data.XML"/><Relationship Id="c" Type="${RELATIONSHIPS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`;
  const more = {
    "elsewhere/data.xml": strToU8(
      `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ),
  };
  const file = openXlsxCells(fileOf({ workbook, relationships, more }));
  expect(file.outline.sheets).toEqual([{ name: "甲", isHidden: true, isProtected: false }]);
  expect(file.read({ sheet: "甲", range: "A1" }).values).toEqual([[5]]);
});

it("finds the workbook itself by its relationship", () => {
  const bytes = zipSync({
    "_rels/.rels": strToU8(
      `<Relationships><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="book/main.xml"/></Relationships>`,
    ),
    "book/main.xml": strToU8(usualWorkbook),
    "book/_rels/main.xml.rels": strToU8(usualRelationships.replace("worksheets/", "../book/")),
    "book/sheet1.xml": strToU8(rows(`<row><c><v>7</v></c></row>`)),
  });
  expect(openXlsxCells(bytes).read({ sheet: "甲", range: "A1" }).values).toEqual([[7]]);
});

it("lists our names, quoted sheets and lost ranges included, and no others", () => {
  const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'甲'!$A$1</definedName><definedName name="nianbao_requests">'张 三''s'!$A$3:$J$30</definedName><definedName name="nianbao_disputes">#REF!</definedName><definedName name="nianbao_disclosure">甲!$A$1:$D$14</definedName><definedName name="nianbao_disclosure" localSheetId="0">#REF!</definedName></definedNames>`;
  const { names: found } = openXlsxCells(
    fileOf({ workbook: usualWorkbook.replace("</workbook>", `${names}</workbook>`) }),
  ).outline;
  expect(found).toEqual(
    new Map([
      ["nianbao_requests", { sheet: "张 三's", range: "A3:J30" }],
      ["nianbao_disputes", undefined],
      ["nianbao_disclosure", { sheet: "甲", range: "A1:D14" }],
    ]),
  );
});

it("reads comments, CDATA, entities, escaped characters, single quotes and UTF-16", () => {
  const sheet = rows(
    `<!-- <c> --><row r='1'><c t='inlineStr' r = "A1" ><is><t><![CDATA[a<b]]>&amp;&#x4e2d;&#25991;<!-- x -->_x000D__x005F_x000D_</t></is></c></row >`,
  );
  expect(read({ sheet }, "A1").values).toEqual([["a<b&中文\r_x000D_"]]);
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...rows(`<row><c><v>3</v></c></row>`)].flatMap((char) => [char.charCodeAt(0), 0]),
  ]);
  expect(read({ more: { "xl/worksheets/sheet1.xml": utf16 } }, "A1").values).toEqual([[3]]);
});

it("spends nothing on a cell far away or on a million styled blanks", () => {
  const blanks = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${index + 2}"><c r="XFD${index + 2}" s="9"/></row>`,
  ).join("");
  const sheet = rows(
    `<row r="1"><c r="A1"><v>1</v></c></row>${blanks}<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`,
  );
  const file = openXlsxCells(fileOf({ sheet }));
  expect(file.readAll("甲")?.values[0]?.[0]).toBe(1);
  expect(file.readAll("甲")?.range).toBe("A1");
  expect(file.read({ sheet: "甲", range: "XFD1048576" }).values).toEqual([[9]]);
});

it("answers an empty sheet with nothing to read", () => {
  expect(
    openXlsxCells(
      fileOf({ sheet: `<worksheet><sheetData><row r="1"><c r="A1" s="1"/></row></sheetData></worksheet>` }),
    ).readAll("甲"),
  ).toBeUndefined();
});

describe("hostile and broken files", () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>`;
  const row = (cell: string): string => rows(`<row r="1">${cell}</row>`);

  it.each<[string, Parts, object]>([
    [
      "billion laughs in the texts",
      {
        strings: `<?xml version="1.0"?>${laughs}<sst><si><t>&b;</t></si></sst>`,
        sheet: row(`<c r="A1" t="s"><v>0</v></c>`),
      },
      { code: "doctype", part: "xl/sharedStrings.xml" },
    ],
    [
      "an external entity in a sheet",
      { sheet: `<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>` },
      { code: "doctype", part: "xl/worksheets/sheet1.xml" },
    ],
    ["an entity that nobody defined", { sheet: row(`<c r="A1" t="str"><v>&b;</v></c>`) }, { code: "broken-xml" }],
    ["a deep nesting", { sheet: row("<c>".repeat(200_000)) }, { code: "broken-xml" }],
    [
      "tags that do not fit together",
      { sheet: rows(`<row r="1"><c r="A1"><v>1</c></v></row>`) },
      { code: "broken-xml" },
    ],
    [
      "a sheet that ends early",
      { sheet: `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>` },
      { code: "broken-xml" },
    ],
    ["an empty sheet part", { sheet: "" }, { code: "broken-xml" }],
    ["text that is no XML", { sheet: "year,unit" }, { code: "broken-xml" }],
    ["a shared text that is not there", { sheet: row(`<c r="A1" t="s"><v>3</v></c>`) }, { code: "broken-xml" }],
    ["a cell at __proto__", { sheet: row(`<c r="__proto__"><v>1</v></c>`) }, { code: "broken-xml" }],
    ["a cell outside the sheet", { sheet: row(`<c r="A99999999999"><v>1</v></c>`) }, { code: "broken-xml" }],
    ["a row that is no number", { sheet: rows(`<row r="1e400"><c><v>1</v></c></row>`) }, { code: "broken-xml" }],
    ["a workbook that is none", { workbook: "<document/>" }, { code: "not-a-workbook" }],
  ])("%s", (_, parts, problem) => {
    expect(problemOf(parts)).toMatchObject(problem);
  });

  it("a zip without a workbook, one with a binary workbook, one that lost a sheet", () => {
    const problem = (parts: Zippable): unknown => {
      try {
        openXlsxCells(zipSync(parts)).read({ sheet: "甲", range: "A1" });
        return undefined;
      } catch (error) {
        return error instanceof ImportError ? error.problem : error;
      }
    };
    expect(problem({ "word/document.xml": strToU8("<x/>") })).toEqual({ code: "not-a-workbook" });
    const binary = strToU8(
      `<Relationships><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    );
    expect(problem({ "_rels/.rels": binary, "xl/workbook.bin": strToU8("x") })).toEqual({ code: "binary-workbook" });
    expect(
      problem({ "xl/workbook.xml": strToU8(usualWorkbook), "xl/_rels/workbook.xml.rels": strToU8(usualRelationships) }),
    ).toMatchObject({ code: "broken-zip", part: "xl/worksheets/sheet1.xml" });
  });

  it("names like those of every object are ordinary names", () => {
    const workbook = usualWorkbook
      .replace("甲", "__proto__")
      .replace("</workbook>", `<definedNames><definedName name="__proto__">x</definedName></definedNames></workbook>`);
    const file = openXlsxCells(
      fileOf({ workbook, sheet: row(`<c r="A1"><v>4</v></c>`), more: { "__proto__/polluted": strToU8("yes") } }),
    );
    expect(file.read({ sheet: "__proto__", range: "A1" }).values).toEqual([[4]]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
