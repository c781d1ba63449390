import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";

jest.setTimeout(180_000);

const openPlayground = usePlayground();

const disclosure = "二 主动公开";

/** What no table holds. */
const facts = [
  ["平台数（个）", "1"],
  ["培训次数（次）", "2"],
  ["工作考核情况", "将政府信息公开纳入年度工作考核。"],
  ["社会评议情况", "未开展社会评议。"],
  ["责任追究件数（件）", "0"],
  ["问题一", "公开内容更新不够及时"],
  ["措施一", "明确专人每月更新公开内容"],
  ["信息处理费（元）", "0"],
] as const;

it("leads a township without requests from an empty workbook to a Word file to sign, with nothing false on the way", async () => {
  const playground = await openPlayground({ viewport: { width: 1000, height: 800 } });
  const { page, pane } = playground;
  // The narrowest pane that is promised.
  await page.getByRole("separator").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect((await pane.boundingBox())?.width).toBe(300);

  await pane.getByLabel("单位全称").focus();
  await page.keyboard.type("其塔木镇人民政府");
  await page.keyboard.press("Enter");
  await pane.getByText("已插入标准表").waitFor();
  await pane.getByText("表：未填完；正文：没有写", { exact: true }).waitFor();

  // No requests, no disputes: by keyboard.
  await playground.button("本年无申请").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("第四部分（复议、诉讼）也没有发生，空格一并填 0").check();
  await playground.button("填 156 个 0").click();
  await pane.getByText("已把 156 个空格填 0。").waitFor();

  await playground.button(/^下一空格：/).click();
  await eventually(async () => expect(await playground.selectedCell()).toBe("C4"));
  expect(await playground.outline()).toMatchObject({ activeSheet: disclosure });
  await playground.clickCell("B4");
  await playground.typeEach([0, 0, 0], "Tab");
  await playground.clickCell("B5");
  await playground.typeEach([0, 0, 0], "Tab");
  for (const [cell, figure] of [
    ["B8", 12],
    ["B11", 3],
    ["B12", 0],
    ["B15", 0],
  ] as const)
    await playground.typeInto(cell, figure);
  await pane.getByText("表已填完。").waitFor();

  await playground.button("看核对结果").click();
  await pane.getByText("勾稽全部平衡").waitFor();
  await playground.button("去写正文").click();
  for (const [label, words] of facts) await pane.getByLabel(label, { exact: true }).fill(words);
  await pane.getByText(/补充情况里填的一并保存、写入/).waitFor();
  await playground.button("生成正文").click();
  await pane.getByText(/^已写好正文/).waitFor();
  await pane.getByText("表：平；正文：没有发现问题", { exact: true }).waitFor();
  expect(await playground.tab(/^核对/).textContent()).toBe("核对");
  await playground.tab(/^核对/).click();
  await pane.getByText("勾稽全部平衡").waitFor();
  expect(await pane.getByRole("list", { name: "正文" }).count()).toBe(0);

  await playground.button("去导出").click();
  const coming = page.waitForEvent("download");
  await playground.button("导出 Word").focus();
  await page.keyboard.press("Enter");
  const word = await coming;
  expect(word.suggestedFilename()).toMatch(/^送审稿 其塔木镇人民政府\d{4}年政府信息公开工作年度报告\.docx$/);
  const parts = unzipSync(await readFile(await word.path()));
  const printed = (name: RegExp): string =>
    Object.entries(parts)
      .map(([part, bytes]) => (name.test(part) ? strFromU8(bytes) : ""))
      .join("");
  expect(printed(/^word\/document\.xml$/)).toContain("没有收到政府信息公开申请");
  expect(printed(/^word\/header\d/)).toContain("送审稿");
  expect(printed(/^word\/header\d/)).not.toContain("草稿");

  await playground.button("加进工作簿").click();
  await pane.getByText(/^已加上“校验单”工作表/).waitFor();
});
