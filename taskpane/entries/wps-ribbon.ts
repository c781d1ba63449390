import { wpsApplication } from "../hosts/wps/application";
import { type PaneName, togglePane } from "../hosts/wps/panes";

/** The buttons of ribbon.xml, by their id. */
const buttons: ReadonlyMap<string, { readonly pane: PaneName; readonly page: string; readonly title: string }> =
  new Map([
    ["nianbaoPane", { pane: "pane", page: "pane.html", title: "年报助手" }],
    ["nianbaoProbe", { pane: "probe", page: "probe.html", title: "年报助手 · 自检" }],
  ]);

/** Where this script lies: in offline mode WPS makes the page around it. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

/** WPS finds these by name. None is async: builds were seen that showed no tab at all then. */
const ribbon = {
  OnAddinLoad: (): boolean => true,
  OnAction: (control: { readonly Id: string }): boolean => {
    const button = buttons.get(control.Id);
    const application = wpsApplication();
    if (button !== undefined && application !== undefined)
      togglePane(application, button.pane, new URL(button.page, here).href, button.title);
    return true;
  },
  GetImage: (): string => "images/nianbao.svg",
};

Object.assign(window, { ribbon });
