import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";

jest.setTimeout(120_000);

const openPlayground = usePlayground();

const disputes = "四 复议诉讼";

it("keeps a mend that was not saved, takes up where somebody left, and forgets it at a press", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.openExample();
  await playground.tab("核对").click();
  await playground.button(/^改为 3/).click();
  await pane.getByText("勾稽全部平衡").waitFor();
  await pane.getByText("未保存", { exact: true }).waitFor();
  await playground.tab("文件").click();
  await pane.getByText(/^未保存。浏览器里留了草稿/).waitFor();

  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await playground.button(/^接着上次的填：金湖县人民政府 2023 年度/).click();
  await pane.getByText(/^已打开上次的草稿/).waitFor();
  await eventually(async () => expect(await playground.values(disputes, "J6")).toEqual([[3]]));
  await pane.getByText("未保存", { exact: true }).waitFor();

  await playground.tab("文件").click();
  await playground.button("清除草稿").click();
  await pane.getByText("已清除这个浏览器里的草稿。").waitFor();
  await page.reload();
  await playground.tab("填报").waitFor();
  await playground.button("打开示例").waitFor();
  expect(await pane.getByRole("button", { name: /^接着上次的填/ }).count()).toBe(0);
});
