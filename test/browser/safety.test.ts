import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";
import type { Playground } from "./playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

const requests = "三 依申请";

/** Deletes a row of the shown sheet, by the menu of its number. */
async function deleteRow({ page }: Playground, row: number): Promise<void> {
  const place = await page.evaluate((above) => {
    const sheet = window.gridWorkbook().unit.getActiveSheet();
    const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
    const heights = Array.from({ length: above }, (_, index) => sheet.getRowHeight(index));
    return { x: canvas?.x ?? 0, y: (canvas?.y ?? 0) + heights.reduce((sum, height) => sum + height, 0) };
  }, row - 1);
  await page.mouse.click(place.x + 20, place.y + 30, { button: "right" });
  await page.getByText("删除选中行").click();
}

const sheetNames = async (playground: Playground): Promise<readonly string[]> =>
  (await playground.outline()).sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);

const firstSet = ["Sheet1", "封面与前言", "二 主动公开", "三 依申请", "四 复议诉讼"];

it("asks before it inserts a second report, and leaves the first as it is", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.clickCell("D6");
  await playground.typeEach([21, 0, 20], "Enter");
  await playground.expectProgress("第三部分 依申请", "3/144");
  await eventually(async () =>
    expect(await playground.values(requests, "L6:L8")).toEqual([["未填完"], ["未填完"], ["未填完"]]),
  );
  const before = {
    values: await playground.values(requests, "A1:M40"),
    formulas: await playground.formulas(requests, "A1:M40"),
  };

  await pane.getByText("整表填报").click();
  await playground.button("再插入一份标准表").click();
  await page.getByLabel("单位全称").fill("九台区民政局");
  await playground.button("插入标准表").click();
  const question = page.getByRole("alertdialog", { name: "再插入一份标准表？" });
  expect(await question.innerText()).toMatch(
    /工作簿里已有 其塔木镇人民政府 \d{4} 年度的标准表。再插入一份会另起表名，原来的不动。/,
  );
  await question.getByRole("button", { name: "取消" }).click();
  expect(await sheetNames(playground)).toEqual(firstSet);

  await playground.button("插入标准表").click();
  await question.getByRole("button", { name: "再插入一份" }).click();
  await pane.getByText(/^九台区民政局 · \d{4} 年度（第 2 份）$/).waitFor();
  expect(await sheetNames(playground)).toEqual([
    ...firstSet,
    "封面与前言 (2)",
    "二 主动公开 (2)",
    "三 依申请 (2)",
    "四 复议诉讼 (2)",
  ]);
  expect(await playground.outline()).toMatchObject({ activeSheet: "二 主动公开 (2)" });
  expect(await playground.selectedCell()).toBe("B4");
  await playground.expectProgress("第三部分 依申请", "0/144");
  await playground.typeInto("B5", 4);
  await playground.expectProgress("第二部分 主动公开", "1/10");

  await playground.showSheet(requests);
  await pane.getByText(/^其塔木镇人民政府 · \d{4} 年度$/).waitFor();
  await playground.expectProgress("第三部分 依申请", "3/144");
  await playground.expectProgress("第二部分 主动公开", "0/10");
  expect(await playground.values(requests, "A1:M40")).toEqual(before.values);
  expect(await playground.formulas(requests, "A1:M40")).toEqual(before.formulas);
});

it("names the row that a table lost, and puts the table in again with its figures", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.clickCell("D6");
  await playground.typeEach([21, 0, 20], "Enter");
  await playground.clickCell("D10");
  await playground.typeEach([1, 2], "Tab");
  await deleteRow(playground, 9);
  await pane.getByText("第三部分少了“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”一行。").waitFor();
  await pane.getByText("已填的数会保留。修复时另插一张完整的表，原来的表不动。", { exact: false }).waitFor();
  expect(await playground.values(requests, "C9:E9")).toEqual([["1.属于国家秘密", 1, 2]]);
  await playground.expectProgress("第三部分 依申请", "5/144");
  expect(await page.getByText("sheets-formula").count()).toBe(0); // the key of a word that the grid lacks
  await eventually(async () =>
    expect(await playground.values(requests, "L6:L8")).toEqual([["未填完"], ["未填完"], ["未填完"]]),
  );

  await playground.button("修复表格").click();
  await pane.getByText("已插入第三部分的表：“三 依申请 (2)”。").waitFor();
  expect(await sheetNames(playground)).toEqual([...firstSet, "三 依申请 (2)"]);
  await eventually(async () => expect(await playground.button("修复表格").count()).toBe(0));
  await playground.expectProgress("第三部分 依申请", "5/144");
  expect(await playground.values("三 依申请 (2)", "D6:E10")).toEqual([
    [21, null],
    [0, null],
    [20, null],
    [null, null],
    [1, 2],
  ]);
  expect(await playground.values(requests, "D6:D9")).toEqual([[21], [0], [20], [1]]);

  await playground.clickCell("L20");
  await page.keyboard.press("Control+z");
  await playground.button("修复表格").waitFor();
  await playground.showSheet(requests);
  await playground.clickCell("L20");
  await page.keyboard.press("Control+z");
  await eventually(async () => expect(await playground.button("修复表格").count()).toBe(0));
  expect(await sheetNames(playground)).toEqual(firstSet);
  expect(await playground.values(requests, "D6:D10")).toEqual([[21], [0], [20], [null], [1]]);
});
