import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

const disclosure = "二 主动公开";
const disputes = "四 复议诉讼";

it("opens the example from the first page: one thing must be mended, and the sheet says so too", async () => {
  const playground = await openPlayground();
  await playground.openExample();
  expect(await playground.tab("核对").textContent()).toBe("核对 1");
  await playground.button("看核对结果").click();
  const card = playground.cards("必须改正");
  expect(await card.count()).toBe(1);
  expect(await card.innerText()).toContain("第四部分 · 未经复议直接起诉");
  expect(await card.innerText()).toContain(
    "总计 0，结果维持 2 ＋ 结果纠正 0 ＋ 其他结果 1 ＋ 尚未审结 0 ＝ 3，差 3 件。",
  );
  expect(await playground.cards("需要说明").count()).toBe(0);

  await card.focus();
  await playground.page.keyboard.press("Enter");
  await eventually(async () => expect(await playground.selectedCell()).toBe("J6"));
  expect(await playground.outline()).toMatchObject({ activeSheet: disputes });
  expect(await playground.values(disputes, "J6:J8")).toEqual([[0], [null], ["差 3"]]);
  await playground.clickCell("A12");
  await eventually(async () => expect(await playground.paint("J6")).toBe("#FFC7CE"));
  expect(await playground.paint("O6")).toBe("#F2F2F2");

  await playground.typeInto("J6", 3);
  await playground.pane.getByText("勾稽全部平衡").waitFor();
  await eventually(async () => expect(await playground.paint("J6")).toBe("#F2F2F2"));
});

it("takes an answer for what may be right, keeps it in the file, and lets it lapse with its figure", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables("其塔木镇人民政府");
  await playground.showSheet(disclosure);
  await playground.typeInto("D4", 3);
  await eventually(async () => expect(await playground.tab("核对").textContent()).toBe("核对 1"));
  await playground.tab("核对").click();
  const card = playground.cards("需要说明");
  expect(await card.innerText()).toContain("规章只由国务院部门、省级和设区的市、自治州政府制定");
  await card.getByRole("button", { name: /^写说明/ }).click();
  await page.keyboard.type("受委托起草，县里已备案");
  await playground.button("保存说明").click();
  await pane.getByText("已写说明：受委托起草，县里已备案").waitFor();
  expect(await playground.tab("核对").textContent()).toBe("核对");

  const saved = await playground.save();
  await playground.openFile("年报.xlsx", saved);
  await playground.tab("核对").click();
  await pane.getByText("已写说明：受委托起草，县里已备案").waitFor();
  expect(await playground.tab("核对").textContent()).toBe("核对");

  await playground.showSheet(disclosure);
  await playground.typeInto("D4", 4);
  await eventually(async () => expect(await playground.tab("核对").textContent()).toBe("核对 1"));
  expect(await playground.cards("需要说明").innerText()).not.toContain("已写说明");
});
