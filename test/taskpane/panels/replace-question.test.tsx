/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { FileCommands } from "../../../taskpane/panels/files/file-commands";
import { insertTables, openPane } from "../app/open-pane";

afterEach(() => jest.useRealTimers());

function filesOf(isUnsaved: boolean) {
  const done: string[] = [];
  const files: FileCommands = {
    open: async () => void done.push("open"),
    save: async () => void done.push("save"),
    openExample: async () => void done.push("example"),
    hasUnsavedWork: () => isUnsaved,
  };
  return { files, done };
}

const example = () => within(screen.getByRole("tabpanel")).getByRole("button", { name: "打开示例" });

it("names the report that would be lost, and opens nothing before the answer", async () => {
  const { files, done } = filesOf(true);
  const pane = await openPane({ files });
  await insertTables(pane);
  await pane.user.click(screen.getByRole("tab", { name: "文件" }));
  await pane.user.click(example());
  const question = screen.getByRole("alertdialog");
  expect(question.textContent).toContain(
    "现在的工作簿里有 其塔木镇人民政府 2025 年度的年报，有没保存的改动，换掉后找不回来。",
  );
  expect(done).toEqual([]);
  await pane.user.click(within(question).getByRole("button", { name: "不保存，换掉" }));
  expect(done).toEqual(["example"]);
});

it("is not asked from the empty start", async () => {
  const { files, done } = filesOf(false);
  const pane = await openPane({ files });
  await pane.user.click(example());
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(done).toEqual(["example"]);
});
