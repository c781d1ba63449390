import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellId } from "../../../src/report/report";
import { describeSourceRemark } from "../../../src/messages/source-remarks";
import { exportReport } from "../../../taskpane/actions/export";
import { writeNarrative } from "../../../taskpane/actions/narrative";
import { readIn } from "../../../taskpane/actions/read-in";
import { compareSigned, takeSentences } from "../../../taskpane/actions/signed-copy";
import type { MadeFile } from "../../../taskpane/surroundings/file-saver";
import { fileOf, openReport, type OpenSession } from "./open-report";

const upheld: CellId = "disputes/reconsideration/upheld";
const pending: CellId = "disputes/reconsideration/pending";

/** A report with generated text and the figures of 行政复议. */
async function openWritten(): Promise<OpenSession> {
  const open = await openReport();
  await open.type({
    [upheld]: 2,
    "disputes/reconsideration/corrected": 0,
    "disputes/reconsideration/other-result": 0,
    [pending]: 1,
    "disclosure/licenses/decisions": 22,
  });
  const chapters = open.seen().bound.form.format.chapters.map(({ id }) => id);
  await writeNarrative(open.session, open.seen(), chapters);
  await open.again();
  return open;
}

/** The Word file of the report, as the pane exports it. */
async function exported({ session, seen }: OpenSession): Promise<Uint8Array> {
  const saved: MadeFile[] = [];
  const options = {
    kind: "word",
    reportKey: seen().key,
    date: undefined,
    style: "official",
    isForReview: false,
    program: "年报助手",
  } as const;
  await exportReport(session, options, {
    saver: { save: async (file) => (saved.push(file), "saved") },
    clipboard: { copy: async () => true },
    isCancelled: () => false,
  });
  const content = saved[0]?.content;
  if (!(content instanceof Uint8Array)) throw new Error("no Word file");
  return content;
}

/** What the leader did to the file: changes in its XML, each of which must be found there. */
function corrected(content: Uint8Array, ...changes: readonly (readonly [from: string, to: string])[]): File {
  const parts = unzipSync(content);
  const part = "word/document.xml";
  const xml = changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the file does not say ${from}`);
      return text.replace(from, to);
    },
    strFromU8(parts[part] ?? new Uint8Array()),
  );
  return fileOf("签批稿.docx", zipSync({ ...parts, [part]: strToU8(xml) }) as Uint8Array<ArrayBuffer>);
}

async function readOne({ session }: OpenSession, file: File) {
  const [read] = await readIn(session, file);
  if (read === undefined) throw new Error("nothing was read");
  return read;
}

it("finds nothing in a copy that nobody changed", async () => {
  const open = await openWritten();
  const read = await readOne(open, corrected(await exported(open)));
  expect(compareSigned(open.seen(), read)).toEqual({ figures: [], chapters: [], unread: [] });
});

it("tells the figures that are others, cell by cell", async () => {
  const open = await openWritten();
  const read = await readOne(open, corrected(await exported(open)));
  await open.type({ [upheld]: 3, [pending]: null });
  expect(compareSigned(open.seen(), read).figures).toEqual([
    { cell: upheld, standing: 3, signed: 2, isComputed: false },
    { cell: pending, standing: undefined, signed: 1, isComputed: false },
    { cell: "disputes/reconsideration/total", standing: undefined, signed: 3, isComputed: true },
  ]);
});

it("takes over the sentences that are wanted, and leaves the others and all figures alone", async () => {
  const open = await openWritten();
  const [first = ""] = (open.seen().bound.report.text.get("1") ?? "").split("\n");
  const sentence = first.trim().split("。")[0] ?? "";
  const content = await exported(open);
  const read = await readOne(open, corrected(content, [sentence, `${sentence}，成效明显`]));
  const { chapters, figures } = compareSigned(open.seen(), read);
  expect(figures).toEqual([]);
  expect(chapters.map(({ id, differences }) => [id, differences.length])).toEqual([["1", 1]]);

  const before = open.seen().bound.report.text;
  expect(await takeSentences(open.session, open.seen(), read, new Map())).toBe("已采用 0 处，其余 1 处保留原文。");
  expect((await open.again()).bound.report.text).toEqual(before);

  expect(await takeSentences(open.session, open.seen(), read, new Map([["1", new Set([0])]]))).toBe(
    "已采用 1 处，其余 0 处保留原文。",
  );
  const view = await open.again();
  expect(view.bound.report.text.get("1")).toContain(`${sentence}，成效明显`);
  expect(view.bound.report.text.get("5")).toBe(before.get("5"));
  expect(compareSigned(view, read).chapters).toEqual([]);
  // What was generated is still followed: a changed figure asks for the sentence that names it.
  expect(view.bound.report.generated.get("1")?.length).toBeGreaterThan(0);
});

it("reads tracked changes as accepted, and tells them and the comments", async () => {
  const open = await openWritten();
  const content = await exported(open);
  const words = "22";
  const xml = strFromU8(unzipSync(content)["word/document.xml"] ?? new Uint8Array());
  const run = new RegExp(`<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>${words}</w:t></w:r>`).exec(xml)?.[0];
  if (run === undefined) throw new Error("the figure has no run of its own");
  const struck = `<w:del w:id="901" w:author="x">${run.split("w:t").join("w:delText")}</w:del>`;
  const added = `<w:ins w:id="902" w:author="x"><w:r><w:t>23</w:t></w:r></w:ins><w:r><w:commentReference w:id="1"/></w:r>`;
  const read = await readOne(open, corrected(content, [run, struck + added]));
  expect(compareSigned(open.seen(), read).figures).toEqual([
    { cell: "disclosure/licenses/decisions", standing: 22, signed: 23, isComputed: false },
  ]);
  expect(read.remarks.map(describeSourceRemark)).toEqual([
    "文件里有 2 处修订没有接受或拒绝，已按全部接受读取。请看一眼是不是都要改。",
    "文件里有 1 条批注，没有读。发布前请删除。",
  ]);
});

it("says which chapters it did not find, and offers nothing for them", async () => {
  const open = await openWritten();
  const page =
    "<p>三、收到和处理政府信息公开申请情况</p><p>五、存在的主要问题及改进情况</p><p>只有这一句。</p><p>六、其他需要报告的事项</p><p>没有。</p>";
  const read = await readOne(open, fileOf("签批稿.html", `<html><body>${page}</body></html>`));
  const { unread, chapters } = compareSigned(open.seen(), read);
  expect(unread).toEqual(["前言", "一、总体情况"]);
  expect(chapters.map(({ id }) => id)).toEqual(["5", "6"]);
});
