import { createRoot } from "react-dom/client";
import { allFormats } from "../../src/formats/all-formats";
import { App } from "../app/app";
import { browserPlatform } from "../surroundings/browser-platform";
import { PaneDivider } from "./pane-divider";
import { keepDrafts } from "./playground-drafts";
import { filesOf } from "./playground-files";
import "./playground.css";
import { pageElement } from "./page-element";

declare const NIANBAO_VERSION: string;

/** The page 收表 lies beside the playground, in dist/ as well as on the server of npm start. */
const RECEIPT = "../receive/index.html";

start().catch((error: unknown) => {
  const words = document.createElement("p");
  words.className = "waiting";
  words.setAttribute("role", "alert");
  words.textContent = "表格没有打开。请刷新页面再试；还不行，请换一个新一些的浏览器。";
  pageElement("grid").replaceChildren(words);
  throw error;
});

/** Draws the pane as soon as there is a grid to stand beside. The grid is by far the larger part and comes in its own file. */
async function start(): Promise<void> {
  const { openGrid } = await import(/* webpackChunkName: "grid" */ "../hosts/univer/grid");
  const container = pageElement("grid");
  container.textContent = "";
  const grid = await openGrid(container, browserPlatform);
  new PaneDivider(pageElement("divider"), pageElement("pane"));
  // A press in the pane means the sheet as it looks: a figure not yet left with Enter counts.
  pageElement("pane").addEventListener("pointerdown", () => grid.finishTyping(), true);
  createRoot(pageElement("pane")).render(
    <App
      workbook={grid.workbook}
      definitions={allFormats}
      now={() => new Date()}
      files={filesOf(grid, keepDrafts(grid, NIANBAO_VERSION))}
      openReceipt={() => window.open(RECEIPT, "_blank", "noopener")}
      about={{ version: NIANBAO_VERSION, host: "浏览器试用" }}
    />,
  );
}
