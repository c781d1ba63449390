/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { screen, within } from "@testing-library/react";
import { strFromU8, unzipSync } from "fflate";
import type { Clipboard } from "../../../taskpane/surroundings/clipboard";
import type { MadeFile } from "../../../taskpane/surroundings/file-saver";
import { insertTables, openPane, type OpenPane } from "../app/open-pane";

// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** A pane on the tab 文件, with all that it handed over. */
async function openFiles(outcome: "saved" | "offered" = "offered") {
  const made: MadeFile[] = [];
  const copied: string[] = [];
  const clipboard: Clipboard = {
    copy: (html) => {
      copied.push(html);
      return Promise.resolve(true);
    },
  };
  const saver = {
    save: (file: MadeFile) => {
      made.push(file);
      return Promise.resolve(outcome);
    },
  };
  const pane = await openPane({ saver, clipboard, about: { version: "0.1.0", host: "测试" } });
  return { pane, made, copied };
}

/** Libraries load and write in their own time. */
async function until(pane: OpenPane, text: RegExp | string): Promise<void> {
  for (let turn = 0; turn < 200 && screen.queryByText(text) === null; turn++) await pane.wait(20);
  if (screen.queryByText(text) === null) throw new Error(document.body.textContent ?? "");
}

afterEach(() => jest.useRealTimers());

const showFiles = async (pane: OpenPane): Promise<void> => pane.user.click(screen.getByRole("tab", { name: "文件" }));

it("teaches before there is a report, and offers one next step", async () => {
  const { pane } = await openFiles();
  await showFiles(pane);
  screen.getByText("插入标准表后，这里导出 Word、网页和校验单。");
  await pane.user.click(button("去插入标准表"));
  screen.getByRole("tab", { name: "填报", selected: true });
});

it("shows what is wrong before it exports, and exports nothing unless that is acknowledged", async () => {
  const { pane, made } = await openFiles();
  await insertTables(pane);
  await pane.type({ "requests/newly-received/natural-person": 21, "requests/carried-in/natural-person": -1 });
  await showFiles(pane);
  await pane.user.click(button("导出 Word"));
  const dialog = screen.getByRole("alertdialog", { name: "这份年报还不能定稿" });
  within(dialog).getByText(/填的是 -1/);
  await pane.user.click(within(dialog).getByRole("button", { name: "取消" }));
  expect(made).toEqual([]);

  await pane.user.click(button("导出 Word"));
  await pane.user.click(button("导出草稿"));
  await until(pane, /^已交给下载：“草稿 其塔木镇/);
  expect(made.map(({ name }) => name)).toEqual(["草稿 其塔木镇人民政府2025年政府信息公开工作年度报告.docx"]);
  const parts = unzipSync(made[0]?.content as Uint8Array);
  const headers = Object.keys(parts).filter((name) => /^word\/header\d/.test(name));
  expect(headers.map((name) => strFromU8(parts[name] ?? new Uint8Array()))).toEqual([
    expect.stringContaining("草稿"),
    expect.stringContaining("草稿"),
  ]);
});

it("copies the page as one fragment, and saves where the host can", async () => {
  const { pane, made, copied } = await openFiles("saved");
  await insertTables(pane);
  await showFiles(pane);
  await pane.user.click(button("复制网页"));
  await pane.user.click(button("导出草稿"));
  await until(pane, /^已复制/);
  expect(copied).toHaveLength(1);
  expect(copied[0]).toMatch(/^<article lang="zh-CN">/);

  await pane.user.click(screen.getByText("校验单"));
  await pane.user.click(button("校验单网页"));
  await until(pane, /^已保存“校验单 /);
  expect(made.map(({ name }) => name)).toEqual(["校验单 其塔木镇人民政府2025年政府信息公开工作年度报告校验单.html"]);
  expect(made[0]?.content).toContain("2026年1月20日，年报助手 0.1.0");
});

it("puts the check sheet into the workbook, beside one that is there already", async () => {
  const { pane } = await openFiles();
  await insertTables(pane);
  await showFiles(pane);
  await pane.user.click(screen.getByText("校验单"));
  await pane.user.click(button("加进工作簿"));
  await until(pane, /^已加上“校验单”/);
  await pane.user.click(button("加进工作簿"));
  await until(pane, /^已加上“校验单 \(2\)”/);
  const { sheets } = await pane.workbook.outline();
  expect(sheets.map(({ name }) => name).filter((name) => name.startsWith("校验单"))).toEqual(["校验单", "校验单 (2)"]);
  expect((await pane.report()).problems).toEqual([]);
});

it("says what takes longer than a blink, and does nothing more once it is cancelled", async () => {
  const made: MadeFile[] = [];
  const pane = await openPane({ saver: { save: (file) => (made.push(file), Promise.resolve("offered")) } });
  await insertTables(pane);
  const read = pane.workbook.read.bind(pane.workbook);
  let isHeld = false;
  jest.spyOn(pane.workbook, "read").mockImplementation(async (addresses) => {
    if (isHeld) await new Promise((resolve) => setTimeout(resolve, 2000));
    return read(addresses);
  });
  await showFiles(pane);
  await pane.user.click(screen.getByText("校验单"));
  isHeld = true;
  await pane.user.click(button("校验单网页"));
  await pane.wait(400);
  screen.getByText(/正在生成校验单/);
  await pane.user.click(button("取消"));
  expect(screen.queryByText(/正在生成/)).toBeNull();
  isHeld = false;
  await pane.wait(4000);
  await until(pane, "已取消，没有导出。");
  expect(made).toEqual([]);
});
