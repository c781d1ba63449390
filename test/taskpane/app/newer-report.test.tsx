/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { SETTINGS_SHEET } from "../../../src/workbook/names";
import { insertTables, openPane } from "./open-pane";

afterEach(() => {
  jest.useRealTimers();
});

it("says of a report that a newer version saved whose it is and what to do, and offers a new one beside it", async () => {
  const pane = await openPane();
  await insertTables(pane);
  const writes = pane.workbook.writeCount;
  pane.workbook.userEnters({ sheet: SETTINGS_SHEET, range: "D2" }, [['"2"']]);
  await pane.wait(300);
  expect(
    screen.getByText(
      "“其塔木镇人民政府”的年报是用更新版本的年报助手做的，本版本读不了，原来的内容没有动。请更新年报助手后再打开。",
    ),
  ).toBeTruthy();
  expect(screen.getByRole("button", { name: "插入标准表" })).toBeTruthy();
  expect(pane.workbook.writeCount).toBe(writes);
});
