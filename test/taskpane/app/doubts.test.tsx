/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { insertTables, openPane } from "./open-pane";

afterEach(() => {
  jest.useRealTimers();
});

const list = () => screen.getByRole("list", { name: "请再看一眼" });

it("takes 核对无误 of a doubt back at a press, and asks again once its figure changes", async () => {
  const pane = await openPane();
  await insertTables(pane);
  // 46024 is 2026-01-02 to a spreadsheet.
  await pane.type({ "disclosure/licenses/decisions": 46024 });
  await pane.user.click(screen.getByRole("tab", { name: /核对/ }));
  expect(list().textContent).toContain("46024 像是日期（2026年1月2日）");

  await pane.user.click(within(list()).getByRole("button", { name: /^核对无误：/ }));
  await pane.wait(300);
  expect(within(list()).queryByRole("button", { name: /^核对无误：/ })).toBeNull();
  expect((await pane.report()).report.explanations.map(({ text }) => text)).toEqual(["核对无误"]);
  await pane.user.click(within(list()).getByRole("button", { name: /^撤回“核对无误”：/ }));
  await pane.wait(300);
  await pane.user.click(within(list()).getByRole("button", { name: /^核对无误：/ }));
  await pane.wait(300);

  await pane.type({ "disclosure/licenses/decisions": 46025 });
  expect(within(list()).getByRole("button", { name: /^核对无误：/ })).toBeTruthy();
});
