import { strToU8, zipSync } from "fflate";
import { platform } from "../../../cli/platform";
import { readOds } from "../../../src/importers/ods";
import { sketch } from "./sketch";
import { refusalOf } from "./refusal-of";

const ods = (tables: string, styles = "", manifest = "<x/>"): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": strToU8(manifest),
    "content.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });

const read = (bytes: Uint8Array) => readOds(bytes, platform);
const cell = (content: string, attributes = ""): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
const text = (words: string, attributes = ""): string =>
  cell(`<text:p>${words}</text:p>`, `office:value-type="string" ${attributes}`);
const number = (value: string, attributes = ""): string =>
  cell(`<text:p>${value}</text:p>`, `office:value-type="float" office:value="${value}" ${attributes}`);
const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const sheet = (rows: string, name = "表", attributes = ""): string =>
  `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;

describe("an OpenDocument workbook", () => {
  it("gives texts, numbers and joined cells with their places", () => {
    const bytes = ods(
      sheet(
        row(
          text("信息内容", 'table:number-rows-spanned="2"') +
            text("申请人", 'table:number-columns-spanned="2"') +
            "<table:covered-table-cell/>",
        ) +
          row("<table:covered-table-cell/>" + text("自然人") + text("总计")) +
          row(text("新收") + number("1") + number("2.5")),
      ),
    );
    expect(sketch(read(bytes))).toEqual([["信息内容|申请人|", "|自然人|总计", "新收|1|2.5"]]);
    expect(read(bytes).blocks).toMatchObject([
      {
        place: { kind: "sheet", sheet: "表", range: "A1:C3" },
        spans: [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 0, column: 1, rows: 1, columns: 2 },
        ],
      },
    ]);
  });

  it("writes out rows and cells that are said to repeat, as far as tables are looked for", () => {
    const rows =
      row(number("1", 'table:number-columns-repeated="3"')) +
      row("<table:table-cell/>", 'table:number-rows-repeated="2"') +
      row(text("末")) +
      row(number("9"), 'table:number-rows-repeated="1048000"');
    const [first] = read(ods(sheet(rows))).blocks;
    expect(first?.kind === "table" && first.cells.values.slice(0, 5)).toEqual([
      [1, 1, 1],
      [null, null, null],
      [null, null, null],
      ["末", null, null],
      [9, null, null],
    ]);
    expect(first?.kind === "table" && first.cells.values.length).toBe(3000);
  });

  it("keeps all words of a cell, and no remark on it", () => {
    const words = '前<text:span>中</text:span>后<text:s text:c="2"/>末<text:line-break/>行';
    const remark = "<office:annotation><text:p>批注</text:p></office:annotation>";
    const bytes = ods(
      sheet(row(cell(`${remark}<text:p>${words}</text:p><text:p>段</text:p>`, 'office:value-type="string"'))),
    );
    expect(sketch(read(bytes))).toEqual([["前中后  末\n行\n段"]]);
  });

  it("tells formulas, and a date as it is shown", () => {
    const bytes = ods(
      sheet(
        row(
          number("3", 'table:formula="of:=SUM([.B1:.C1])+[.D1]"') +
            cell("<text:p>2025年1月3日</text:p>", 'office:value-type="date" office:date-value="2025-01-03"'),
        ),
      ),
    );
    expect(read(bytes).blocks).toMatchObject([
      { cells: { values: [[3, "2025年1月3日"]], formulas: [["=SUM(B1:C1)+D1", null]] } },
    ]);
  });

  it("knows hidden sheets by their style, and leaves out empty ones", () => {
    const style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const bytes = ods(sheet("", "空") + sheet(row(number("1")), "藏", 'table:style-name="ta2"'), style);
    expect(read(bytes).blocks).toMatchObject([{ isHidden: true, place: { sheet: "藏" } }]);
  });
});

describe("an OpenDocument workbook that is not read", () => {
  const codeOf = (bytes: Uint8Array): string => refusalOf(() => read(bytes));
  const hundred = number("1", 'table:number-columns-repeated="100"');

  it.each([
    ["has a password", ods("", "", "<manifest:encryption-data/>"), "encrypted"],
    ["lacks its content", zipSync({ mimetype: strToU8("x") }), "broken-zip"],
    ["is nested without end", ods("<text:p>".repeat(100_000)), "broken-xml"],
    ["repeats a million cells", ods(sheet(row(hundred, 'table:number-rows-repeated="1000000"'))), "over-budget"],
  ])("%s", (_, bytes, code) => {
    const start = process.cpuUsage();
    expect(codeOf(bytes)).toBe(code);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});
