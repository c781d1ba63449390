import mammoth from "mammoth";
import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from "parse5";
import { writeReportDocx } from "../../src/exporters/report-docx";
import { reportPage } from "../../src/exporters/report-html";
import { printValue } from "../../src/report/read-value";
import type { TableFormat } from "../../src/report/report-format";
import { withoutLocalRows } from "../../src/exporters/printed-table";
import { finished } from "./finished-report";
import { allReports, type RealReport } from "./real-reports";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(60_000);

type Element = DefaultTreeAdapterTypes.Element;
type Grid = ReadonlyMap<string, string>;

function elements(node: DefaultTreeAdapterTypes.Node, name: string): readonly Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...(tree.isElementNode(child) && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ]);
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}

/** What stands at each place of each table, a merged box at its first place, as any browser lays it out. */
function gridsIn(html: string): readonly Grid[] {
  return elements(parse(html), "table").map((table) => {
    const grid = new Map<string, string>();
    const taken = new Set<string>();
    elements(table, "tr").forEach((line, row) => {
      let column = 0;
      for (const box of line.childNodes.filter(tree.isElementNode)) {
        while (taken.has(`${row},${column}`)) column++;
        const span = (name: string) => Number(box.attrs.find((one) => one.name === name)?.value ?? 1);
        grid.set(`${row},${column}`, textIn(box).trim());
        for (let down = 0; down < span("rowspan"); down++)
          for (let right = 0; right < span("colspan"); right++) taken.add(`${row + down},${column + right}`);
        column += span("colspan");
      }
    });
    return grid;
  });
}

/** What should stand there: every label and every figure of the official form. */
function expected(table: TableFormat, { report }: RealReport): Grid {
  const { labels, cells } = withoutLocalRows(table);
  return new Map([
    ...labels.map(({ row, column, text }) => [`${row},${column}`, text.replace(/\n/g, "")] as const),
    ...cells.map(({ id, row, column, value: kind }) => {
      const value = report.cells.get(id);
      return [`${row},${column}`, value === undefined ? "" : printValue(value, kind).trim()] as const;
    }),
  ]);
}

const sorted = (grid: Grid): readonly (readonly [string, string])[] =>
  [...grid].sort(([one], [other]) => (one < other ? -1 : 1));

const reports = allReports().filter(({ report }) => report.cells.size > 0);

it("has all real reports with figures to read back", () => {
  expect(reports.length).toBeGreaterThan(35);
});

it.each(reports.map((report) => [report.file, report] as const))(
  "%s comes back cell for cell from the Word file and from the page",
  async (_, real) => {
    const document = finished(real);
    const wanted = real.form.tables.map((table) => sorted(expected(table, real)));
    const docx = await writeReportDocx(document, "official");
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
    expect(gridsIn(value).map(sorted)).toEqual(wanted);
    // The rows that are repeated on every page, and no others, are heads to a reader.
    expect(elements(parse(value), "thead").map((head) => elements(head, "tr").length)).toEqual([3, 3]);
    expect(gridsIn(reportPage(document)).map(sorted)).toEqual(wanted);
  },
);
