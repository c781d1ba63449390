import rivalPackage from "html-to-docx/package.json";
import htmlToDocx from "html-to-docx";
import mammoth from "mammoth";
import { createElement, version as reactVersion, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { reportDocument, type ReportDocument } from "../src/exporters/report-document";
import { writeReportDocx } from "../src/exporters/report-docx";
import { reportPage } from "../src/exporters/report-html";
import { blankReport } from "../src/report/report";
import { balancedFigures, form } from "./balances";
import { milliseconds, repeatableNumbers, requireSame, sideBySide, times, type Measurement } from "./measure";

const MOST_FOR_DOCX = 150;
const MOST_FOR_PAGE = 10;

const chapter = Array.from(
  { length: 12 },
  (_, index) => `（${"一二三四五六七八九十"[index % 10] ?? ""}）公开情况。${"依法公开。".repeat(30)}`,
);

function sample(): ReportDocument {
  const report = {
    ...blankReport("2021", 2025, "试验镇人民政府", "township"),
    cells: balancedFigures(repeatableNumbers(30)),
    text: new Map(["1", "5", "6"].map((id) => [id, chapter.join("\n")] as const)),
  };
  return reportDocument(report, form, { open: { errors: 0, explains: 0 }, date: { year: 2026, month: 1, day: 20 } });
}

/** The whole Word file, against html-to-docx making one of our page, which any office could do instead. */
export async function measureWordFile(): Promise<Measurement> {
  const report = sample();
  const page = reportPage(report);
  const ours = await writeReportDocx(report, "official");
  const theirs = Buffer.from((await htmlToDocx(page)) as ArrayBuffer);
  // The same figures, in the same order, as an independent reader finds them.
  requireSame(await figuresIn(Buffer.from(ours)), await figuresIn(theirs), "the figures of the Word file");
  const measured = await sideBySide(
    async () => void (await writeReportDocx(report, "official")),
    async () => void (await htmlToDocx(page)),
    { rounds: 10, warmUps: 4 },
  );
  return {
    claim: `a whole report as docx: under ${MOST_FOR_DOCX} ms, and not slower than html-to-docx ${rivalPackage.version}`,
    isKept: measured.ours < MOST_FOR_DOCX && measured.ratio >= 1,
    lines: [
      `ours ${milliseconds(measured.ours)}, html-to-docx ${milliseconds(measured.theirs)}: ${times(measured.ratio)}; ${ours.length} bytes`,
    ],
  };
}

async function figuresIn(docx: Buffer): Promise<readonly string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: docx });
  return [...value.matchAll(/<td[^>]*>(.*?)<\/td>/g)]
    .map(([, content = ""]) => content.replace(/<[^>]*>/g, "").trim())
    .filter((text) => /^\d+$/.test(text));
}

/** The whole page, against React writing the same tables and paragraphs as static HTML. */
export async function measurePage(): Promise<Measurement> {
  const report = sample();
  const textOf = (html: string): string => html.replace(/<head>.*?<\/head>|<[^>]*>|\s/gs, "");
  requireSame(textOf(reportPage(report)), textOf(renderToStaticMarkup(reactPage(report))), "the words of the page");
  const measured = await sideBySide(
    () => void reportPage(report),
    () => void renderToStaticMarkup(reactPage(report)),
    { rounds: 60, warmUps: 10 },
  );
  return {
    claim: `a whole report as a page: under ${MOST_FOR_PAGE} ms, and not slower than react-dom/server ${reactVersion}`,
    isKept: measured.ours < MOST_FOR_PAGE && measured.ratio >= 1,
    lines: [
      `ours ${milliseconds(measured.ours)}, react-dom/server ${milliseconds(measured.theirs)}: ${times(measured.ratio)}`,
    ],
  };
}

function reactPage({ title, preface, chapters, signature }: ReportDocument): ReactElement {
  const lines = (text: string): ReactElement => createElement("p", { style: { margin: 0 } }, text);
  return createElement(
    "main",
    null,
    createElement("h1", null, title),
    ...preface.map((block) => lines(block.text)),
    ...chapters.flatMap(({ title: heading, blocks }) => [
      createElement("h2", null, heading),
      ...blocks.map((block) =>
        block.kind === "table"
          ? createElement(
              "table",
              null,
              createElement("caption", null, block.table.title.slice(2)),
              createElement(
                "tbody",
                null,
                ...block.table.rows.map((boxes) =>
                  createElement(
                    "tr",
                    null,
                    ...boxes.map(({ role, rowSpan, columnSpan, text, horizontal }) =>
                      createElement(
                        role === "figure" ? "td" : "th",
                        { rowSpan, colSpan: columnSpan, style: { border: "1px solid #000000", textAlign: horizontal } },
                        text,
                      ),
                    ),
                  ),
                ),
              ),
            )
          : lines(block.kind === "paragraph" ? block.lead + block.text : block.text),
      ),
    ]),
    lines(signature.unit),
    lines(signature.date),
  );
}
