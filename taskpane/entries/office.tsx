import { createRoot } from "react-dom/client";
import { allFormats } from "../../src/formats/all-formats";
import type { WorkbookPlan } from "../../src/workbook/workbook-plan";
import { App } from "../app/app";
import { openExcelWorkbook } from "../hosts/excel/workbook";
import { isOfficeLoaded, officeHost, officeName } from "../hosts/excel/office-host";
import { OfficeRibbon } from "../hosts/excel/office-ribbon";
import "./office.css";
import { pageElement } from "./page-element";

declare const NIANBAO_VERSION: string;

const pane = pageElement("pane");

start().catch((error: unknown) => {
  show("unreachable");
  throw error;
});

/** Draws the pane, or shows a notice of the page where there is no workbook that it could work on. */
async function start(): Promise<void> {
  if (!isOfficeLoaded()) {
    show("unreachable");
    return;
  }
  const ribbon = new OfficeRibbon();
  const host = await officeHost();
  if (host !== "excel") {
    show(host);
    ribbon.onPress(() => ribbon.showPane());
    return;
  }
  const workbook = await openExcelWorkbook(writeFile);
  show("pane");
  createRoot(pane).render(
    <App
      workbook={workbook}
      definitions={allFormats}
      now={() => new Date()}
      ribbon={ribbon}
      about={{ version: NIANBAO_VERSION, host: officeName() }}
    />,
  );
}

/** The writer is needed once, and is large. */
async function writeFile(plan: WorkbookPlan): Promise<Uint8Array> {
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx" */ "../../src/exporters/xlsx");
  return writeXlsx(plan);
}

/** Shows the pane or one of the notices, whatever packaging/excel/office-start.js shows by now; from here on it shows nothing more. */
function show(id: string): void {
  pane.className = "started";
  pane.style.display = "";
  for (const part of document.querySelectorAll<HTMLElement>("body > div")) part.hidden = part.id !== id;
}
