import { createRoot } from "react-dom/client";
import { allFormats } from "../../src/formats/all-formats";
import { App } from "../app/app";
import { ExcelWorkbook } from "../hosts/excel-workbook";
import { officeHost, officeName } from "../hosts/office-host";
import { OfficeRibbon } from "../hosts/office-ribbon";
import "./office.css";

declare const NIANBAO_VERSION: string;

void start();

/** Draws the pane, or one of the notices of the page where there is no workbook that it could work on. */
async function start(): Promise<void> {
  const pane = element("pane");
  const ribbon = new OfficeRibbon();
  const host = await officeHost();
  // excel/office-start.js watches for it, and says that Office cannot be reached when it waits too long.
  pane.className = "started";
  element("unreachable").hidden = true;
  if (host !== "excel") {
    pane.hidden = true;
    element(host).hidden = false;
    ribbon.onPress(() => ribbon.showPane());
    return;
  }
  pane.style.display = "";
  createRoot(pane).render(
    <App
      workbook={new ExcelWorkbook()}
      definitions={allFormats}
      now={() => new Date()}
      ribbon={ribbon}
      about={{ version: NIANBAO_VERSION, host: officeName() }}
    />,
  );
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
