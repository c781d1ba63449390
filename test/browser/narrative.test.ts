import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";

jest.setTimeout(120_000);

const openPlayground = usePlayground();

const text = "正文";

it("generates the text, keeps what people write into it, and brings its numbers up to date", async () => {
  const playground = await openPlayground();
  const { pane } = playground;
  await playground.insertTables();
  await playground.showSheet("三 依申请");
  await playground.clickCell("D6");
  await playground.typeEach([21, 0, 21], "Enter");
  await playground.button("空格填 0").click();
  await playground.page.getByRole("button", { name: /^填 \d+ 个 0$/ }).click();
  await pane.getByText(/已把 \d+ 个空格填 0。/).waitFor();

  await playground.tab("正文").click();
  await pane.getByLabel("培训次数（次）").fill("2");
  await pane.getByLabel("信息处理费（元）").fill("0");
  await pane.getByLabel("电话").fill("0431-82352001");
  await playground.button("保存补充情况").click();
  await pane.getByText("已保存补充情况").waitFor();
  await pane
    .getByRole("button", { name: /^21，定位“总计 · 本年新收”/ })
    .first()
    .click();
  await eventually(async () => {
    expect(await playground.outline()).toMatchObject({ activeSheet: "三 依申请" });
    expect(await playground.selectedCell()).toBe("J6");
  });

  await playground.button("生成正文").click();
  await pane.getByText("已写好正文").waitFor();
  const lines = async () => (await playground.values(text, "A1:A14")).map(([line]) => line);
  const written = await lines();
  expect(written[0]).toBe("一、总体情况");
  const row = written.findIndex((line) => String(line).includes("（二）依申请公开")) + 1;
  expect(written[row - 1]).toContain(
    "我镇新收政府信息公开申请21件。新收的申请均由自然人提出。共办结21件，均为予以公开",
  );
  expect(written).toContain("六、其他需要报告的事项");
  const preface = await playground.values("封面与前言", "A3:A5");
  expect(preface[2]?.[0]).toBe("　　对本报告有疑问的，请联系编制机关（电话：0431-82352001）。");
  // What no table tells is still lacking: nothing is promised of the whole text.
  await pane.getByText(/^表：平；正文：\d+ 处。改了数或补充情况，这里会提醒更新。$/).waitFor();

  // The clerk rewrites one sentence in the sheet, and one number in a table turns out to be wrong.
  const edited = String(written[row - 1]).replace(
    "我镇新收政府信息公开申请21件。",
    "全镇共收到申请21件，比往年多，均在期限内答复。",
  );
  await playground.showSheet(text);
  await playground.typeInto(`A${row}`, edited);
  await playground.showSheet("三 依申请");
  await playground.typeInto("D6", 25);
  await playground.typeInto("D8", 25);

  await playground.tab(/^核对/).click();
  const stale = pane.getByRole("region", { name: "正文与表不一致的句子" });
  await stale
    .getByText(/比往年多，均在期限内答复。”$/)
    .first()
    .waitFor();
  expect(await stale.getByRole("listitem").count()).toBe(2);

  await playground.tab("正文").click();
  await playground.button("更新正文").click();
  await pane.getByText("改过的句子，只改数").waitFor();
  await playground.button("写入 2 处").click();
  await pane.getByText("正文已更新").waitFor();
  const updated = String((await lines())[row - 1]);
  expect(updated).toContain(
    "全镇共收到申请25件，比往年多，均在期限内答复。新收的申请均由自然人提出。共办结25件，均为予以公开",
  );
  await playground.tab(/^核对/).click();
  await eventually(async () => expect(await stale.count()).toBe(0));
});
