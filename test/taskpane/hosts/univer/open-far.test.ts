import { strToU8, zipSync } from "fflate";
import { platform } from "../../../../cli/platform";
import { ImportError } from "../../../../src/importers/import-error";
import { openXlsxCells } from "../../../../src/importers/xlsx-cells";
import { openXlsx } from "../../../../taskpane/hosts/univer/open-xlsx";
import { saveXlsx } from "../../../../taskpane/hosts/univer/save-xlsx";
import { type HeadlessUniver, openHeadlessUniver } from "./headless-univer";

jest.setTimeout(60_000);

let grid: HeadlessUniver;

beforeEach(async () => {
  grid = await openHeadlessUniver();
});

afterEach(() => grid.close());

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet, as a library writes it; every part under a prefix, as some pack it. */
function workbookOf(rows: string, { root = "", strings = strToU8(`<sst xmlns="${MAIN}"/>`) } = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`),
    "xl/sharedStrings.xml": strings,
    "xl/styles.xml": strToU8(
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [root + name, part])));
}

const cell = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

async function open(bytes: Uint8Array): Promise<(address: string) => Promise<unknown>> {
  await grid.workbook.open(await openXlsx(bytes, platform));
  return async (range) => (await grid.workbook.read([{ sheet: "甲", range }]))[0]?.values[0]?.[0];
}

it.each(["A60000", "XFD1048576", "GS3", "B30001"])(
  "shows a stray cell at %s, and keeps it in the file it saves",
  async (address) => {
    const number = Number(/\d+$/.exec(address)?.[0]);
    const valueAt = await open(workbookOf(row(1, cell("A1", 5)) + row(number, cell(address, 7))));
    expect(await valueAt("A1")).toBe(5);
    expect(await valueAt(address)).toBe(7);
    const saved = await saveXlsx(grid.workbook.snapshot(), []);
    expect(openXlsxCells(saved).read({ sheet: "甲", range: address }).values).toEqual([[7]]);
  },
);

it("shows twenty thousand styled rows", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    row(index + 2, ["A", "B", "C", "D", "E", "F"].map((column) => `<c r="${column}${index + 2}" s="1"/>`).join("")),
  );
  const valueAt = await open(workbookOf(row(1, cell("A1", 5)) + rows.join("")));
  expect(await valueAt("A1")).toBe(5);
});

it("shows a workbook that is packed or written oddly", async () => {
  const gb2312 = new Uint8Array([
    ...strToU8(`<?xml version="1.0" encoding="GB2312"?><sst xmlns="${MAIN}"><si><t>`),
    ...[0xb1, 0xbe, 0xc4, 0xea], // 本年
    ...strToU8("</t></si></sst>"),
  ]);
  const rows = row(1, `<c r="A1" t="s"><v>0</v></c>`);
  expect(await (await open(workbookOf(rows, { strings: gb2312 })))("A1")).toBe("本年");
  expect(await (await open(workbookOf(row(1, cell("A1", 5)), { root: "/" })))("A1")).toBe(5);
});

it("refuses with the true reason", async () => {
  const problemOf = (bytes: Uint8Array): Promise<unknown> =>
    openXlsx(bytes, platform).then(
      () => undefined,
      (error: unknown) => (error instanceof ImportError ? error.problem : error),
    );
  const many = Array.from({ length: 3000 }, (_, index) =>
    row(
      index + 1,
      Array.from({ length: 90 }, (_, column) => `<c><v>${(index * 7919 + column * 104_729) % 999_983}</v></c>`).join(
        "",
      ),
    ),
  );
  expect(await problemOf(workbookOf(many.join("")))).toEqual({ code: "too-many-cells", sheet: "甲", limit: 200_000 });
  expect(await problemOf(workbookOf("<row>"))).toMatchObject({ code: "broken-xml" });
});
