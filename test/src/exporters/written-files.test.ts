import ExcelJS from "exceljs";
import { extractRawText } from "mammoth";
import { unzipSync } from "fflate";
import path from "node:path";
import { readWithoutCells } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { reportWriters } from "../../../src/exporters/writers";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { parseCell, parseRange } from "../../../src/workbook/address";
import { attributesOf, elementsIn, partsOf, withDescendants, type Element } from "./office-parts";
import { childOrder, together } from "./schema-order";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(120_000);

const long = "很长的一段话。".repeat(6000);

/** Of every kind of thing that can stand in a report, some; and one paragraph longer than a cell can be. */
const full = (format: string): Report => ({
  ...blankReport(format, 2025, "青禾镇人民政府", "township"),
  cells: new Map<CellId, number | string>([
    ["requests/newly-received/total", "约20"],
    ["requests/newly-received/natural-person", 3],
    ["disclosure/administrative-fees/amount", 200_000_000],
  ]),
  controls: new Map([["requests/newly-received/total", 25]]),
  notes: new Map([["disclosure/administrative-fees/amount", "（含上年）"]]),
  text: new Map([
    ["1", "（一）主动公开。说明。\n=1+1"],
    ["5", "问题。"],
    ["6", long],
  ]),
  explanations: [
    { rule: "ap-fee-unit", text: "收费确有增加。", values: [["disclosure/administrative-fees/amount", 200_000_000]] },
  ],
});

const options = {
  definitions: allFormats,
  date: undefined,
  style: "official",
  madeOn: "2026年1月20日",
  program: "年报助手",
} as const;

const office = reportWriters.filter(({ extensions }) => [".xlsx", ".docx"].includes(extensions[0] ?? ""));

async function written(format: string, writer: (typeof office)[number]): Promise<Uint8Array> {
  const report = full(format);
  const { content } = await writer.write(
    examine(readWithoutCells({ report, form: formOf(report, allFormats) })),
    options,
  );
  if (typeof content === "string") throw new Error("no office file");
  return content;
}

const cases = office.flatMap((writer) =>
  ["2021", "2019"].map(
    (format) => [`${writer.paper}${writer.extensions[0] ?? ""} of ${format}`, format, writer] as const,
  ),
);

describe.each(cases)("the %s", (_, format, writer) => {
  let file: Uint8Array;
  let parts: ReadonlyMap<string, Element>;

  beforeAll(async () => {
    file = await written(format, writer);
    parts = partsOf(file);
  });

  it("has its elements in the order of the schema", () => {
    const faults = [...parts].flatMap(([part, root]) => withDescendants(root).flatMap((one) => disorderIn(part, one)));
    expect([...new Set(faults)]).toEqual([]);
  });

  it("names the kind of every part, and every part that it points to is there", () => {
    const names = Object.keys(unzipSync(file));
    const defaults = attributesOf(elementsIn(parts, "[Content_Types].xml", "Default"), "Extension");
    const overrides = attributesOf(elementsIn(parts, "[Content_Types].xml", "Override"), "PartName");
    const untyped = names.filter(
      (name) => !overrides.includes(`/${name}`) && !defaults.includes(name.split(".").pop() ?? ""),
    );
    expect(untyped.filter((name) => name !== "[Content_Types].xml")).toEqual([]);
    expect(overrides.filter((name) => !names.includes(name.slice(1)))).toEqual([]);
    for (const part of names.filter((name) => name.endsWith(".rels"))) {
      const relations = elementsIn(parts, part, "Relationship");
      const ids = attributesOf(relations, "Id");
      expect(new Set(ids).size).toBe(ids.length);
      const folder = path.posix.dirname(path.posix.dirname(part));
      const missing = attributesOf(relations, "Target").filter((target) => {
        const place = target.startsWith("/") ? target.slice(1) : path.posix.join(folder, target);
        return !names.includes(place);
      });
      expect([part, missing]).toEqual([part, []]);
    }
  });

  it("points to nothing inside that is not there", () => {
    expect(writer.extensions[0] === ".xlsx" ? danglingInWorkbook(parts) : danglingInDocument(parts)).toEqual([]);
  });

  it("keeps within what the programs allow", () => {
    expect(writer.extensions[0] === ".xlsx" ? excessInWorkbook(parts) : excessInDocument(parts)).toEqual([]);
  });

  it("is opened by a reader that is not ours", async () => {
    if (writer.extensions[0] === ".docx") {
      const { value, messages } = await extractRawText({ buffer: Buffer.from(file) });
      expect(value).toContain("青禾镇人民政府");
      expect(messages.filter(({ type }) => type === "error")).toEqual([]);
      return;
    }
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file.slice().buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toContain("二 主动公开");
    expect(workbook.getWorksheet("正文")?.getCell("A3").value).toBe("=1+1");
  });
});

function disorderIn(part: string, { name, children }: Element): readonly string[] {
  const order = childOrder[name];
  if (order === undefined || (part.includes("theme") && !name.startsWith("w:"))) return [];
  const places = children.map((child) => {
    const place = order.indexOf(together.includes(child.name) ? (together[0] ?? "") : child.name);
    return place < 0 ? order.indexOf("*") : place;
  });
  return places.flatMap((place, index) => {
    const child = children[index]?.name ?? "";
    if (place < 0) return [`${part}: <${child}> is not known in <${name}>`];
    return place < (places[index - 1] ?? 0) ? [`${part}: <${child}> comes too late in <${name}>`] : [];
  });
}

const sheetsIn = (parts: ReadonlyMap<string, Element>): readonly string[] =>
  [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));

function danglingInWorkbook(parts: ReadonlyMap<string, Element>): readonly string[] {
  const styles = "xl/styles.xml";
  const sizeOf = (list: string) => elementsIn(parts, styles, list)[0]?.children.length ?? 0;
  const looks = elementsIn(parts, styles, "cellXfs")[0]?.children ?? [];
  const formats = attributesOf(elementsIn(parts, styles, "numFmt"), "numFmtId").map(Number);
  const strings = elementsIn(parts, "xl/sharedStrings.xml", "si").length;
  const faults: string[] = [];
  const demand = (isThere: boolean, fault: string): void => void (isThere || faults.push(fault));
  for (const look of looks) {
    for (const [attribute, list] of [
      ["fontId", "fonts"],
      ["fillId", "fills"],
      ["borderId", "borders"],
    ] as const)
      demand(Number(look.attributes[attribute]) < sizeOf(list), `${attribute} of a look`);
    const format = Number(look.attributes["numFmtId"]);
    demand(format < 50 || formats.includes(format), `number format ${format}`);
  }
  for (const sheet of sheetsIn(parts)) {
    for (const { attributes, children } of elementsIn(parts, sheet, "c")) {
      demand(Number(attributes["s"] ?? 0) < looks.length, `${sheet}: the look of ${attributes["r"] ?? ""}`);
      const value = Number(children.find(({ name }) => name === "v")?.text ?? 0);
      demand(attributes["t"] !== "s" || value < strings, `${sheet}: the text of ${attributes["r"] ?? ""}`);
    }
    for (const { attributes } of elementsIn(parts, sheet, "cfRule"))
      demand(Number(attributes["dxfId"]) < sizeOf("dxfs"), `${sheet}: the look of a highlight`);
  }
  const listed = elementsIn(parts, "xl/workbook.xml", "sheet");
  const ids = attributesOf(elementsIn(parts, "xl/_rels/workbook.xml.rels", "Relationship"), "Id");
  for (const { attributes } of listed)
    demand(ids.includes(attributes["r:id"] ?? ""), `sheet ${attributes["name"] ?? ""}`);
  const names = attributesOf(listed, "name");
  for (const { attributes, text } of elementsIn(parts, "xl/workbook.xml", "definedName")) {
    const sheet = /^'((?:[^']|'')*)'!/.exec(text)?.[1]?.replace(/''/g, "'");
    demand(names.includes(sheet ?? ""), `the name ${attributes["name"] ?? ""}: ${text}`);
    demand(Number(attributes["localSheetId"] ?? 0) < names.length, `the sheet of ${attributes["name"] ?? ""}`);
  }
  return faults;
}

/** What Excel allows: https://support.microsoft.com, “Excel specifications and limits”. */
function excessInWorkbook(parts: ReadonlyMap<string, Element>): readonly string[] {
  const faults: string[] = [];
  const limit = (name: string, text: string, most: number): void => {
    if (text.length > most) faults.push(`${name}: ${text.length} of ${most}`);
  };
  const sheets = attributesOf(elementsIn(parts, "xl/workbook.xml", "sheet"), "name");
  for (const name of sheets) {
    limit("name of a sheet", name, 31);
    if (/[\\/?*[\]:]/.test(name) || name === "") faults.push(`name of a sheet: ${name}`);
  }
  if (new Set(sheets.map((name) => name.toLowerCase())).size < sheets.length) faults.push("two sheets of one name");
  const plain = ({ children }: Element): string => children.map((one) => one.text + plain(one)).join("");
  for (const text of elementsIn(parts, "xl/sharedStrings.xml", "si")) limit("text of a cell", plain(text), 32_767);
  for (const name of attributesOf(elementsIn(parts, "xl/workbook.xml", "definedName"), "name"))
    limit("name", name, 255);
  for (const sheet of sheetsIn(parts)) {
    for (const { text } of elementsIn(parts, sheet, "f")) limit("formula", text, 8192);
    for (const { attributes } of elementsIn(parts, sheet, "dataValidation")) {
      limit("title of a demand", attributes["errorTitle"] ?? "", 32);
      limit("words of a demand", attributes["error"] ?? "", 255);
    }
    for (const { attributes } of elementsIn(parts, sheet, "row"))
      if (Number(attributes["ht"] ?? 0) > 409.5) faults.push(`height of row ${attributes["r"] ?? ""}`);
    for (const { attributes } of elementsIn(parts, sheet, "col"))
      if (Number(attributes["width"] ?? 0) > 255) faults.push("width of a column");
    faults.push(...disorderOfCells(parts, sheet), ...overlaps(parts, sheet));
  }
  return faults;
}

function disorderOfCells(parts: ReadonlyMap<string, Element>, sheet: string): readonly string[] {
  const places = attributesOf(elementsIn(parts, sheet, "c"), "r").map(parseCell);
  return places.flatMap(({ row, column }, index) => {
    const before = places[index - 1];
    const isLater = before === undefined || row > before.row || (row === before.row && column > before.column);
    return isLater ? [] : [`${sheet}: a cell out of order in row ${row + 1}`];
  });
}

function overlaps(parts: ReadonlyMap<string, Element>, sheet: string): readonly string[] {
  const merges = attributesOf(elementsIn(parts, sheet, "mergeCell"), "ref").map((ref) => ({ ref, ...parseRange(ref) }));
  return merges.flatMap((one, index) =>
    merges
      .slice(index + 1)
      .filter(
        (other) =>
          one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right,
      )
      .map((other) => `${sheet}: ${one.ref} over ${other.ref}`),
  );
}

const wordParts = (parts: ReadonlyMap<string, Element>): readonly string[] =>
  [...parts.keys()].filter((name) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name));

function danglingInDocument(parts: ReadonlyMap<string, Element>): readonly string[] {
  // The last is one of Word's own, which a file need not write out.
  const own = attributesOf(elementsIn(parts, "word/styles.xml", "w:style"), "w:styleId");
  const styles = [...own, "DefaultParagraphFont"];
  const ids = attributesOf(elementsIn(parts, "word/_rels/document.xml.rels", "Relationship"), "Id");
  const used = wordParts(parts).flatMap((part) =>
    ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) => attributesOf(elementsIn(parts, part, name), "w:val")),
  );
  const based = ["w:basedOn", "w:next", "w:link"].flatMap((name) =>
    attributesOf(elementsIn(parts, "word/styles.xml", name), "w:val"),
  );
  const pages = ["w:headerReference", "w:footerReference"].flatMap((name) =>
    attributesOf(elementsIn(parts, "word/document.xml", name), "r:id"),
  );
  return [
    ...[...used, ...based].filter((style) => !styles.includes(style)).map((style) => `no style ${style}`),
    ...pages.filter((id) => !ids.includes(id)).map((id) => `no part ${id}`),
    ...(new Set(own).size < own.length ? ["two styles of one id"] : []),
  ];
}

/** Every row of a table fills its grid, every cell holds a paragraph, and what hidden programs read out is not too long. */
function excessInDocument(parts: ReadonlyMap<string, Element>): readonly string[] {
  const faults: string[] = [];
  for (const table of elementsIn(parts, "word/document.xml", "w:tbl")) {
    const inside = withDescendants(table);
    const columns = inside.filter(({ name }) => name === "w:gridCol").length;
    for (const row of table.children.filter(({ name }) => name === "w:tr")) {
      const cells = row.children.filter(({ name }) => name === "w:tc");
      const spans = cells.map((cell) =>
        Number(withDescendants(cell).find(({ name }) => name === "w:gridSpan")?.attributes["w:val"] ?? 1),
      );
      const width = spans.reduce((sum, span) => sum + span, 0);
      if (width !== columns) faults.push(`a row of ${width} in a table of ${columns}`);
      if (cells.some(({ children }) => children[children.length - 1]?.name !== "w:p"))
        faults.push("a cell without an end");
    }
  }
  for (const text of attributesOf(elementsIn(parts, "word/styles.xml", "w:name"), "w:val"))
    if (text.length > 253) faults.push(`name of a style: ${text.length}`);
  return faults;
}
