import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Locator } from "playwright-core";
import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";
import type { Playground } from "./playground";
import { chooseFile, saveFile } from "./xlsx-files";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

const requests = "三 依申请";
const sheets = ["封面与前言", "二 主动公开", requests, "四 复议诉讼"];

const carriedOutCheck = "结转下年度不大于本年新收";

async function contents(playground: Playground) {
  return Promise.all(
    sheets.map(async (sheet) => ({
      sheet,
      values: await playground.values(sheet, "A1:P40"),
      formulas: await playground.formulas(sheet, "A1:P40"),
    })),
  );
}

async function openSettings({ page }: Playground): Promise<Locator> {
  await page.getByRole("button", { name: "设置、诊断和帮助" }).click();
  await page.getByRole("menuitem", { name: "设置" }).click();
  return page.getByRole("dialog", { name: "设置" });
}

const question = ({ page }: Playground): Locator =>
  page.getByRole("alertdialog", { name: "不保存就换掉现在的工作簿？" });

it("saves a file from which the same figures, findings and settings come back", async () => {
  const before = await openPlayground();
  await before.insertTables();
  await before.showSheet(requests);
  await before.clickCell("D6");
  await before.typeEach([21, 0, 20], "Enter");
  await before.button("空格填 0").click();
  await before.button(/^填 \d+ 个 0$/).click();
  await eventually(async () => expect(await before.tab("核对").textContent()).toBe("核对 1"));
  const switches = await openSettings(before);
  await switches.getByLabel("找设置").fill(carriedOutCheck);
  await switches.getByRole("switch", { name: carriedOutCheck }).click();
  await before.pane.getByText(`不再检查：${carriedOutCheck}。`, { exact: false }).waitFor();
  await before.button("关闭").click();
  await before.pane.getByText("整表填报").click();
  await before.pane.getByRole("switch", { name: /^保护表格/ }).click();
  await before.pane.getByText("已保护：只有要填的格可以改。").waitFor();
  const saved = await saveFile(before);
  expect(saved.name).toMatch(/^其塔木镇人民政府\d{4}年政府信息公开工作年度报告\.xlsx$/);

  const after = await openPlayground();
  await chooseFile(after, saved.name, saved.content);
  await after.pane.getByText(`已打开“${saved.name}”。`).waitFor();
  expect(await contents(after)).toEqual(await contents(before));
  expect((await after.outline()).sheets).toEqual((await before.outline()).sheets);
  await after.pane.getByText(/^其塔木镇人民政府 · \d{4} 年度$/).waitFor();
  expect(await after.tab("核对").textContent()).toBe("核对 1");
  await after.tab("核对").click();
  const finding = await after.cards("必须改正").innerText();
  expect(finding).toContain("本年新收 21 ＋ 上年结转 0 ＝ 21");
  expect(finding).toContain("总计 20 ＋ 结转下年度 0 ＝ 20");
  const settings = await openSettings(after);
  await settings.getByText(/关掉 1 项$/).waitFor();
  expect(await settings.getByText(/关掉 \d+ 项/).count()).toBe(1);
  await settings.getByLabel("找设置").fill(carriedOutCheck);
  expect(await settings.getByRole("switch", { name: carriedOutCheck }).isChecked()).toBe(false);
  expect(await settings.getByRole("switch", { checked: false }).count()).toBe(1);
  await after.button("关闭").click();
  await after.showSheet(requests);
  await eventually(async () => expect(await after.paint("D6")).toBe("#FFC7CE"));

  await after.typeInto("D8", 21);
  await after.pane.getByText("勾稽全部平衡").waitFor();
  await eventually(async () => expect(await after.values(requests, "J6:J8")).toEqual([[21], [0], [21]]));
});

it("says why a damaged or hostile file does not open, and keeps what was there", async () => {
  const playground = await openPlayground();
  const { page, pane, requests: asked } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.typeInto("D6", 21);
  const { content } = await saveFile(playground);
  const kept = await contents(playground);
  const parts = unzipSync(content);
  const sheetPart = "xl/worksheets/sheet4.xml";
  const { [sheetPart]: sheet = new Uint8Array(), ...others } = parts;
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["文字.xlsx", strToU8("单位,年度"), /^扩展名是 \.xlsx，内容却是纯文本/],
    ["空.xlsx", new Uint8Array(), /^文件是空的/],
    ["半截.xlsx", content.subarray(0, content.length / 2), /^文件已损坏/],
    ["别的.xlsx", zipSync({ "说明.txt": strToU8("不是工作簿") }), /^扩展名是 \.xlsx，内容却是压缩包/],
    ["炸弹.xlsx", zipSync({ [sheetPart]: new Uint8Array(50_000_000) }, { level: 9 }), /展开后大得不正常/],
    ["缺页.xlsx", zipSync(others), /^文件已损坏/],
    [
      "断页.xlsx",
      zipSync({ ...others, [sheetPart]: sheet.subarray(0, 900) }),
      /^文件里的“xl\/worksheets\/sheet4\.xml”已损坏/,
    ],
    ["无表.xlsx", withWorkbook(workbook.replace(/<sheets>.*<\/sheets>/, "<sheets/>")), /^工作簿是空的/],
    ["外部.xlsx", withWorkbook(workbook.replace("?>", '?><!DOCTYPE workbook [<!ENTITY e "e">]>')), /外部定义/],
  ];
  function withWorkbook(text: string): Uint8Array {
    return zipSync({ ...parts, "xl/workbook.xml": strToU8(text) });
  }

  for (const [name, bytes, reason] of files) {
    await chooseFile(playground, name, bytes);
    const card = pane.getByRole("alert");
    await card.getByText("文件没有打开").waitFor();
    await card.getByText(reason).waitFor();
    await card.getByRole("button", { name: "知道了" }).click();
  }
  expect(await contents(playground)).toEqual(kept);
  await playground.clickCell("L20");
  await page.keyboard.press("Control+z");
  await eventually(async () => expect(await playground.values(requests, "D6")).toEqual([[null]]));
  expect(
    asked.filter(
      (address) => !address.startsWith("http://127.0.0.1:") && !address.startsWith("blob:http://127.0.0.1:"),
    ),
  ).toEqual([]);
});

it("shows what a file says as text, whatever it says, and asks nobody for it", async () => {
  const playground = await openPlayground();
  const { page, pane, requests: asked } = playground;
  await playground.insertTables();
  const parts = unzipSync((await saveFile(playground)).content);
  const hostile = "&lt;img src=https://example.com/x onerror=alert(1)&gt;";
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const file = zipSync({
    ...parts,
    "xl/workbook.xml": strToU8(text("xl/workbook.xml").split("封面与前言").join(hostile)),
    "xl/sharedStrings.xml": strToU8(text("xl/sharedStrings.xml").split("其塔木镇人民政府").join(hostile)),
    "xl/worksheets/sheet1.xml": strToU8(
      text("xl/worksheets/sheet1.xml").replace(
        /<sheetData\s*\/>|<sheetData><\/sheetData>/,
        '<sheetData><row r="1"><c r="A1"><f>WEBSERVICE("https://example.com/x")</f></c><c r="B1"><f>B1+1</f></c></row></sheetData>',
      ),
    ),
  });
  let hasAsked = false;
  page.on("dialog", (dialog) => {
    hasAsked = true;
    void dialog.dismiss();
  });
  await chooseFile(playground, "生事.xlsx", file);
  await pane.getByText("已打开“生事.xlsx”。").waitFor();
  await pane.getByText(/^<img src=https:\/\/example.com\/x onerror=alert\(1\)> · \d{4} 年度$/).waitFor();
  expect((await playground.formulas("Sheet1", "A1"))[0]?.[0]).toContain("WEBSERVICE");
  expect((await playground.outline()).sheets[1]?.name).toBe("<img src=https://example.com/x onerror=alert(1)>");
  expect(asked.filter((address) => address.includes("example.com"))).toEqual([]);
  expect(hasAsked).toBe(false);
});

it("asks before a file takes the place of work that is not saved, and takes a figure still being typed", async () => {
  const playground = await openPlayground();
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.clickCell("D6");
  await page.keyboard.type("21");
  await playground.tab("文件").click();
  await playground.button("打开示例").click();
  await question(playground).getByText("有没保存的改动，换掉后找不回来。", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  await question(playground).waitFor({ state: "detached" });
  expect(await playground.values(requests, "D6")).toEqual([[21]]);
  expect(await playground.selectedCell()).toBe("D6");

  await playground.clickCell("D7");
  await page.keyboard.type("5");
  const { content } = await saveFile(playground);
  expect(strFromU8(unzipSync(content)["xl/worksheets/sheet4.xml"] ?? new Uint8Array())).toMatch(
    /<c r="D7"[^>]*><v>5<\/v>/,
  );
  await playground.button("打开示例").click();
  await pane.getByText("已打开示例。").waitFor();

  await playground.showSheet(requests);
  await playground.typeInto("D6", 141);
  await chooseFile(playground, "年报.xlsx", content);
  await question(playground).getByRole("button", { name: "不保存，换掉" }).click();
  await pane.getByText("已打开“年报.xlsx”。").waitFor();
  expect(await playground.values(requests, "D6:D7")).toEqual([[21], [5]]);
});
