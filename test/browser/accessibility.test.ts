import { eventually } from "./eventually";
import { walkWithTab } from "./keyboard-walk";
import { usePlayground } from "./open-playground";
import { examinePane } from "./pane-examination";
import type { Playground } from "./playground";

jest.setTimeout(120_000);

const openPlayground = usePlayground();

/** As long as a name of a unit gets. */
const longName = "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇人民政府";

/** Collects what is wrong at each stop of a walk, so that one fault does not hide the next. */
class Walk {
  private readonly faults: string[] = [];

  constructor(readonly playground: Playground) {}

  async look(state: string): Promise<void> {
    this.faults.push(...(await examinePane(this.playground, state)));
  }

  async lookAtTab(name: string, state: string): Promise<void> {
    await this.playground.tab(name).click();
    await this.look(state);
  }

  /** Opens from behind ⋯, looks, and closes with the keyboard. */
  async lookAtDialog(name: string): Promise<void> {
    const { page, button } = this.playground;
    await button.call(this.playground, "设置、诊断和帮助").click();
    await page.getByRole("menuitem", { name }).click();
    await this.look(`dialog ${name}`);
    await page.keyboard.press("Escape");
  }

  end(): void {
    expect(this.faults).toEqual([]);
  }
}

it("can be read and used by everybody before anything is inserted", async () => {
  const walk = new Walk(await openPlayground());
  const { playground } = walk;
  const { page } = playground;
  await walk.look("start");
  await playground.button("插入标准表").click();
  await page.getByText("更多").click();
  await walk.look("start with faults, 更多 open");
  await walk.lookAtTab("核对", "核对 empty");
  await walk.lookAtTab("正文", "正文 empty");
  await walk.lookAtTab("文件", "文件 empty");
  await playground.button("设置、诊断和帮助").click();
  await walk.look("menu");
  await page.keyboard.press("Escape");
  await walk.lookAtDialog("诊断");
  await walk.lookAtDialog("帮助");
  walk.end();
});

it("can be read and used by everybody once the tables are there", async () => {
  const walk = new Walk(await openPlayground());
  const { playground } = walk;
  const { page, pane } = playground;
  await playground.insertTables(longName);
  await walk.look("inserted");
  await pane.getByText("整表填报").click();
  await pane.getByText("复制到文字处理").click();
  await page.getByLabel("这件填哪一行").last().fill("不存在");
  await walk.look("填报, all open");
  await playground.showSheet("四 复议诉讼");
  await playground.typeInto("A6", 0);
  await playground.button("空格填 0").click();
  await walk.look("空格填 0 asks");
  await page.keyboard.press("Escape");
  await playground.button("本年无申请、无结转：第三部分全部填 0").click();
  await walk.look("无申请 asks");
  await page.keyboard.press("Escape");
  await walk.lookAtDialog("设置");
  await playground.button(/^改单位和年度/).click();
  await page.getByLabel("单位全称").fill("");
  await page.getByLabel("年度", { exact: true }).selectOption("2020 年度");
  await walk.look("单位和年度 with faults");
  await page.keyboard.press("Escape");
  await playground.button("再插入一份标准表").click();
  await page.getByLabel("单位全称").fill(longName);
  await playground.button("插入标准表").click();
  await page.getByRole("alertdialog").waitFor();
  await walk.look("再插入一份 asks");
  await page.keyboard.press("Escape");
  await walk.lookAtTab("核对", "核对, nothing filled");
  await walk.lookAtTab("正文", "正文");
  await walk.lookAtTab("文件", "文件");
  walk.end();
});

it("can be read and used by everybody while figures disagree", async () => {
  const walk = new Walk(await openPlayground());
  const { playground } = walk;
  const { page, pane } = playground;
  await playground.insertTables();
  await playground.typeInto("B4", 3); // a township makes no 规章: to be explained
  await playground.showSheet("三 依申请");
  await playground.copyToClipboard([[1, 2, 3, 4, 5, 6, 22]]);
  await playground.clickCell("D6");
  await page.keyboard.press("Control+v");
  await pane.getByText("1 个合计不是公式").waitFor();
  await walk.look("合计不是公式");
  await playground.button("恢复合计公式").click();
  await walk.look("恢复合计公式 asks");
  await page.keyboard.press("Escape");
  await playground.tab("核对").click();
  await playground.button(/^依据/).first().click();
  await playground.button(/^写说明/).click();
  await walk.look("findings, 说明 being written");
  await page.getByRole("textbox", { name: "说明" }).fill("本年受上级委托代拟三件，经核实确由本镇制发。");
  await playground.button("保存说明").click();
  await pane.getByText("已写说明").waitFor();
  await walk.look("说明 written");
  await pane.getByText(/^未填完/).click();
  await walk.look("未填完 open");
  // The pointer stays over the card, and the card with it.
  await playground.cards("必须改正").getByRole("button", { name: /^定位/ }).click();
  const mended = (await playground.selectedCell()) === "J6" ? 21 : 2;
  await playground.typeEach([mended], "Enter");
  await pane.getByText("已改好").waitFor();
  await walk.look("mended");
  walk.end();
});

it("can be read and used by everybody when all agrees", async () => {
  const walk = new Walk(await openPlayground());
  const { playground } = walk;
  await playground.insertTables();
  await playground.showSheet("四 复议诉讼");
  await playground.typeInto("A6", 0);
  await playground.button("空格填 0").click();
  await playground.button(/^填 \d+ 个 0$/).click();
  await playground.pane.getByText("表已填完。").waitFor();
  await walk.look("filled");
  await playground.button("看核对结果").click();
  await walk.look("all agrees");
  walk.end();
});

it("can be read and used by everybody when something went wrong", async () => {
  const walk = new Walk(await openPlayground());
  const { playground } = walk;
  const { page, pane } = playground;
  await playground.tab("文件").click();
  const garbage = { name: "乱.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") };
  await page.getByLabel("选择 xlsx 文件").setInputFiles(garbage);
  await pane.getByRole("alert").waitFor();
  await walk.look("failure");
  await playground.button("知道了").click();
  await playground.tab("填报").click();
  await playground.openExample();
  await page.evaluate(() => {
    const workbook = window.gridWorkbook();
    const { outline } = workbook;
    workbook.outline = async () => ({ ...(await outline.call(workbook)), isReadOnly: true });
  });
  await playground.showSheet("三 依申请");
  await pane.getByText("工作簿是只读的").waitFor();
  await walk.look("read-only");
  await page.evaluate(() => {
    window.gridWorkbook().outline = () => Promise.reject(new TypeError("broken"));
  });
  await playground.showSheet("四 复议诉讼");
  await playground.button("复制诊断").waitFor();
  await walk.look("internal error");
  walk.end();
});

/** Everything is come to with the Tab key, and one sees where one is. */
async function expectReachable({ page, pane }: Playground): Promise<void> {
  const dialog = pane.locator("[aria-modal]");
  const root = (await dialog.count()) > 0 ? dialog : pane;
  if (root === pane) await page.locator("#divider").focus();
  const { stops, missed } = await walkWithTab(root);
  expect(stops.length).toBeGreaterThan(3);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(missed).toEqual([]);
}

it("leads the Tab key everywhere, and shows where it is, by light and in the dark", async () => {
  const playground = await openPlayground({ colorScheme: "light", viewport: { width: 720, height: 900 } });
  const { page, pane } = playground;
  await expectReachable(playground);
  await playground.openExample();
  await pane.getByText("整表填报").click();
  await pane.getByText("复制到文字处理").click();
  await expectReachable(playground);
  await page.emulateMedia({ colorScheme: "dark" });
  await playground.tab("核对").click();
  await expectReachable(playground);
  await playground.button(/^改单位和年度/).click();
  await pane.getByRole("dialog", { name: "单位和年度" }).waitFor();
  await expectReachable(playground);
  await page.keyboard.press("Escape");
  await playground.tab("文件").click();
  await expectReachable(playground);
});

it("is used from the tabs to the cell without a mouse", async () => {
  const playground = await openPlayground({ viewport: { width: 1400, height: 900 } });
  const { page, pane } = playground;
  await playground.openExample();
  const { keyboard } = page;
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );

  await playground.tab("填报").focus();
  await keyboard.press("ArrowRight");
  expect(await focused()).toBe("核对 1");
  expect(await playground.tab("核对").getAttribute("aria-selected")).toBe("true");
  await keyboard.press("Tab");
  expect(await focused()).toBe("筛选和清单");
  await keyboard.press("Tab"); // to the first card
  expect(await focused()).toContain("未经复议直接起诉");
  await keyboard.press("Enter");
  await eventually(async () => expect(await playground.selectedCell()).toBe("J6"));
  expect(await playground.outline()).toMatchObject({ activeSheet: "四 复议诉讼" });

  await playground.button("设置、诊断和帮助").focus();
  await keyboard.press("Enter");
  expect(await focused()).toBe("设置");
  await keyboard.press("ArrowUp");
  expect(await focused()).toBe("帮助");
  await keyboard.press("Enter");
  const dialog = pane.getByRole("dialog", { name: "帮助" });
  await dialog.waitFor();
  await keyboard.press("Tab");
  expect(await focused()).toBe("关闭");
  await keyboard.press("Tab");
  expect(await focused()).toBe("关闭");
  await keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(await focused()).toBe("设置、诊断和帮助");
});
