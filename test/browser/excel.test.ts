import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { eventually } from "./eventually";
import { type Excel, useExcel } from "./excel";

jest.setTimeout(90_000);

const openExcel = useExcel();

const requests = "三 依申请";
/** 自然人: 新收, 上年结转, 予以公开, and no other outcome. */
const naturalPersons = (received: number, disclosed: number) =>
  [received, 0, disclosed, ...Array.from({ length: 20 }, () => 0)].map((figure) => [figure]);

const excel2021 = { ExcelApi: "1.14", SharedRuntime: "1.1", RibbonApi: "1.1", DialogApi: "1.1" };
const floor = { ExcelApi: "1.9", SharedRuntime: "1.1" };

const tab = ({ pane }: Excel, name: string | RegExp) => pane.getByRole("tab", { name });
const sheetNames = ({ engine }: Excel): readonly string[] => engine.state.sheets.map(({ name }) => name);

/** Twenty-one requests came, twenty were answered, none is carried out: one is missing. */
function typeOneTooFew({ user }: Excel): void {
  user.pastes({ sheet: requests, range: "D6" }, naturalPersons(21, 20));
  user.types({ sheet: requests, range: "D30" }, 0);
}

it("finds, shows and forgets a mistake as the clerk types, and never takes the undo away", async () => {
  const excel = await openExcel({ requirements: excel2021 });
  const { pane, engine, user } = excel;
  await pane.getByLabel("单位全称").fill("其塔木镇人民政府");
  await pane.getByRole("button", { name: "插入标准表", exact: true }).click();
  await pane.getByText("已插入标准表，光标在第一个要填的格。").waitFor();
  expect(sheetNames(excel)).toEqual(expect.arrayContaining(["Sheet1", "封面与前言", "二 主动公开", requests]));

  const writes = excel.writes;
  typeOneTooFew(excel);
  await tab(excel, "核对 1").click();
  const card = pane.getByRole("list", { name: "必须改正" }).locator(":scope > li");
  await card.waitFor();
  expect(await card.innerText()).toMatch(/第三部分 · 自然人[\s\S]*新收 21[\s\S]*差 1 件/);

  user.selects({ sheet: "Sheet1", range: "A1" });
  await card.getByRole("button", { name: /定位/ }).click();
  await eventually(async () =>
    expect(engine.state.sheets.find(({ id }) => id === engine.activeSheet)?.name).toBe(requests),
  );
  expect(await axeFaults(excel)).toEqual([]);
  await keepPicture(excel, "finding");

  user.types({ sheet: requests, range: "D8" }, 21);
  await card.waitFor({ state: "detached" });
  expect(await tab(excel, /^核对/).textContent()).toBe("核对");
  await keepPicture(excel, "mended");

  expect(excel.writes).toBe(writes);
  // What was typed can be taken back, step by step: 21, the 0, the block.
  expect([user.undoes(), user.undoes(), user.undoes(), user.undoes()]).toEqual([true, true, true, false]);
});

it("works on the oldest Excel that we promise, drawn without a file", async () => {
  const excel = await openExcel({ requirements: floor });
  const { pane, user } = excel;
  await pane.getByLabel("单位全称").fill("其塔木镇人民政府");
  await pane.getByRole("button", { name: "插入标准表", exact: true }).click();
  await pane.getByText("已插入标准表，光标在第一个要填的格。").waitFor();
  typeOneTooFew(excel);
  await tab(excel, "核对 1").waitFor();
  user.types({ sheet: requests, range: "D6" }, 20);
  await eventually(async () => expect(await tab(excel, /^核对/).textContent()).toBe("核对"));
  expect(excel.requests.filter((url) => url.includes("xlsx"))).toEqual([]);
});

it("inserts from the ribbon while the pane is closed, and opens the pane rather than insert a second report", async () => {
  const excel = await openExcel({ requirements: excel2021, isPaneClosed: true });
  const { page, pane } = excel;
  const isPaneOpen = () => page.locator("iframe").isVisible();

  await excel.pressRibbon("insertTables");
  const inserted = sheetNames(excel);
  expect(inserted).toEqual(expect.arrayContaining(["Sheet1", requests]));
  expect(await isPaneOpen()).toBe(false);

  await excel.pressRibbon("insertTables");
  expect(sheetNames(excel)).toEqual(inserted);
  expect(await isPaneOpen()).toBe(true);
  await pane.getByText(/工作簿里已有 .*年度的标准表，没有再插入/).waitFor();
  await keepPicture(excel, "already there");

  await page.evaluate(() => window.showPane(false));
  typeOneTooFew(excel);
  await excel.pressRibbon("openCheck");
  expect(await isPaneOpen()).toBe(true);
  await pane.getByRole("tab", { name: "核对 1", selected: true }).waitFor();
});

it("shows in the pane what kept a ribbon button from its work, and reports the button as done all the same", async () => {
  const excel = await openExcel({ requirements: excel2021, isPaneClosed: true });
  excel.user.startsEditing();
  await excel.pressRibbon("insertTables");
  excel.user.stopsEditing();
  await excel.pane.getByRole("alert").getByText("请先按 Enter 结束单元格编辑，再试一次。").waitFor();
  expect(await excel.page.locator("iframe").isVisible()).toBe(true);
  expect(excel.commandsCompleted).toBe(1);
});

it("tells a too old Excel, and an opener without Excel, what to do", async () => {
  const old = await openExcel({ requirements: { ExcelApi: "1.8", SharedRuntime: "1.1" } });
  await old.pane.getByRole("heading", { name: "这个版本的 Excel 用不了年报助手" }).waitFor();
  await old.pressRibbon("openCheck");
  expect(await old.pane.locator("#pane").isVisible()).toBe(false);
  await keepPicture(old, "old Excel");

  const alone = await old.page.context().newPage();
  await alone.goto(new URL("office.html", old.page.url()).href);
  await alone.getByRole("heading", { name: "请在 Excel 里打开" }).waitFor();
});

it("says that Office cannot be reached where office.js does not come", async () => {
  const excel = await openExcel({ requirements: excel2021 });
  await excel.page.context().route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await excel.page.reload();
  await excel.pane.getByRole("heading", { name: "连不上 Office" }).waitFor();
  await excel.pane.getByText("https://appsforoffice.microsoft.com/lib/1/hosted/office.js").waitFor();
  await keepPicture(excel, "unreachable");
  // The browser itself notes the request that failed.
  expect(excel.complaints.splice(0)).toEqual([expect.stringContaining("net::ERR_FAILED")]);
});

async function axeFaults({ page }: Excel): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(["iframe", "#pane"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Pictures for whoever wants to look, where PICTURES names a folder: as wide as Excel opens a pane, and as narrow as promised. */
async function keepPicture({ page }: Excel, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder === undefined) return;
  for (const width of [320, 300]) {
    await page.locator("iframe").evaluate((frame, wide) => (frame.style.width = `${wide}px`), width);
    await page.locator("iframe").screenshot({ path: join(folder, `excel ${name} ${width}.png`) });
  }
}
