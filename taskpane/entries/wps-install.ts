import { managedLine, withEntry } from "../hosts/wps/publish-list";
import { type AddInEntry, changeList, listedAddIns, wakeRelay } from "../hosts/wps/relay";
import "./wps.css";
import { pageElement } from "./page-element";

declare const NIANBAO_VERSION: string;

const NAME = "nianbao";

const isOffline = location.protocol === "file:";

const entry: AddInEntry = {
  name: NAME,
  addonType: "et",
  online: isOffline ? "false" : "true",
  url: isOffline ? `${NAME}_${NIANBAO_VERSION}` : new URL(".", location.href).href,
  version: NIANBAO_VERSION,
};

pageElement("version").textContent = NIANBAO_VERSION;
pageElement("line").textContent = managedLine(entry);
pageElement("offline").hidden = !isOffline;
pageElement("online").hidden = isOffline;
pageElement("install").addEventListener("click", () => void change("enable"));
pageElement("remove").addEventListener("click", () => void change("disable"));
pageElement("list").addEventListener("change", () => void mergeList());
if (!isOffline) void showState();

/** Says whether the add-in is on this machine's list. */
async function showState(): Promise<void> {
  say("正在和 WPS 联系……浏览器问是否打开 WPS 时，请点“打开”。");
  try {
    await wakeRelay((address) => {
      location.href = address;
    });
    const listed = await listedAddIns();
    const others = listed.filter(({ name }) => name !== NAME).length;
    const known = listed.find(({ name, addonType }) => name === NAME && addonType === "et");
    const isHere = known?.url === entry.url;
    pageElement("install").textContent = known === undefined || isHere ? "安装" : "改为从这里加载";
    pageElement("install").hidden = isHere;
    pageElement("remove").hidden = known === undefined;
    const state = known === undefined ? "还没有安装。" : isHere ? "已经安装。" : `已从另一个地址安装：${known.url}`;
    say(`${state}${others > 0 ? `另外 ${others} 个加载项不受影响。` : ""}`);
  } catch {
    say("WPS 没有回应。请确认这台电脑装了 WPS，打开任意一个表格，再刷新本页。");
  }
}

async function change(cmd: "enable" | "disable"): Promise<void> {
  try {
    await changeList(cmd, entry);
  } catch {
    say("WPS 没有接受。请打开任意一个表格，再点一次；还不行，请把本页交给网络管理员。");
    return;
  }
  await showState();
  pageElement("next").hidden = cmd === "disable";
  pageElement("removed").hidden = cmd === "enable";
}

/** Offline: adds our line to the list that the user has, and gives the list back as a file. */
async function mergeList(): Promise<void> {
  const input = pageElement("list");
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (file === undefined) return;
  const merged = withEntry(await new Response(file).text(), entry);
  if (merged === undefined) {
    say("这不是 WPS 的加载项清单。请选 jsaddons 文件夹里的 publish.xml。");
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([merged], { type: "text/xml" }));
  link.download = "publish.xml";
  link.click();
  say("已存下合并后的 publish.xml。请用它替换原来那个文件。其他加载项都还在里面。");
  pageElement("next").hidden = false;
}

function say(words: string): void {
  pageElement("state").textContent = words;
}
