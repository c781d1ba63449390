/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { insertTables, openPane, type OpenPane } from "./open-pane";

afterEach(() => jest.useRealTimers());

const wrong = "2025年，我局认真做好政府信息公开。\n我局继续努力。";
const place = { sheet: "正文", range: "A2" };

/** A township whose text, in one cell of two paragraphs, speaks of 我局. */
async function openWithWrongName(): Promise<OpenPane> {
  const pane = await openPane();
  await insertTables(pane);
  await pane.user.click(screen.getByRole("tab", { name: "正文" }));
  await pane.user.click(screen.getByRole("button", { name: "生成正文" }));
  await pane.wait(300);
  act(() => pane.workbook.userEnters(place, [[wrong]]));
  await pane.wait(300);
  await pane.user.click(screen.getByRole("tab", { name: /核对/ }));
  return pane;
}

const standing = async (pane: OpenPane) => (await pane.workbook.read([place]))[0]?.values[0]?.[0];

it("renames the unit in all sentences at one press, in sight, and takes it back at another", async () => {
  const pane = await openWithWrongName();
  await pane.user.click(screen.getByRole("button", { name: /^“我局”全部改为“我镇”：/ }));
  await pane.wait(300);
  expect(await standing(pane)).toBe("2025年，我镇认真做好政府信息公开。\n我镇继续努力。");
  expect((await pane.workbook.outline()).activeSheet).toBe("正文");
  await pane.user.click(screen.getByRole("button", { name: "撤销" }));
  await pane.wait(300);
  expect(await standing(pane)).toBe(wrong);
});

it("marks what is open in its cells by a press, clears the marks by another, and leaves the words", async () => {
  const pane = await openWithWrongName();
  const before = pane.workbook.writeCount;
  await pane.user.click(screen.getByRole("button", { name: "在表里标出" }));
  await pane.wait(300);
  expect(screen.getByText(/^已标出 \d+ 格。/)).toBeTruthy();
  await pane.type({ "requests/newly-received/natural-person": 1 });
  expect(pane.workbook.writeCount).toBe(before + 1);
  await pane.user.click(screen.getByRole("button", { name: "清除标记" }));
  await pane.wait(300);
  expect([pane.workbook.writeCount, await standing(pane)]).toEqual([before + 2, wrong]);
});
