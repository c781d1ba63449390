import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";
import { examinePane } from "./pane-examination";

jest.setTimeout(120_000);

const openPlayground = usePlayground();

const requests = "三 依申请";
const none = [0, 0, 0, 0, 0, 0];

/** Table 三 without the totals at the end of its rows: 21 and 2 new, 21 disclosed and 2 not held, so 21 and 2 handled. */
const figures = Array.from(
  { length: 25 },
  (_, row) =>
    new Map([
      [0, [21, 2, 0, 0, 0, 0]],
      [2, [21, 0, 0, 0, 0, 0]],
      [12, [0, 2, 0, 0, 0, 0]],
      [23, [21, 2, 0, 0, 0, 0]],
    ]).get(row) ?? none,
);

it("reads a block that was pasted one column off for one mistake, and one press and one undo do all of it", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.copyToClipboard(figures);
  await playground.clickCell("E6");
  await page.keyboard.press("Control+v");
  await eventually(async () => expect(await playground.values(requests, "D6:F6")).toEqual([[null, 21, 2]]));
  await playground.tab("核对").click();
  const cards = playground.cards("必须改正");
  await cards.getByText("整块像是右移了一列（自然人列全空）。").waitFor();
  expect(await cards.count()).toBe(1);
  await playground.button(/^看要改什么/).click();
  // 25 at the end of rows, and 总计 of 办理结果 in five columns.
  await cards.getByText("恢复 30 个合计公式（合计由表格自己算）").waitFor();
  expect(await examinePane(playground, "a block is offered to be put back")).toEqual([]);

  await playground.button(/^左移一列：/).click();
  await pane.getByText(/^已左移一列/).waitFor();
  expect(await playground.values(requests, "D6:J6")).toEqual([[21, 2, 0, 0, 0, 0, 23]]);
  await eventually(async () => expect(await playground.values(requests, "D29:J29")).toEqual([[21, 2, 0, 0, 0, 0, 23]]));
  expect((await playground.formulas(requests, "J6"))[0]?.[0]).toContain("SUM(D6:I6)");
  await eventually(async () => expect(await cards.count()).toBe(0));
  await eventually(async () =>
    expect((await playground.values(requests, "D32:J32"))[0]).toEqual(["平", "平", "平", "平", "平", "平", "平"]),
  );

  await playground.clickCell("L20");
  await page.keyboard.press("Control+z");
  await eventually(async () => expect(await playground.values(requests, "D6:F6")).toEqual([[null, 21, 2]]));
  expect((await playground.formulas(requests, "J6"))[0]?.[0]).toBeNull();
  await cards.getByText("整块像是右移了一列（自然人列全空）。").waitFor();
});
