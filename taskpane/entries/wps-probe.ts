import { wpsApplication } from "../hosts/wps/application";
import { probeWps } from "../hosts/wps/probe";
import "./wps.css";
import { pageElement } from "./page-element";

const result = pageElement("result");
const application = wpsApplication();

if (application === undefined) say("这一页要在 WPS 表格里打开：功能区“年报助手”，“自检”。");
pageElement("run").addEventListener("click", () => void run());
pageElement("copy").addEventListener("click", copy);

async function run(): Promise<void> {
  if (application === undefined) return;
  pageElement("run").setAttribute("disabled", "");
  say("正在自检……");
  try {
    const page = { browser: navigator.userAgent, protocol: location.protocol };
    result.textContent = JSON.stringify(await probeWps(application, page), null, 1);
    say("自检完了，新建的工作簿已经关掉。请点“复制”，把结果发给技术支持。");
    result.hidden = false;
    pageElement("copy").hidden = false;
  } catch (error) {
    say(`自检没有完成：${String(error)}。请把这句话告诉技术支持。`);
  }
  pageElement("run").removeAttribute("disabled");
}

/** The way that every engine has. */
function copy(): void {
  if (result instanceof HTMLTextAreaElement) result.select();
  say(document.execCommand("copy") ? "已复制。" : "没有复制成功。请在框里按 Ctrl+A，再按 Ctrl+C。");
}

function say(words: string): void {
  pageElement("state").textContent = words;
}
