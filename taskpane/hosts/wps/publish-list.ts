import { escapedHtml } from "../../../src/exporters/printable-text";
import type { AddInEntry } from "./relay";

/** The line of an administrator's jsplugins.xml that loads the add-in. */
export const managedLine = (entry: AddInEntry): string => line(entry, "");

/** The line of a user's own publish.xml, as WPS's relay writes it. */
export const userLine = (entry: AddInEntry): string =>
  line(entry, ' enable="enable_dev" install="null" customDomain=""');

function line({ name, addonType, online, url, version }: AddInEntry, more: string): string {
  const tag = online === "true" ? "jspluginonline" : "jsplugin";
  const kept = online === "true" ? "" : ` version="${escapedHtml(version)}"`;
  return `<${tag} name="${escapedHtml(name)}" type="${addonType}" url="${escapedHtml(url)}"${kept}${more}/>`;
}

/** The list with our entry in it, once; every other entry stays as it is. Undefined for a text that is no such list. */
export function withEntry(list: string, entry: AddInEntry): string | undefined {
  const parsed = new DOMParser().parseFromString(list.trim() === "" ? "<jsplugins/>" : list, "text/xml");
  const root = parsed.documentElement;
  if (root.nodeName !== "jsplugins" || parsed.getElementsByTagName("parsererror").length > 0) return undefined;
  for (const known of Array.from(root.children))
    if (known.getAttribute("name") === entry.name && known.getAttribute("type") === entry.addonType) known.remove();
  const ours = new DOMParser().parseFromString(userLine(entry), "text/xml").documentElement;
  root.appendChild(parsed.importNode(ours, true));
  return new XMLSerializer().serializeToString(parsed);
}
