import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { usePlayground } from "./open-playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();
const built = join(__dirname, "../../dist/playground");

it("asks no other host for anything, whatever is done", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  const sockets: string[] = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));

  await playground.insertTables();
  await playground.typeInto("B4", 3);
  await playground.tab("核对").click();
  await playground.button(/^依据/).first().click();
  for (const name of ["设置", "诊断", "帮助"]) {
    await playground.button("设置、诊断和帮助").click();
    await page.getByRole("menuitem", { name }).click();
    await page.getByRole("dialog", { name }).waitFor();
    await page.keyboard.press("Escape");
  }
  await playground.tab("文件").click();
  const download = page.waitForEvent("download");
  await playground.button("保存为 xlsx").click();
  const saved = await (await download).path();
  await pane.getByText("已保存。").waitFor();
  await page.getByLabel("选择 xlsx 文件").setInputFiles(saved);
  await pane.getByText(/^已打开“/).waitFor();

  const home = new URL(page.url()).origin;
  const elsewhere = playground.requests.filter((address) => {
    const { protocol, origin } = new URL(address);
    return origin !== home && protocol !== "data:" && protocol !== "blob:";
  });
  expect(playground.requests.length).toBeGreaterThan(2);
  expect(elsewhere).toEqual([]);
  expect(sockets).toEqual([]);
});

it("loads its files by relative addresses and names no font, picture or sheet of style elsewhere", () => {
  const page = readFileSync(join(built, "index.html"), "utf8");
  const loaded = [...page.matchAll(/\b(?:src|href)="?([^"\s>]+)/g)].map(([, address]) => address ?? "");
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((address) => /^(?:\w+:)?\/\//.test(address))).toEqual([]);

  const styles = readdirSync(built).filter((file) => file.endsWith(".css"));
  const named = styles.flatMap((file) =>
    [...readFileSync(join(built, file), "utf8").matchAll(/url\(\s*["']?((?:\w+:)?\/\/[^"')]+)/g)].map(
      ([, address]) => address,
    ),
  );
  expect(styles.length).toBeGreaterThan(0);
  expect(named).toEqual([]);
});
