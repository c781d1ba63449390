import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { WpsStandIn } from "../stand-in/wps/wps-stand-in";
import { buildWpsStandIn } from "./build-wps-stand-in";
import { eventually } from "./eventually";
import { launchBrowser } from "./launch-browser";
import { type FileServer, serveFiles } from "./serve-files";

jest.setTimeout(120_000);

declare global {
  interface Window {
    standIn: WpsStandIn;
  }
}

const built = join(__dirname, "../../dist/wps/server");
const requests = "三 依申请";

let browser: Browser;
let server: FileServer;
let standIn: string;
let context: BrowserContext;
let asked: string[];
let complaints: string[];

beforeAll(async () => {
  [browser, server, standIn] = await Promise.all([launchBrowser(), serveFiles(built), buildWpsStandIn()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  [asked, complaints] = [[], []];
  context = await browser.newContext({ viewport: { width: 320, height: 800 } });
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
  const outside = asked.filter((url) => !url.startsWith(server.address) && !url.startsWith("http://127.0.0.1:58890/"));
  expect(outside.filter((url) => /^https?:/.test(url))).toEqual([]);
});

async function open(page: string, isInWps: boolean): Promise<Page> {
  const opened = await context.newPage();
  opened.on("request", (request) => asked.push(request.url()));
  opened.on("pageerror", (error) => complaints.push(String(error)));
  opened.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  if (isInWps) await opened.addInitScript(standIn);
  await opened.goto(server.address + page);
  return opened;
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The user types in the sheet. */
const type = (page: Page, range: string, value: number): Promise<void> =>
  page.evaluate(({ sheet, at, typed }) => window.standIn.user.types({ sheet, range: at }, typed), {
    sheet: requests,
    at: range,
    typed: value,
  });

it("fills in a report in the pane of WPS: insert, type, find, jump, mend, diagnose, put away", async () => {
  const page = await open("pane.html", true);
  await page.getByLabel("单位全称").fill("其塔木镇人民政府");
  await page.getByRole("button", { name: "插入标准表" }).click();
  await page.getByText("已插入标准表").waitFor();
  await picture(page, "wps-inserted");
  const sheets = await page.evaluate(() => window.standIn.engine.sheets.map(({ name }) => name));
  expect(sheets).toEqual(expect.arrayContaining(["Sheet1", "二 主动公开", requests, "四 复议诉讼", "年报助手设置"]));

  // 新收 3, 结转 0, but 4 were handled and none is left: one too many.
  await type(page, "D6", 3);
  await type(page, "D7", 0);
  for (let row = 8; row <= 28; row++) await type(page, `D${row}`, row === 8 ? 4 : 0);
  await type(page, "D30", 0);
  await page.getByRole("tab", { name: "核对 1" }).click();
  const card = page.getByRole("list", { name: "必须改正" }).locator(":scope > li");
  await card.getByText("差 1 件").first().waitFor();
  await picture(page, "wps-finding");

  await page.evaluate(() => window.standIn.user.selects({ sheet: "Sheet1", range: "A1" }));
  await card.getByRole("button", { name: /^定位/ }).click();
  await eventually(async () =>
    expect(await page.evaluate(() => window.standIn.workbook?.ActiveSheet.Name)).toBe(requests),
  );

  await type(page, "D8", 3);
  await page.getByRole("tab", { name: "核对", exact: true }).waitFor();
  const total = await page.evaluate((sheet) => window.standIn.engine.cell({ sheet, range: "D29" }), requests);
  expect(total).toMatchObject({ value: 3, formula: expect.stringContaining("SUM(D8:D28)") as unknown });

  await page.getByRole("tab", { name: "填报" }).click();
  await page.getByRole("button", { name: "空格填 0" }).click();
  await page.getByRole("button", { name: /^填 \d+ 个 0$/ }).click();
  await page.getByText(/已填/).first().waitFor();
  expect(await page.evaluate((sheet) => window.standIn.engine.cell({ sheet, range: "E6" }).value, requests)).toBe(0);

  await page.setViewportSize({ width: 300, height: 500 });
  await page
    .getByRole("button", { name: /更多|菜单|设置/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "诊断" }).click();
  await page.getByText("WPS 表格 12.0（内部版本 22963").waitFor();
  await page.getByText("工作簿权限：可以修改").waitFor();
  await page.getByText("缺少的接口：无").waitFor();
  await picture(page, "wps-diagnosis");
  // The relay is not there: the browser says so, as it must.
  await page.getByText("没有回应（只影响安装和卸载，不影响填报）").waitFor();
  complaints = complaints.filter((complaint) => !complaint.includes("ERR_CONNECTION_REFUSED"));
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "收起窗格" }).click();
  await page.getByText("这里收不起来").waitFor();
});

it("opens, hides and reopens its pane from the ribbon, also after the pane is gone", async () => {
  const page = await open("index.html", true);
  const press = (id: string) =>
    page.evaluate((Id) => {
      const { ribbon } = window as unknown as { ribbon: { OnAction(control: { Id: string }): boolean } };
      return ribbon.OnAction({ Id });
    }, id);
  const panes = () => page.evaluate(() => window.standIn.panes.map(({ url, Visible }) => [url, Visible]));
  expect(await press("nianbaoPane")).toBe(true);
  expect(await panes()).toEqual([[`${server.address}pane.html`, true]]);
  await press("nianbaoPane");
  expect(await panes()).toEqual([[`${server.address}pane.html`, false]]);
  await page.evaluate(() => window.standIn.panes.splice(0));
  await press("nianbaoPane");
  expect(await panes()).toEqual([[`${server.address}pane.html`, true]]);
  await press("nianbaoProbe");
  expect(await panes()).toContainEqual([`${server.address}probe.html`, true]);
});

it("probes WPS from its page", async () => {
  const page = await open("probe.html", true);
  await page.getByRole("button", { name: "开始自检" }).click();
  await page.getByText("自检完了").waitFor();
  const report = JSON.parse(await page.getByLabel("自检结果").inputValue()) as { answers: Record<string, string> };
  expect(report.answers["highlightAnchor"]).toBe("active cell");
  await page.getByRole("button", { name: "复制" }).click();
  await page.getByText("已复制。").waitFor();
  await picture(page, "wps-probe");
});

it("installs through WPS's relay and leaves other add-ins alone", async () => {
  const other = { name: "别家的", addonType: "et", online: "true", url: "http://oa/", version: "", enable: "true" };
  let list: { name: string; url: string }[] = [other];
  await context.route("http://127.0.0.1:58890/**", async (route) => {
    const request = route.request();
    const headers = { "access-control-allow-origin": "*" };
    if (request.url().endsWith("/version")) return route.fulfill({ body: "1.0.2", headers });
    if (request.url().endsWith("/publishlist")) return route.fulfill({ json: list, headers });
    const { cmd, ...entry } = JSON.parse(Buffer.from(request.postData() ?? "", "base64").toString("utf8"));
    list = [...list.filter(({ name }) => name !== entry.name), ...(cmd === "enable" ? [entry] : [])];
    return route.fulfill({ body: "OK", headers });
  });
  const page = await open("install.html", false);
  await page.getByText("还没有安装。另外 1 个加载项不受影响。").waitFor();
  await page.getByRole("button", { name: "安装" }).click();
  await page.getByText("已经安装。").waitFor();
  await picture(page, "wps-install");
  expect(list).toMatchObject([other, { name: "nianbao", addonType: "et", online: "true", url: server.address }]);
  await page.getByText("再关掉、再打开一次 WPS 表格").waitFor();
  await page.getByRole("button", { name: "卸载" }).click();
  await page.getByText("已卸载。").waitFor();
  expect(list).toEqual([other]);
});

it("tells who opens the pane elsewhere where it belongs, and never loads office.js", async () => {
  const page = await open("pane.html", false);
  await page.getByText("请在 WPS 表格里打开").waitFor();
  expect(readFileSync(join(built, "pane.html"), "utf8")).not.toContain("office");
  expect(asked.every((url) => !url.includes("office"))).toBe(true);
});
