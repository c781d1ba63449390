import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

const disclosure = "二 主动公开";
const requests = "三 依申请";
const disputes = "四 复议诉讼";

it("leads a newcomer from an empty workbook to a report that agrees", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  expect((await playground.outline()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  await playground.tab("核对").click();
  await pane.getByText("插入标准表后，这里会边填边核对。").waitFor();
  await playground.button("去插入标准表").click();

  await playground.button("插入标准表").click();
  await pane.getByText("请填写单位全称，例如 ××镇人民政府。").waitFor();
  await pane.getByLabel("年度", { exact: true }).selectOption("2025 年度");
  await pane.getByLabel("单位全称").fill("其塔木镇人民政府");
  expect(await pane.getByLabel("单位类型").inputValue()).toBe("township");
  await playground.button("插入标准表").click();
  await pane.getByText("已插入标准表，光标在第一个要填的格。").waitFor();
  await pane.getByText("其塔木镇人民政府 · 2025 年度").waitFor();
  expect(await playground.outline()).toMatchObject({ activeSheet: disclosure });
  expect(await playground.selectedCell()).toBe("B4");

  await playground.clickCell("B4");
  await playground.typeEach([0, 0, 0], "Tab");
  await playground.clickCell("B5");
  await playground.typeEach([2, 1, 9], "Tab");
  await playground.expectProgress("第二部分 主动公开", "6/10");
  expect(await playground.values(disclosure, "B4:D5")).toEqual([
    [0, 0, 0],
    [2, 1, 9],
  ]);

  await playground.showSheet(requests);
  await playground.clickCell("D6");
  await playground.typeEach([21, 0, 20], "Enter");
  expect(await playground.selectedCell()).toBe("D9");
  await pane.getByText(/只计在这里，不再计入其他情形/).waitFor();
  await playground.expectProgress("第三部分 依申请", "3/144");
  expect(await playground.tab("核对").textContent()).toBe("核对");

  await playground.button("空格填 0").click();
  // 4 of table two, 141 of table three, 12 of table four
  await playground.button("填 157 个 0").click();
  await pane.getByText("已把 157 个空格填 0。").waitFor();
  await eventually(async () => expect(await playground.tab("核对").textContent()).toBe("核对 1"));
  await playground.button("看核对结果").click();

  const card = playground.cards("必须改正");
  expect(await card.count()).toBe(1);
  expect(await card.innerText()).toContain("差 1 件");
  expect(await card.innerText()).toContain("第三部分 · 自然人列");
  expect(await card.innerText()).toContain("本年新收 21 ＋ 上年结转 0 ＝ 21");
  expect(await card.innerText()).toContain("总计 20 ＋ 结转下年度 0 ＝ 20");
  await eventually(async () => {
    expect((await playground.values(requests, "D32:J32"))[0]).toEqual(["差 1", "平", "平", "平", "平", "平", "差 1"]);
    expect(await playground.paint("D6")).toBe("#FFC7CE");
    expect(await playground.paint("E6")).toBe("none");
  });

  await playground.showSheet(disputes);
  await card.getByRole("button", { name: /定位/ }).click();
  await eventually(async () => {
    expect(await playground.outline()).toMatchObject({ activeSheet: requests });
    expect(await playground.selectedCell()).toBe("D6");
  });
  await playground.typeInto("D8", 21);
  await pane.getByText("已改好").waitFor();
  await page.mouse.move(200, 700);
  await pane.getByText("勾稽全部平衡").waitFor();
  await pane.getByText("7 条列平衡；另有 35 条由公式自动合计").waitFor();
  await eventually(async () => expect(await card.count()).toBe(0));
  expect(await playground.tab("核对").textContent()).toBe("核对");
  expect(await playground.values(requests, "J6:J8")).toEqual([[21], [0], [21]]);
  await eventually(async () => expect(await playground.paint("D6")).toBe("none"));
});

it("takes back exactly what was typed: looking at findings leaves no step of its own", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.showSheet(disputes);
  const figures = [3, 0, 1, 0];
  await playground.clickCell("A6");
  await playground.typeEach(figures, "Tab");
  await eventually(async () => expect(await playground.values(disputes, "E6")).toEqual([[4]]));
  await playground.typeInto("E6", 5);
  await eventually(async () => expect(await playground.tab("核对").textContent()).toBe("核对 1"));
  await playground.tab("核对").click();
  await playground.button(/^依据/).click();
  await playground.button(/^定位/).click();
  await pane.getByText("未填完", { exact: false }).first().click();
  await playground.tab("填报").click();
  await playground.clickCell("H6");
  const read = async () => (await playground.values(disputes, "A6:E6"))[0];
  expect(await read()).toEqual([3, 0, 1, 0, 5]);

  const left = [
    [3, 0, 1, 0, 4],
    [3, 0, 1, null, ""],
    [3, 0, null, null, ""],
    [3, null, null, null, ""],
    [null, null, null, null, ""],
  ];
  for (const expected of left) {
    await page.keyboard.press("Control+z");
    await eventually(async () => expect(await read()).toEqual(expected));
  }
  // One step more takes back the insertion itself: there was nothing else in between.
  await page.keyboard.press("Control+z");
  await playground.button("插入标准表").waitFor();
  expect((await playground.outline()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

it("fills the blanks with 0 as one step that can be taken back", async () => {
  const playground = await openPlayground();
  await playground.insertTables();
  await playground.showSheet(disputes);
  await playground.typeInto("A6", 2);
  await playground.button("空格填 0").click();
  await playground.page.getByRole("checkbox", { name: "第二部分：10 格" }).uncheck();
  await playground.page.getByRole("checkbox", { name: "第三部分：144 格" }).uncheck();
  await playground.button("填 11 个 0").click();
  await playground.expectProgress("第四部分 复议诉讼", "12/12");
  expect(await playground.values(disputes, "A6:O6")).toEqual([[2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]);
  await playground.clickCell("A8");
  await playground.page.keyboard.press("Control+z");
  await playground.expectProgress("第四部分 复议诉讼", "1/12");
  expect((await playground.values(disputes, "A6:D6"))[0]).toEqual([2, null, null, null]);
});

it("refuses words in a cell for figures, also those of an input method, and says what belongs there", async () => {
  const playground = await openPlayground();
  const { page } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.clickCell("D6");
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "yue", selectionStart: 3, selectionEnd: 3 });
  await keyboard.send("Input.insertText", { text: "约20" });
  await page.keyboard.press("Enter");
  await page.getByText("这里填件数：0 或正整数，没有就填 0。不要写单位和文字。").waitFor();
  await page.getByRole("button", { name: "确定" }).click();
  expect(await playground.values(requests, "D6")).toEqual([[null]]);
});

it("checks pasted totals as the figures they are, and puts the formulas back in one step", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.copyToClipboard([
    [1, 2, 3, 4, 5, 6, 22],
    [0, 0, 0, 0, 0, 0, 0],
  ]);
  await playground.clickCell("D6");
  await page.keyboard.press("Control+v");
  await pane.getByText("2 个合计不是公式").waitFor();
  expect(await playground.values(requests, "D6:J7")).toEqual([
    [1, 2, 3, 4, 5, 6, 22],
    [0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(await playground.tab("核对").textContent()).toBe("核对 1");
  await playground.tab("核对").click();
  expect(await playground.cards("必须改正").innerText()).toContain(
    "总计 22，自然人 1 ＋ 商业企业 2 ＋ 科研机构 3 ＋ 社会公益组织 4 ＋ 法律服务机构 5 ＋ 其他 6 ＝ 21，差 1 件。",
  );
  await playground.clickCell("L20");
  await eventually(async () => expect(await playground.paint("J6")).toBe("#FFC7CE"));

  await playground.tab("填报").click();
  await playground.button("恢复合计公式").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "恢复合计公式" }).click();
  await pane.getByText("已恢复合计公式。").waitFor();
  expect(await playground.values(requests, "J6:J7")).toEqual([[21], [0]]);
  expect((await playground.formulas(requests, "J6"))[0]?.[0]).toContain("SUM(D6:I6)");
  expect(await playground.tab("核对").textContent()).toBe("核对");

  await playground.clickCell("L20");
  await page.keyboard.press("Control+z");
  await pane.getByText("2 个合计不是公式").waitFor();
  expect(await playground.values(requests, "J6:J7")).toEqual([[22], [0]]);
  await page.keyboard.press("Control+z");
  await eventually(async () =>
    expect(await playground.values(requests, "D6:J6")).toEqual([[null, null, null, null, null, null, ""]]),
  );
});
