import { strToU8 } from "fflate";
import { platform } from "../../../cli/platform";
import { tableHtml, tableText } from "../../../src/exporters/table-html";
import { reportDocument } from "../../../src/exporters/report-document";
import { writeReportDocx } from "../../../src/exporters/report-docx";
import { reportPage } from "../../../src/exporters/report-html";
import { writeXlsx } from "../../../src/exporters/xlsx";
import { allFormats } from "../../../src/formats/all-formats";
import { readHtmlText } from "../../../src/importers/html";
import { importReports } from "../../../src/importers/import-report";
import { readLines } from "../../../src/importers/text";
import { recogniseReports } from "../../../src/recognition/recognise-report";
import { PREFACE, type CellId, type Report } from "../../../src/report/report";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { formOf, type ReportForm } from "../../../src/rules/report-form";
import { balancedReport, diceOf } from "../../documents/altered-reports";
import { sample } from "../../samples/general-office-2019/sample";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(300_000);

const context = { definitions: allFormats, defaultYear: undefined, platform };

const written: ReadonlyMap<string, string> = new Map([
  ["1", "（一）主动公开情况。全年主动公开信息。\n（二）依申请公开情况\n新收的申请都在期限内答复。"],
  ["5", "（一）存在问题\n解读的形式不多。\n（二）改进措施\n1. 增加图解。"],
  ["6", "本年度未收取信息处理费。"],
]);

const prefaces: readonly (string | undefined)[] = [
  undefined,
  "本报告由我办编制。\n如有疑问，请与我办联系（电话：0431-1234567）。",
  "根据《中华人民共和国政府信息公开条例》，现公布本年度报告。",
];

/** Remarks on a few figures, blank ones among them. */
function notesOf(ids: readonly CellId[], dice: (sides: number) => number): Map<CellId, string> {
  const remarks = ["（含自然失效 29 件）", "，其中 2 件为联合发文", "（均为新增）"];
  const picked = Array.from({ length: dice(4) }, () => ids[dice(ids.length)]);
  return new Map(
    picked.flatMap((id) => (id === undefined ? [] : [[id, remarks[dice(remarks.length)] ?? ""] as const])),
  );
}

/** Balanced, with some cells that nobody filled in and money with decimals. */
function randomReport(seed: number): Report {
  const dice = diceOf(seed);
  const localRows = seed % 3 === 0 ? ["published-total"] : [];
  const form = formOf({ format: seed % 2 === 0 ? "2021" : "2019", tables: new Map(), localRows }, allFormats);
  const report = balancedReport(form, dice);
  const cells = new Map([...report.cells].filter(([cell]) => cell.includes("published-total") || dice(12) > 0));
  for (const { id, value } of form.cells.values()) if (value === "amount") cells.set(id, dice(3_000_000) * 100);
  const preface = prefaces[seed % prefaces.length];
  const text = new Map([...(preface === undefined ? [] : [[PREFACE, preface] as const]), ...written]);
  return { ...report, cells, localRows, notes: notesOf([...form.cells.keys()], dice), text };
}

/** Whether it is a draft does not matter here. */
const open = { errors: 0, explains: 0 };

const writers: Readonly<Record<string, (report: Report, form: ReportForm) => Promise<Uint8Array>>> = {
  ".docx": (report, form) => writeReportDocx(reportDocument(report, form, { open, date: undefined }), "official"),
  ".html": (report, form) =>
    Promise.resolve(strToU8(reportPage(reportDocument(report, form, { open, date: undefined })))),
  ".xlsx": (report, form) =>
    writeXlsx(planWorkbook(form, report, { totals: "typed", controls: false, takenSheets: [], reportKey: "1" })),
};

async function readBack(report: Report, extension: string): Promise<Report | undefined> {
  const bytes = await writers[extension]?.(report, formOf(report, allFormats));
  return bytes && importReports({ name: `年报${extension}`, bytes }, context)[0]?.report;
}

/** What each kind of file keeps. */
const kept = (report: Report | undefined) =>
  report && {
    year: report.year,
    unit: report.unit,
    format: report.format,
    localRows: report.localRows,
    cells: [...report.cells].sort(([one], [other]) => (one < other ? -1 : 1)),
    notes: [...report.notes].sort(([one], [other]) => (one < other ? -1 : 1)),
    text: [...report.text].filter(([, words]) => words !== ""),
  };

const ofSample: Report = {
  ...randomReport(1),
  year: sample.year,
  unit: sample.unit,
  cells: new Map<CellId, number>(Object.entries(sample.cells) as [CellId, number][]),
  text: new Map([["1", sample.text]]),
};

const RANDOM_REPORTS = 200;

describe.each([".docx", ".html", ".xlsx"])("what we write as %s", (extension) => {
  it(`is read back to the same report, ${RANDOM_REPORTS} times`, async () => {
    for (let seed = 0; seed < RANDOM_REPORTS; seed++) {
      const report = randomReport(3000 + seed);
      expect(kept(await readBack(report, extension))).toEqual(kept(report));
    }
  });

  it("is read back where half of it is blank, too", async () => {
    expect(kept(await readBack(ofSample, extension))).toEqual(kept(ofSample));
  });
});

describe("a table that was copied", () => {
  const reports = Array.from({ length: 20 }, (_, seed) => ({ ...randomReport(5000 + seed), localRows: [] }));

  it("is read back from what was put on the clipboard as a page", () => {
    for (const report of reports)
      for (const table of formOf(report, allFormats).tables) {
        const [read] = recogniseReports(readHtmlText(tableHtml(table, report), context), context);
        for (const { id } of table.cells) expect([id, read?.report.cells.get(id)]).toEqual([id, report.cells.get(id)]);
      }
  });

  it("is read back from the same as text", () => {
    for (const report of reports)
      for (const table of formOf(report, allFormats).tables) {
        const [read] = recogniseReports(readLines(tableText(table, report), context), context);
        for (const { id } of table.cells) expect([id, read?.report.cells.get(id)]).toEqual([id, report.cells.get(id)]);
      }
  });
});
