import { strToU8, zipSync } from "fflate";
import { platform } from "../../../cli/platform";
import { readDocx } from "../../../src/importers/docx";
import { ImportError } from "../../../src/importers/import-error";
import { sketch } from "./sketch";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Stored as it is: so much of the same would be taken for a bomb. */
const docx = (body: string): Uint8Array =>
  zipSync(
    {
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
      ),
    },
    { level: 0 },
  );

const read = (body: string) => readDocx(docx(body), platform);
const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;
const line = (text: string): string => p(run(text));
const box = (text: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${line(text)}</w:tc>`;
const row = (...boxes: readonly string[]): string => `<w:tr>${boxes.join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

describe("the text of a Word document", () => {
  it("is one paragraph after the other, its runs joined, with breaks as lines", () => {
    const body = p(run("一、总体"), run("情况")) + p(run("第一行"), "<w:r><w:br/></w:r>", run("第二行")) + line("");
    expect(sketch(read(body))).toEqual(["一、总体情况", "第一行", "第二行"]);
  });

  it("takes what stands in links, controls, smart tags and fields", () => {
    const body =
      p(
        `<w:hyperlink r:id="a">${run("见")}</w:hyperlink><w:smartTag><w:smartTag>${run("长春市")}</w:smartTag></w:smartTag>`,
      ) +
      `<w:sdt><w:sdtPr/><w:sdtContent>${line("控件")}</w:sdtContent></w:sdt>` +
      p(`<w:r><w:instrText> PAGE </w:instrText></w:r><w:fldSimple>${run("12")}</w:fldSimple>`);
    expect(sketch(read(body))).toEqual(["见长春市", "控件", "12"]);
  });

  it("leaves out hidden words, and the prompt of a control that nobody filled in", () => {
    const body =
      p(run("藏", "<w:vanish/>"), run("见", '<w:vanish w:val="0"/>')) +
      p(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入文字")}</w:sdtContent></w:sdt>后`,
      );
    expect(sketch(read(body))).toEqual(["见"]);
  });

  it("keeps tab stops of a paragraph out of its words", () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run("甲")}<w:r><w:tab/></w:r>${run("乙")}</w:p>`;
    expect(sketch(read(body))).toEqual(["甲\t乙"]);
  });

  it("takes each text box once, where it is anchored", () => {
    const inside = `<w:txbxContent>${line("框里")}</w:txbxContent>`;
    const body = p(
      run("前"),
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${inside}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      run("后"),
    );
    expect(sketch(read(body))).toEqual(["框里", "前后"]);
  });
});

describe("changes that nobody accepted yet", () => {
  const deleted = (words: string): string => `<w:del w:id="1">${run(words).replace(/w:t\b/g, "w:delText")}</w:del>`;
  const inserted = (words: string): string => `<w:ins w:id="2">${run(words)}</w:ins>`;

  it("are read as accepted, and counted", () => {
    const body = p(run("共"), deleted("3"), inserted("5"), run("件"));
    expect(sketch(read(body))).toEqual(["共5件"]);
    expect(read(body).remarks).toEqual([{ code: "tracked-changes", count: 2 }]);
  });

  it("join paragraphs whose mark was deleted, and drop rows that were", () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("前半")}</w:p>${line("后半")}`;
    const rows = table(
      row(box("甲"), box("1")),
      `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${box("乙")}${box("2")}</w:tr>`,
      `<w:tr><w:trPr><w:ins w:id="4"/></w:trPr>${box("丙")}${box("3")}</w:tr>`,
    );
    expect(sketch(read(joined + rows))).toEqual(["前半后半", ["甲|1", "丙|3"]]);
  });

  it("leave comments out of the text, and count them", () => {
    const body = p(run("正文"), '<w:r><w:commentReference w:id="0"/></w:r>');
    expect(sketch(read(body))).toEqual(["正文"]);
    expect(read(body).remarks).toEqual([{ code: "comments", count: 1 }]);
  });
});

describe("the tables of a Word document", () => {
  it("set boxes that are joined at their top left", () => {
    const body = table(
      row(box("信息内容", '<w:vMerge w:val="restart"/>'), box("申请人", '<w:gridSpan w:val="2"/>')),
      row(box("", "<w:vMerge/>"), box("自然人"), box("总计")),
      row(box("新收"), box("1"), box("2")),
    );
    const [first] = read(body).blocks;
    expect(sketch(read(body))).toEqual([["信息内容|申请人|", "|自然人|总计", "新收|1|2"]]);
    expect(first?.kind === "table" && first.spans).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it("keep rows that begin further right, and boxes that old Word joined sideways", () => {
    const body = table(
      row(box("甲"), box("乙"), box("丙")),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${box("1")}${box("2")}</w:tr>`,
      row(box("合", '<w:hMerge w:val="restart"/>'), box("", "<w:hMerge/>"), box("3")),
    );
    expect(sketch(read(body))).toEqual([["甲|乙|丙", "|1|2", "合||3"]]);
  });

  it("keep a row that says itself that it ends before the others", () => {
    const seven = ["1", "2", "3", "4", "5", "6", "7"].map((figure) => box(figure)).join("");
    const body = table(
      row(seven),
      `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${seven.slice(0, seven.lastIndexOf("<w:tc>"))}</w:tr>`,
      row(seven),
    );
    expect(sketch(read(body))).toEqual([["1|2|3|4|5|6|7", "1|2|3|4|5|6|", "1|2|3|4|5|6|7"]]);
  });

  it("do not join a box to one that does not touch it", () => {
    const body = table(
      row(box("甲", '<w:vMerge w:val="restart"/>'), box("1")),
      row(box("乙"), box("2")),
      row(box("丙", "<w:vMerge/>"), box("3")),
    );
    expect(sketch(read(body))).toEqual([["甲|1", "乙|2", "丙|3"]]);
  });

  it("keep the lines of a box apart", () => {
    expect(sketch(read(table(row(`<w:tc>${line("本年新")}${line("公开")}</w:tc>`, box("1")))))).toEqual([
      ["本年新\n公开|1"],
    ]);
  });

  it("inside a table that is only a frame are read as they stand", () => {
    const inner = table(row(box("自然人"), box("1")));
    expect(sketch(read(table(row(`<w:tc>${line("前")}${inner}${line("后")}</w:tc>`))))).toEqual([
      "前",
      ["自然人|1"],
      "后",
    ]);
  });

  it("are counted one by one, with the lines between them", () => {
    const body = table(row(box("甲"), box("1"))) + line("续表") + table(row(box("乙"), box("2")));
    expect(read(body).blocks.map(({ place }) => place)).toEqual([
      { kind: "table", table: 1 },
      { kind: "line", line: 1 },
      { kind: "table", table: 2 },
    ]);
  });

  it("may be pictures: those that are large enough are counted", () => {
    const picture = (width: number): string =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="${width}" cy="9"/><a:blip r:embed="a"/></wp:inline></w:drawing></w:r>`;
    expect(read(p(picture(5_000_000), picture(400_000))).remarks).toEqual([{ code: "pictures", count: 1 }]);
  });
});

describe("a hostile or broken document", () => {
  const problemWith = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes, platform);
    } catch (error) {
      if (error instanceof ImportError) return error.code;
      throw error;
    }
    return "read";
  };

  it.each([
    ["nested without end", docx("<w:sdt>".repeat(100_000)), "broken-xml"],
    ["cut off in the middle of a tag", docx("<w:p><w:r><w:t>正"), "broken-xml"],
    ["without its main part", zipSync({ "word/styles.xml": strToU8("<x/>") }), "broken-zip"],
    [
      "with entities that grow",
      zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "&c;&c;">]><w:document>&b;</w:document>') }),
      "doctype",
    ],
    ["with a million boxes", docx(table(`<w:tr>${"<w:tc><w:p/></w:tc>".repeat(1_000_000)}</w:tr>`)), "over-budget"],
    ["with endless text", docx(line("长".repeat(6_000_000))), "over-budget"],
  ])("%s costs little", (_, bytes, code) => {
    const start = process.cpuUsage();
    expect(problemWith(bytes)).toBe(code);
    const { user, system } = process.cpuUsage(start);
    // Less than one second where nothing else runs.
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});
