import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";
import { examinePane } from "./pane-examination";
import { usePlayground } from "./open-playground";

jest.setTimeout(180_000);

const openPlayground = usePlayground();

it("offers the report as Word file and page, both as drafts while something is wrong, at 300 px too", async () => {
  const playground = await openPlayground();
  const faults: string[] = [];
  const look = async (state: string) => faults.push(...(await examinePane(playground, state)));
  const { page, pane } = playground;
  await playground.openExample();
  await playground.tab("文件").click();
  await look("文件 with a report");

  const download = async (press: string) => {
    const coming = page.waitForEvent("download");
    await playground.button(press).click();
    await pane.getByRole("alertdialog", { name: "这份年报还不能定稿" }).waitFor();
    if (press === "导出 Word") await look(`${press} asks`);
    await playground.button("导出草稿").click();
    const file = await coming;
    await pane.getByText(/^已交给下载：/).waitFor();
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const word = await download("导出 Word");
  expect(word.name).toMatch(/^草稿 .*年政府信息公开工作年度报告\.docx$/);
  const text = strFromU8(unzipSync(word.content)["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("三、收到和处理政府信息公开申请情况");

  const web = await download("下载网页");
  expect(faults).toEqual([]);
  const reader = await page.context().newPage();
  await reader.setContent(web.content.toString("utf8"));
  const { violations } = await new AxeBuilder({ page: reader }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  expect(await reader.getByRole("table", { name: "收到和处理政府信息公开申请情况" }).count()).toBe(1);
  expect(playground.complaints).toEqual([]);
});
