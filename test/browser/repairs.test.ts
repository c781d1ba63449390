import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";
import { examinePane } from "./pane-examination";

jest.setTimeout(120_000);

const openPlayground = usePlayground();

const disputes = "四 复议诉讼";

it("names the wrong cell, puts it right at a press, and undo brings the old figure back", async () => {
  const playground = await openPlayground();
  const { page } = playground;
  await playground.openExample();
  await playground.button("看核对结果").click();
  const card = playground.cards("必须改正");
  await card.getByText("可能是未经复议直接起诉 · 总计：0 应为 3？（总计还是 0）").waitFor();
  expect(await examinePane(playground, "a repair is offered")).toEqual([]);

  await playground.button(/^改为 3：/).hover();
  await card.getByText("✓", { exact: true }).waitFor();
  await playground.button(/^改为 3：/).click();
  await playground.pane.getByText("勾稽全部平衡").waitFor();
  expect(await playground.values(disputes, "J6")).toEqual([[3]]);

  await playground.clickCell("A12");
  await page.keyboard.press("Control+z");
  await eventually(async () => expect(await playground.values(disputes, "J6")).toEqual([[0]]));
  await card.getByText("可能是未经复议直接起诉 · 总计：0 应为 3？（总计还是 0）").waitFor();
});
