import { strFromU8, unzipSync } from "fflate";
import { HtmlValidate } from "html-validate";
import { readWithoutCells } from "../../../src/binding/read-report";
import { examine } from "../../../src/examination/examine";
import { checkSheet } from "../../../src/exporters/check-sheet";
import { writeCheckSheetDocx } from "../../../src/exporters/check-sheet-docx";
import { checkSheetPage } from "../../../src/exporters/check-sheet-html";
import { planCheckSheet } from "../../../src/exporters/check-sheet-plan";
import { fileName } from "../../../src/exporters/file-name";
import { reportDocument } from "../../../src/exporters/report-document";
import { writeReportDocx } from "../../../src/exporters/report-docx";
import { reportFragment, reportPage } from "../../../src/exporters/report-html";
import { writeXlsx } from "../../../src/exporters/xlsx";
import { allFormats } from "../../../src/formats/all-formats";
import { codesInCheckSheet } from "../../../src/importers/check-sheet";
import { readXml } from "../../../src/importers/xml";
import { figuresCodeOf } from "../../../src/report/figures-code";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";
import { planWorkbook } from "../../../src/plan/plan-workbook";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(60_000);

const names: readonly (readonly [string, string])[] = [
  ["markup", `<img src=x onerror=alert(1)>"'&amp;</td></table><script>alert(1)</script>`],
  ["a formula", "=cmd|'/c calc'!A1"],
  ["more formulas", "+1+1\n-1\n@SUM(A1)\n\t=1"],
  ["5,000 characters", "很长的单位名称".repeat(715)],
  ["emoji and half of one", "😀人民政府\ud83d"],
  ["right to left", "\u202eالعربية\u202c ئۇيغۇر"],
  ["control characters", "某\u0000镇\u0001\u000b人民\u001f政府\uffff]]>"],
];

/** The name wherever somebody may have typed: unit, chapters, remarks, explanations, and in place of a figure. */
const reportOf = (name: string): Report => ({
  ...blankReport("2021", 2025, name, "township"),
  cells: new Map<CellId, number | string>([
    ["requests/newly-received/total", name],
    ["disclosure/administrative-fees/amount", 200_000_000],
  ]),
  notes: new Map([["disclosure/administrative-fees/amount", name]]),
  text: new Map([
    ["1", `${name}\n（一）${name.slice(0, 10)}`],
    ["5", name],
    ["6", name],
  ]),
  explanations: [{ rule: "ap-fee-unit", text: name, values: [["disclosure/administrative-fees/amount", 200_000_000]] }],
});

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The fragment carries its look along: a site's own style sheet knows nothing of it.
    "no-inline-style": "off",
    // Titles are as long as the names of units.
    "long-title": "off",
  },
});

/** What stands in the markup of a page whose texts are escaped. */
function markupIn(html: string): { readonly tags: readonly string[]; readonly attributes: readonly string[] } {
  const found = [...html.matchAll(/<([a-z0-9]+)((?:"[^"]*"|[^">])*)>/gi)];
  const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
  return {
    tags: unique(found.map(([, tag = ""]) => tag)),
    attributes: unique(
      found.flatMap(([, , inside = ""]) => [...inside.matchAll(/([a-z-]+)\s*=\s*"/gi)].map(([, name = ""]) => name)),
    ),
  };
}

describe.each(names)("with %s as its name", (_, name) => {
  const report = reportOf(name);
  const form = formOf(report, allFormats);
  const document = reportDocument(report, form, {
    open: { errors: 0, explains: 0 },
    date: { year: 2026, month: 1, day: 20 },
  });
  const sheet = checkSheet(examine(readWithoutCells({ report, form })), {
    madeOn: "2026年1月20日",
    program: "年报助手",
  });

  it.each([
    ["page", reportPage(document)],
    ["check sheet", checkSheetPage(sheet)],
  ])("writes a %s that conforms, that everybody can read, and that runs and asks for nothing", async (__, page) => {
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    const { tags, attributes } = markupIn(page);
    expect(tags.filter((tag) => /^(?:script|img|link|iframe|style|a|form)$/.test(tag))).toEqual([]);
    expect(attributes).toEqual(expect.not.arrayContaining(["src", "href", "class", "id", "onerror"]));
  });

  it("writes a fragment with styles inline and nothing else", () => {
    const { tags, attributes } = markupIn(reportFragment(document));
    expect(attributes).toEqual(["border", "colspan", "lang", "rowspan", "scope", "style"]);
    expect(tags).toEqual(expect.arrayContaining(["article", "caption", "h2", "h3", "p", "table", "td", "th"]));
    expect(tags).toEqual(expect.not.arrayContaining(["html", "body", "style", "script", "img"]));
  });

  it("writes Word files whose every part is sound", async () => {
    for (const file of [
      await writeReportDocx(document, "official"),
      await writeReportDocx(document, "plain"),
      await writeCheckSheetDocx(sheet),
    ]) {
      const parts = Object.entries(unzipSync(file)).filter(([part]) => /\.(?:xml|rels)$/.test(part));
      expect(parts.length).toBeGreaterThan(8);
      for (const [part, bytes] of parts) {
        readXml(bytes, part, { open: () => undefined });

        expect(strFromU8(bytes)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }
    }
  });

  it("writes workbooks in which the name is a text and no formula", async () => {
    const options = { totals: "typed", controls: false, takenSheets: [], reportKey: "1" } as const;
    for (const plan of [planWorkbook(form, report, options), planCheckSheet(sheet, [])]) {
      const parts = unzipSync(await writeXlsx(plan));
      const formulas = Object.entries(parts)
        .filter(([part]) => part.startsWith("xl/worksheets/"))
        .flatMap(([, bytes]) =>
          [...strFromU8(bytes).matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula = ""]) => formula),
        );
      expect(formulas.filter((formula) => /cmd|calc|SUM\(A1\)|^1/.test(formula))).toEqual([]);
    }
  });

  it("still says which figures the check sheet belongs to", async () => {
    const own = figuresCodeOf(report, form.formatOfTable);
    const page = new Uint8Array(Buffer.from(checkSheetPage(sheet)));
    expect(codesInCheckSheet(page, "html")).toEqual([own]);
    expect(codesInCheckSheet(await writeCheckSheetDocx(sheet), "docx")).toEqual([own]);
    expect(codesInCheckSheet(await writeXlsx(planCheckSheet(sheet, [])), "xlsx")).toEqual([own]);
  });

  it("gives its file a name that every system takes", () => {
    const named = fileName(document.title, ".docx");
    expect(named).toMatch(/^[^\\/:*?"<>|\n\t\u202e]{1,80}\.docx$/u);
  });
});

it("names a file that would have none, or the name of a device", () => {
  expect(["", " . ", "CON", "com1", "a/b:c"].map((wish) => fileName(wish, ".html"))).toEqual([
    "年报.html",
    "年报.html",
    "年报.html",
    "年报.html",
    "abc.html",
  ]);
});
