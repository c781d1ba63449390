import "./oldest-browser";
import { createRoot } from "react-dom/client";
import { allFormats } from "../../src/formats/all-formats";
import { App } from "../app/app";
import { wpsApplication } from "../hosts/wps/application";
import { wpsDetails, wpsName } from "../hosts/wps/diagnosis";
import type { EtApplication } from "../hosts/wps/object-model";
import { hidePane } from "../hosts/wps/panes";
import { WpsWorkbook } from "../hosts/wps/workbook";
import "./wps.css";
import { pageElement } from "./page-element";

declare const NIANBAO_VERSION: string;

const application = wpsApplication();
if (application === undefined) pageElement("elsewhere").hidden = false;
else start(application);

/** Draws the pane. Its foot is the way out where a docked pane keeps the ribbon from answering. */
function start(application: EtApplication): void {
  pageElement("frame").hidden = false;
  pageElement("hide").addEventListener("click", () => {
    pageElement("hint").hidden = hidePane(application, "pane");
  });
  createRoot(pageElement("pane")).render(
    <App
      workbook={new WpsWorkbook(application)}
      definitions={allFormats}
      now={() => new Date()}
      about={{ version: NIANBAO_VERSION, host: wpsName(application), details: () => wpsDetails(application) }}
    />,
  );
}
