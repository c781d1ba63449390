import { readFile } from "node:fs/promises";
import type { Playground } from "./playground";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Presses 打开 xlsx 文件 and chooses a file of this content. */
export async function chooseFile(playground: Playground, name: string, content: Uint8Array): Promise<void> {
  await playground.tab("文件").click();
  const chooser = playground.page.waitForEvent("filechooser");
  await playground.button("打开 xlsx 文件").click();
  await (await chooser).setFiles({ name, mimeType: XLSX_TYPE, buffer: Buffer.from(content) });
}

/** Presses 保存为 xlsx and takes what is downloaded. */
export async function saveFile(
  playground: Playground,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  await playground.tab("文件").click();
  const download = playground.page.waitForEvent("download");
  await playground.button("保存为 xlsx").click();
  const saved = await download;
  await playground.pane.getByText("已保存。").waitFor();
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
}
