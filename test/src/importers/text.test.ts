import { strToU8 } from "fflate";
import { platform } from "../../../cli/platform";
import { allFormats } from "../../../src/formats/all-formats";
import { ImportError } from "../../../src/importers/import-error";
import { readTextFile } from "../../../src/importers/text";
import { sketch } from "./sketch";

const readBytes = (bytes: Uint8Array) => readTextFile(bytes, { definitions: allFormats, platform });
const read = (...lines: readonly string[]) => readBytes(strToU8(lines.join("\n")));
const tablesIn = (...lines: readonly string[]) => sketch(read(...lines)).filter((block) => typeof block !== "string");

/** Chapter 四 as a text gives it: heads line by line, and one row of fifteen figures without a label. */
const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const disputeHeads = ["行政复议", "行政诉讼", ...results, "未经复议直接起诉", "复议后起诉", ...results, ...results];
const fifteen = Array.from({ length: 15 }, (_, index) => String(index + 1));
const disputes = [
  "行政复议|||||行政诉讼|||||||||",
  "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉||||",
  "|||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计",
  fifteen.join("|"),
];

describe("the lines of a text", () => {
  it("are paragraphs with their numbers", () => {
    expect(read("标题", "", "  正文", "").blocks).toEqual([
      { kind: "paragraph", text: "标题", place: { kind: "line", line: 1 } },
      { kind: "paragraph", text: "正文", place: { kind: "line", line: 3 } },
    ]);
  });

  it.each([
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0xe4, 0xba, 0x88, 0x0a]],
    ["the encoding of Chinese systems", [0xd3, 0xe8, 0x0d, 0x0a]],
    ["UTF-16", [0xff, 0xfe, 0x88, 0x4e, 0x0a, 0x00]],
    ["UTF-16 with its bytes turned", [0xfe, 0xff, 0x4e, 0x88, 0x00, 0x0a]],
    ["UTF-16 without its mark", [0x88, 0x4e, 0x0a, 0x00]],
  ])("are read in %s", (_, bytes) => {
    expect(sketch(readBytes(new Uint8Array(bytes)))).toEqual(["予"]);
  });

  it("are not made up where no encoding fits, or where there are too many", () => {
    expect(() => readBytes(new Uint8Array([0xff, 0x81, 0xff, 0x30, 0x20]))).toThrow(ImportError);
    expect(() => readBytes(strToU8("长".repeat(2_000_001)))).toThrow(ImportError);
  });
});

describe("cells side by side", () => {
  it.each([
    ["tabs", ["规章\t1\t\t3", "合计\t4\t5\t6"]],
    ["bars", ["|规章|1| |3|", "|---|---|---|---|", "|合计|4|5|6|"]],
    ["drawn lines", ["┌──┬──┬──┬──┐", "│规章│1││3│", "├──┼──┼──┼──┤", "│合计│4│5│6│", "└──┴──┴──┴──┘"]],
  ])("between %s are a table where every row has as many", (_, lines) => {
    expect(tablesIn(...lines)).toEqual([["规章|1||3", "合计|4|5|6"]]);
  });

  it("are no table in a single line, nor where one has more than the other", () => {
    expect(tablesIn("甲\t1")).toEqual([]);
    expect(tablesIn("甲\t1", "乙\t1\t2")).toEqual([]);
  });
});

describe("cells one below the other", () => {
  const heads = ["第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
  const table = ["第二十条第（一）项|||", "信息内容|本年制发件数|本年废止件数|现行有效件数"];

  it("are a table of the form where all heads stand in order and each label has its figures", () => {
    expect(
      tablesIn("二、主动公开政府信息情况", ...heads, "规章", "1", "2", "3", "规范性文件", "4", "5 ", "６"),
    ).toEqual([[...table, "规章|1|2|3", "规范性文件|4|5|６"]]);
    expect(tablesIn(...disputeHeads, ...fifteen)).toEqual([disputes]);
  });

  it("are also told from labels that were broken over lines", () => {
    expect(
      tablesIn("信息内容", "本年制发", "件数", "本年废止", "件数", "现行有效件数", "行政规范", "性文件", "4", "5", "6"),
    ).toEqual([[...table, "行政规范性文件|4|5|6"]]);
  });

  it("leave out a row that has a figure more or less, and keep the others", () => {
    expect(tablesIn(...heads, "规章", "1", "2", "3", "行政规范性文件", "4", "5")).toEqual([[...table, "规章|1|2|3"]]);
    expect(tablesIn(...heads, "规章", "1", "2", "3", "9", "行政规范性文件", "4", "5", "6")).toEqual([
      [...table, "行政规范性文件|4|5|6"],
    ]);
  });

  it("are no table where a head is missing or stands elsewhere", () => {
    expect(tablesIn("信息内容", "本年制发件数", "现行有效件数", "规章", "1", "2", "3")).toEqual([]);
    expect(tablesIn("信息内容", "现行有效件数", "本年制发件数", "本年废止件数", "规章", "1", "2", "3")).toEqual([]);
    expect(tablesIn(...disputeHeads, ...fifteen.slice(1))).toEqual([]);
  });

  it("keep a blank cell that the text shows", () => {
    const cells = (...texts: readonly string[]) => [...texts.map((text) => `\t${text}`), ""];
    expect(tablesIn(...cells(heads[0] ?? ""), ...cells(...heads.slice(1)), ...cells("规章", "1", "", "3"))).toEqual([
      [...table, "规章|1||3"],
    ]);
  });

  it("are told from lines with a label and the figures behind it, as copied out of a PDF", () => {
    expect(tablesIn(heads[0] ?? "", heads.slice(1).join("\t"), "规章 1 2 3", "行政规范性文件 4 5 6")).toEqual([
      [...table, "规章|1|2|3", "行政规范性文件|4|5|6"],
    ]);
  });

  it("stand in place of their lines, and nothing else is lost", () => {
    const [before, found, after] = read(
      "前文",
      ...heads,
      "规章",
      "1",
      "2",
      "3",
      "三、收到和处理政府信息公开申请情况",
    ).blocks;
    expect(before).toMatchObject({ text: "前文" });
    expect(found).toMatchObject({ kind: "table", place: { kind: "line", line: 2 } });
    expect(after).toMatchObject({ text: "三、收到和处理政府信息公开申请情况", place: { kind: "line", line: 11 } });
  });
});
