import { strToU8 } from "fflate";
import { platform } from "../../../cli/platform";
import { allFormats } from "../../../src/formats/all-formats";
import { readHtml } from "../../../src/importers/html";
import { ImportError } from "../../../src/importers/import-error";
import { sketch } from "./sketch";

const context = { definitions: allFormats, platform };
const readBytes = (bytes: Uint8Array) => readHtml(bytes, context);
const read = (html: string) => readBytes(strToU8(html));

/** 予以公开 in the encoding of Chinese systems, as a page of 2010 has it. */
const DISCLOSED_IN_GBK = [0xd3, 0xe8, 0xd2, 0xd4, 0xb9, 0xab, 0xbf, 0xaa];
const gbk = (before: string, after: string): Uint8Array =>
  new Uint8Array([...strToU8(before), ...DISCLOSED_IN_GBK, ...strToU8(after)]);

describe("what a page shows", () => {
  it("gives each line of text and each table, from top to bottom", () => {
    const html = `<h1>标题</h1><p>第一段<b>接着</b>写</p>第二段<br>第三段
      <table><tr><th>自然人<th>总计<tr><td>1<td>&nbsp;2 </table><div>末段</div>`;
    expect(sketch(read(html))).toEqual(["标题", "第一段接着写", "第二段", "第三段", ["自然人|总计", "1|2"], "末段"]);
  });

  it("keeps the place of each: lines and tables by their number", () => {
    const { blocks } = read("<p>甲</p><table><tr><td>1<td>2</table><p>乙</p><table><tr><td>3<td>4</table>");
    expect(blocks.map(({ place }) => place)).toEqual([
      { kind: "line", line: 1 },
      { kind: "table", table: 1 },
      { kind: "line", line: 2 },
      { kind: "table", table: 2 },
    ]);
  });

  it("sets boxes that reach over rows and columns at their top left, and tells how far they reach", () => {
    const html = `<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2<tr><td>丙<td rowspan=9>3<td>4</table>`;
    const [table] = read(html).blocks;
    expect(sketch(read(html))).toEqual([["甲|乙|", "|1|2", "丙|3|4"]]);
    expect(table?.kind === "table" && table.spans).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it("keeps a line break inside a box", () => {
    expect(sketch(read("<table><tr><td>本年新<br>公开<p>数量</p><td>5</table>"))).toEqual([["本年新\n公开\n数量|5"]]);
  });

  it("passes over what nobody sees", () => {
    const html = `<script>var a = "<p>脚本</p>"</script><style>p{}</style><p style="DISPLAY : none">藏</p><p hidden>藏</p>
      <select><option>选项</select><nav>菜单</nav><p>见</p>
      <table><tr style="display:none"><td>9<td>9<tr><td>1<td style="visibility:hidden">9<td>2</table>`;
    expect(sketch(read(html))).toEqual(["见", ["1|2"]]);
  });

  it("takes a table that holds others, or passages of text, for layout", () => {
    const html = `<table><tr><td>菜单<td><p>段落</p><table><tr><td>自然人<td>1</table></table>
      <table><tr><td>左<td>${"很长的正文。".repeat(60)}</table><table><tr><td>只有一列<tr><td>的表</table>`;
    expect(sketch(read(html))).toEqual([
      "菜单",
      "段落",
      ["自然人|1"],
      "左",
      "很长的正文。".repeat(60),
      "只有一列",
      "的表",
    ]);
  });

  it("reads a small table inside a box of a table of figures as one of its own", () => {
    const figures = "<tr><td>项目<td>1<td>2<td>3".repeat(4);
    const html = `<table>${figures}<tr><td>其中<table><tr><td>甲<td>4</table><td>5</table>`;
    expect(sketch(read(html))).toEqual([
      ["项目|1|2|3", "项目|1|2|3", "项目|1|2|3", "项目|1|2|3", "其中|5||"],
      ["甲|4"],
    ]);
  });
});

describe("a table whose figures cannot be told apart", () => {
  const line = (label: string, ...figures: readonly number[]): string =>
    `<tr><td>${label}${figures.map((figure) => `<td>${figure}`).join("")}`;

  it("gives no row in which a box is missing: nobody knows which", () => {
    const rows = [line("甲", 1, 2, 3, 4, 5, 6, 7), line("乙", 1, 2, 3, 4, 5, 6), line("丙", 1, 2, 3, 4, 5, 6, 7)];
    expect(sketch(read(`<table>${rows.join("")}</table>`))).toEqual([
      ["甲|1|2|3|4|5|6|7", "|||||||", "丙|1|2|3|4|5|6|7"],
    ]);
  });

  it("keeps short rows of a narrow one", () => {
    const rows = [line("甲", 1, 2, 3), line("乙", 1), line("丙", 1, 2, 3)];
    expect(sketch(read(`<table>${rows.join("")}</table>`))).toEqual([["甲|1|2|3", "乙|1||", "丙|1|2|3"]]);
  });

  it("is refused where the page was cut off inside it", () => {
    expect(() => read("<table><tr><td>新收<td>16<td>1")).toThrow(ImportError);
  });
});

describe("a whole page of a portal", () => {
  const article = `<p>一、总体情况</p><p>本年认真落实。</p><p>二、主动公开政府信息情况</p>
    <table><tr><td>规章<td>0</table><p>六、其他需要报告的事项</p><p>无其他事项。</p>`;

  it("leaves out what stands around the report, and keeps its title", () => {
    const html = `<html><head><title>松河镇2024年政府信息公开工作年度报告_某县人民政府</title></head><body>
      <ul><li><a href="/">首页</a></li><li>政务公开</li></ul><div class="main"><div>${article}<p>打印本页</p></div></div>
      <div>版权所有：某县人民政府</div></body></html>`;
    expect(sketch(read(html))).toEqual([
      "松河镇2024年政府信息公开工作年度报告",
      "一、总体情况",
      "本年认真落实。",
      "二、主动公开政府信息情况",
      ["规章|0"],
      "六、其他需要报告的事项",
      "无其他事项。",
    ]);
  });

  it("does not tell the title twice", () => {
    const title = "松河镇2024年政府信息公开工作年度报告";
    const html = `<title>${title}</title><div><p><span>松河镇2024年</span>政府信息公开工作年度报告</p>${article}</div>`;
    expect(sketch(read(html)).slice(0, 2)).toEqual([title, "一、总体情况"]);
  });

  it("counts pictures on which a table may be, and names files that are linked to", () => {
    const html = `<img src="logo.png" width=20><div>${article}<p><img src="表二.png"></p>
      <a href="/files/1.xls?id=3">附件：<b>年报表格.xls</b></a><a href="P02024.pdf"></a><a href="a.html">更多</a></div>`;
    expect(read(html).remarks).toEqual([
      { code: "pictures", count: 1 },
      { code: "attachments", names: ["附件：年报表格.xls", "P02024.pdf"] },
    ]);
  });
});

describe("the encoding of a page", () => {
  it.each([
    ["declared", gbk('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>', "</p>")],
    ["declared in short", gbk("<meta charset='GBK'><p>", "</p>")],
    ["not declared", gbk("<p>", "</p>")],
    ["declared wrongly", strToU8("<meta charset=gb2312><p>予以公开</p>")],
    ["with a byte order mark", strToU8("\ufeff<p>予以公开</p>")],
  ])("is told where it is %s", (_, bytes) => {
    expect(sketch(readBytes(bytes))).toEqual(["予以公开"]);
  });

  it("does not matter where a single line is damaged", () => {
    const line = gbk("<p>", "</p>\n");
    const lines = Array.from({ length: 30 }, () => [...line]).flat();
    const bytes = new Uint8Array([...lines, 0x3c, 0x70, 0x3e, 0xd3, 0x0a]);
    expect(sketch(readBytes(bytes)).slice(0, 30)).toEqual(new Array(30).fill("予以公开"));
  });
});

describe("a web archive", () => {
  const archive = (encoding: string, body: string, charset = "utf-8"): string =>
    [
      "From: <Saved by Blink>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B1"',
      "",
      "----B1",
      `Content-Type: text/html; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}`,
      "",
      body,
      "----B1",
      "Content-Type: image/png\r\nContent-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "----B1--",
    ].join("\r\n");

  it.each([
    ["quoted-printable", "<p>=E4=BA=88=E4=BB=\r\n=A5=E5=85=AC=E5=BC=80</p>", "utf-8"],
    ["base64", "PHA+5LqI5Lul\r\n5YWs5byAPC9wPg==", "utf-8"],
    ["quoted-printable", "<p>=D3=E8=D2=D4=B9=AB=BF=AA</p>", "gb2312"],
  ])("gives the page that is in it as %s", (encoding, body, charset) => {
    expect(sketch(read(archive(encoding, body, charset)))).toEqual(["予以公开"]);
  });

  it("without a page is refused", () => {
    expect(() => read("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx")).toThrow(ImportError);
  });
});

describe("a hostile page", () => {
  it.each([
    ["nested without end", "<div>".repeat(100_000)],
    ["tables in tables", "<table><tr><td>".repeat(30_000)],
    ["of elements only", "<b>x</b>".repeat(400_000)],
    ["with a tag of attributes only", `<a ${Array.from({ length: 200_000 }, (_, index) => `a${index}`).join(" ")}>`],
    ["with styles that are never closed", Array.from({ length: 20_000 }, (_, at) => `<p><font a=${at}>`).join("")],
    ["longer than any report", "x".repeat(9_000_000)],
  ])("%s is refused at once", (_, html) => {
    const start = process.cpuUsage();
    expect(() => read(html)).toThrow(ImportError);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1500);
  });

  it("expands nothing that a document type declares", () => {
    expect(sketch(read('<!DOCTYPE html [<!ENTITY a "aaaa">]><p>&a;1</p>')).join("")).not.toContain("aaaa");
  });
});
