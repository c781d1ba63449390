import type { CellId } from "../../../src/report/report";
import { exportReport } from "../../../taskpane/actions/export";
import { writeNarrative } from "../../../taskpane/actions/narrative";
import { comparePublished } from "../../../taskpane/actions/published-copy";
import { readIn } from "../../../taskpane/actions/read-in";
import type { MadeFile } from "../../../taskpane/surroundings/file-saver";
import { fileOf, openReport, type OpenSession } from "./open-report";

const upheld: CellId = "disputes/reconsideration/upheld";

async function openWritten(): Promise<OpenSession> {
  const open = await openReport();
  await open.type({ [upheld]: 2, "disclosure/licenses/decisions": 22 });
  const chapters = open.seen().bound.form.format.chapters.map(({ id }) => id);
  await writeNarrative(open.session, open.seen(), chapters);
  await open.again();
  return open;
}

/** The page of the report as the pane makes it for the website. */
async function published({ session, seen }: OpenSession): Promise<string> {
  const saved: MadeFile[] = [];
  const choice = { kind: "page", date: undefined, style: "official", isForReview: false, program: "年报助手" } as const;
  await exportReport(
    session,
    { ...choice, reportKey: seen().key },
    {
      saver: { save: async (file) => (saved.push(file), "saved") },
      clipboard: { copy: async () => true },
      isCancelled: () => false,
    },
  );
  const content = saved[0]?.content;
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

async function copyOf(open: OpenSession, page: string) {
  const [read] = await readIn(open.session, fileOf("公布的.html", page));
  if (read === undefined) throw new Error("nothing was read");
  return comparePublished(open.seen(), read);
}

it("says of a page that is the workbook's what was compared, and that it is the same", async () => {
  const open = await openWritten();
  const copy = await copyOf(open, await published(open));
  expect(copy).toMatchObject({ isSame: true, figures: [], text: [], notCompared: [] });
  expect(copy.summary).toMatch(/^表比了第二部分、第三部分、第四部分 \d+ 格：一致；文字比了前言、一、总体情况/);
});

it("names a figure and a sentence that are others on the page, each with its place in the workbook", async () => {
  const open = await openWritten();
  const page = await published(open);
  const [first = ""] = (open.seen().bound.report.text.get("1") ?? "").trim().split("。");
  expect(page).toContain(first);
  await open.type({ [upheld]: 3 });
  const copy = await copyOf(open, page.replace(first, `${first}（旧）`));
  expect(copy.isSame).toBe(false);
  expect(copy.figures[0]).toEqual({
    sentence: "第四部分 · 行政复议 · 结果维持：工作簿 3，公布稿 2",
    name: "行政复议 · 结果维持",
    address: open.seen().bound.addressOf(upheld),
  });
  expect(copy.text).toHaveLength(1);
  expect(copy.text[0]?.sentence).toBe(`一、总体情况：工作簿“${first}。”，公布稿“${first}（旧）。”`);
  expect(copy.text[0]?.address?.sheet).toBe("正文");
});
