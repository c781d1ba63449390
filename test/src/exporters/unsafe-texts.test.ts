import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { printable } from "../../../cli/surroundings";
import { readWithoutCells } from "../../../src/binding/read-report";
import { examine, type Examination } from "../../../src/examination/examine";
import { printableText } from "../../../src/exporters/printable-text";
import { reportDocument } from "../../../src/exporters/report-document";
import { reportFragment } from "../../../src/exporters/report-html";
import { tableHtml, tableText } from "../../../src/exporters/table-html";
import { reportWriters, writerOf, type ReportWriter } from "../../../src/exporters/writers";
import { allFormats } from "../../../src/formats/all-formats";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { unsafeTexts } from "./unsafe-texts";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(240_000);

/** The text wherever somebody may have written: unit, names, chapters, remarks, explanations, and in place of figures. */
const reportOf = (text: string): Report => ({
  ...blankReport("2021", 2025, text, "township"),
  selfName: text,
  cells: new Map<CellId, number | string>([
    ["requests/newly-received/total", text],
    ["disclosure/regulatory-rules/issued", text],
    ["disclosure/administrative-fees/amount", 200_000_000],
  ]),
  notes: new Map([["disclosure/administrative-fees/amount", text]]),
  facts: new Map([["trainings", text]]),
  text: new Map([
    ["preface", text],
    ["1", `${text}\n（一）${text}`],
    ["5", text],
    ["6", text],
  ]),
  explanations: [{ rule: "ap-fee-unit", text, values: [["disclosure/administrative-fees/amount", 200_000_000]] }],
});

const examinations = new Map<string, Examination>();

/** Examined once for all writers. */
function examined(text: string): Examination {
  const report = reportOf(text);
  const examination = examinations.get(text) ?? examine(readWithoutCells({ report, form: formOf(report, allFormats) }));
  examinations.set(text, examination);
  return examination;
}

const options = {
  definitions: allFormats,
  date: { year: 2026, month: 1, day: 20 },
  style: "official",
  madeOn: "2026年1月20日",
  program: "年报助手",
} as const;

const harmless = "青禾镇人民政府";

/** Every text that breaks the law, with what it broke, so that a failure names them all. */
async function breaking(faultsOf: (text: string) => readonly string[] | Promise<readonly string[]>) {
  const broken: string[] = [];
  for (const [danger, text] of unsafeTexts) {
    for (const fault of await faultsOf(text)) broken.push(`${danger}: ${fault}`);
  }
  return broken;
}

const writers = (...extensions: readonly string[]): readonly (readonly [string, ReportWriter])[] =>
  reportWriters
    .filter((writer) => extensions.includes(writer.extensions[0] ?? ""))
    .map((writer) => [`${writer.paper} ${writer.extensions[0] ?? ""}`, writer]);

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
const LONE_HALF = /[\ud800-\udfff]/u;
/** As far as a reader tells texts apart. */
const wordsOf = (text: string): string => printableText(text).replace(/\s/g, "");

const ELEMENTS =
  /^(?:html|head|meta|title|body|main|article|h[1-6]|p|strong|br|table|caption|colgroup|col|thead|tbody|tr|th|td)$/;
const ATTRIBUTES = /^(?:lang|charset|name|content|style|scope|border|rowspan|colspan|width|cellspacing|cellpadding)$/;

/** What stands in a page besides words: everything that no page of ours has. */
function faultsOfPage(html: string, text: string): readonly string[] {
  const faults: string[] = [];
  let words = "";
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === "#comment") faults.push("a comment");
    if ("value" in node) words += node.value;
    if ("tagName" in node) {
      if (!ELEMENTS.test(node.tagName)) faults.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!ATTRIBUTES.test(name)) faults.push(`${name}=`);
        if (/url\(|expression|javascript/i.test(value)) faults.push(`${name}=${value}`);
      }
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  if (FORBIDDEN.test(html) || LONE_HALF.test(html)) faults.push("a character that no page may hold");
  if (!words.replace(/\s/g, "").includes(wordsOf(text))) faults.push("not the words");
  return faults;
}

/** Parts that were looked at already: styles and themes are the same in every file. */
const sound = new Set<string>();

/** What a strict reader says of the parts of an office file, and what reaches out of it. */
function faultsOfParts(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const faults: string[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const xml = strFromU8(bytes);
    if (sound.has(xml)) continue;
    const before = faults.length;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", ({ message }) => faults.push(`${name}: ${message}`));
    parser.on("doctype", () => faults.push(`${name}: a document type`));
    parser.on("opentag", ({ name: tag }) => {
      if (/^(?:w:)?(?:fldSimple|hyperlink|altChunk|ddeLink|externalReference|object)$/.test(tag))
        faults.push(`${name}: <${tag}>`);
    });
    parser.write(xml).close();
    if (FORBIDDEN.test(xml) || LONE_HALF.test(xml)) faults.push(`${name}: a character that no file may hold`);
    if (xml.includes('TargetMode="External"')) faults.push(`${name}: something outside`);
    if (faults.length === before) sound.add(xml);
  }
  return faults;
}

const bytesOf = async (writer: ReportWriter, text: string): Promise<Readonly<Record<string, Uint8Array>>> => {
  const { content } = await writer.write(examined(text), options);
  if (typeof content === "string") throw new Error("no office file");
  return unzipSync(content);
};

const partsMatching = (parts: Readonly<Record<string, Uint8Array>>, name: RegExp): string =>
  Object.entries(parts)
    .filter(([part]) => name.test(part))
    .map(([, bytes]) => strFromU8(bytes))
    .join("");

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, one = ""]) => one);

it("has sixty", () => {
  expect(unsafeTexts).toHaveLength(60);
});

it.each(writers(".html"))("%s: words stay words, and nothing runs or asks", async (_, writer) => {
  const pageOf = async (text: string) => String((await writer.write(examined(text), options)).content);
  expect(await breaking(async (text) => faultsOfPage(await pageOf(text), text))).toEqual([]);
});

it("the fragment for a website and the table for a word processor: the same", async () => {
  const written = await breaking((text) => {
    const report = reportOf(text);
    const form = formOf(report, allFormats);
    const document = reportDocument(report, form, { open: { errors: 0, explains: 0 }, date: undefined });
    const tables = form.tables.map((table) => tableHtml(table, report)).join("");
    return [...faultsOfPage(reportFragment(document), text), ...faultsOfPage(tables, text)];
  });
  expect(written).toEqual([]);
});

it.each(writers(".docx"))("%s: sound parts, the words as words, no field but the page number", async (_, writer) => {
  const fieldsIn = (parts: Readonly<Record<string, Uint8Array>>) =>
    matches(partsMatching(parts, /^word\//), /<w:instrText[^>]*>([^<]*)</g);
  const usual = fieldsIn(await bytesOf(writer, harmless));
  expect(
    await breaking(async (text) => {
      const parts = await bytesOf(writer, text);
      const words = matches(partsMatching(parts, /^word\/document/), /<w:t(?: [^>]*)?>([^<]*)</g).join("");
      const isThere = decoded(words).replace(/\s/g, "").includes(wordsOf(text));
      const hasUsualFields = JSON.stringify(fieldsIn(parts)) === JSON.stringify(usual);
      return [...faultsOfParts(parts), ...(isThere ? [] : ["not the words"]), ...(hasUsualFields ? [] : ["a field"])];
    }),
  ).toEqual([]);
});

it("workbooks with a 校验单: sound parts, no formula but ours, and texts that stay texts", async () => {
  const writer = writerOf("check-sheet", ".xlsx"); // which writes the sheets of the report as well
  if (writer === undefined) throw new Error("no writer of workbooks");
  const formulasIn = (parts: Readonly<Record<string, Uint8Array>>) =>
    matches(partsMatching(parts, /worksheets\/sheet/), /<f[^>]*>([^<]*)<\/f>/g);
  const usual = formulasIn(await bytesOf(writer, harmless));
  expect(
    await breaking(async (text) => {
      const parts = await bytesOf(writer, text);
      const hasUsualFormulas = JSON.stringify(formulasIn(parts)) === JSON.stringify(usual);
      return [...faultsOfParts(parts), ...(hasUsualFormulas ? [] : ["a formula"]), ...unquotedIn(parts)];
    }),
  ).toEqual([]);
});

/** Cells whose text reads as a formula, in a look that does not say that it is a text. */
function unquotedIn(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const looks = matches(partsMatching(parts, /styles\.xml$/), /<xf ([^>]*xfId[^>]*)>/g);
  const texts = matches(partsMatching(parts, /sharedStrings/), /<si>(.*?)<\/si>/gs).map((one) =>
    decoded(matches(one, /<t[^>]*>([^<]*)<\/t>/gs).join("")),
  );
  return [...partsMatching(parts, /worksheets\/sheet/).matchAll(/<c r="(\w+)" t="s" s="(\d+)"><v>(\d+)</g)].flatMap(
    ([, cell = "", look, index]) => {
      const isFormula = /^[=+\-@]/.test(texts[Number(index)] ?? "");
      return isFormula && looks[Number(look)]?.includes("quotePrefix") !== true ? [`${cell} is not quoted`] : [];
    },
  );
}

it.each(writers(".json"))("%s: the very text comes back", async (_, writer) => {
  expect(
    await breaking(async (text) => {
      const read = JSON.parse(String((await writer.write(examined(text), options)).content)) as Record<string, unknown>;
      return read["unit"] === text ? [] : ["another text"];
    }),
  ).toEqual([]);
});

it("the text of a table for the clipboard: as many cells, and none that a spreadsheet would compute", async () => {
  const pasted = (text: string) => {
    const report = reportOf(text);
    return formOf(report, allFormats).tables.flatMap((table) => tableText(table, report).split("\n"));
  };
  const usual = pasted(harmless).map((line) => line.split("\t").length);
  expect(
    await breaking((text) => {
      const lines = pasted(text);
      const isSameShape = JSON.stringify(lines.map((line) => line.split("\t").length)) === JSON.stringify(usual);
      const computed = lines.flatMap((line) => line.split("\t")).filter((cell) => /^[=+\-@]/.test(cell));
      return [
        ...(isSameShape ? [] : ["another shape"]),
        ...computed,
        ...(FORBIDDEN.test(lines.join("")) ? ["noise"] : []),
      ];
    }),
  ).toEqual([]);
});

it("every file gets a name that every system takes", async () => {
  expect(
    await breaking(async (text) => {
      const names: string[] = [];
      for (const [, writer] of writers(".json", ".html"))
        names.push((await writer.write(examined(text), options)).name);
      return names.filter(
        (name) => !/^(?!\.)[^\\/:*?"<>|\u0000-\u001f\u202a-\u202e\u2066-\u2069]{1,80}\.\w+$/u.test(name),
      );
    }),
  ).toEqual([]);
});

it("what the command line prints steers no terminal", async () => {
  expect(await breaking((text) => (FORBIDDEN.test(printable(text)) ? ["noise"] : []))).toEqual([]);
});

const decoded = (xml: string): string =>
  xml.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+));/g, (_, name: string | undefined, code: string | undefined) =>
    code === undefined
      ? ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" }[name ?? ""] ?? "")
      : String.fromCodePoint(Number(code)),
  );
