import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { allFormats } from "../../src/formats/all-formats";
import { App } from "../app/app";
import { ComingGrid } from "../hosts/univer/coming-grid";
import type { ScreenGrid } from "../hosts/univer/grid";
import { browserPlatform } from "../surroundings/browser-platform";
import { followPaneKey } from "./pane-key";
import { PaneDivider } from "./pane-divider";
import { keepDrafts } from "./playground-drafts";
import { filesOf } from "./playground-files";
import "./playground.css";
import { pageElement } from "./page-element";

declare const NIANBAO_VERSION: string;

/** The page 收表 lies beside the playground, in dist/ as well as on the server of npm start. */
const RECEIPT = "../receive/index.html";

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

const moment = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

showPane(new ComingGrid(loadGrid()));

/** The grid is by far the larger part and comes in its own file, after the pane has been drawn. */
async function loadGrid(): Promise<ScreenGrid> {
  try {
    await frame();
    await moment();
    const { openGrid } = await import(/* webpackChunkName: "grid" */ "../hosts/univer/grid");
    await moment();
    const grid = await openGrid(pageElement("grid"), browserPlatform);
    void frame().then(() => pageElement("skeleton").remove());
    return grid;
  } catch (error) {
    const words = pageElement("grid-state");
    words.setAttribute("role", "alert");
    words.textContent = "表格没有打开。请刷新页面再试；还不行，请换一个新一些的浏览器。";
    throw error;
  }
}

/** Draws the pane beside a sheet that is only sketched yet. */
function showPane(grid: ComingGrid): void {
  new PaneDivider(pageElement("divider"), pageElement("pane"));
  // A press in the pane means the sheet as it looks: a figure not yet left with Enter counts.
  pageElement("pane").addEventListener("pointerdown", () => grid.finishTyping(), true);
  followPaneKey(pageElement("pane"), () => grid.finishTyping());
  const app = (
    <App
      workbook={grid.workbook}
      hostReady={grid.arrival()}
      definitions={allFormats}
      now={() => new Date()}
      files={filesOf(grid, keepDrafts(grid, NIANBAO_VERSION))}
      openReceipt={() => window.open(RECEIPT, "_blank", "noopener")}
      about={{ version: NIANBAO_VERSION, host: "浏览器试用" }}
    />
  );
  flushSync(() => createRoot(pageElement("pane")).render(app));
}
