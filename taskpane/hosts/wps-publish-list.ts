import type { AddInEntry } from "./wps-relay";

/** The line of publish.xml or jsplugins.xml that loads the add-in. */
export function entryLine({ name, addonType, online, url, version }: AddInEntry): string {
  const tag = online === "true" ? "jspluginonline" : "jsplugin";
  const kept = online === "true" ? "" : ` version="${escaped(version)}"`;
  return `<${tag} name="${escaped(name)}" type="${addonType}" url="${escaped(url)}"${kept} enable="enable" install="null"/>`;
}

/** The list with our entry in it, once; every other entry stays as it is. Undefined for a text that is no such list. */
export function withEntry(list: string, entry: AddInEntry): string | undefined {
  const parsed = new DOMParser().parseFromString(list.trim() === "" ? "<jsplugins/>" : list, "text/xml");
  const root = parsed.documentElement;
  if (root.nodeName !== "jsplugins" || parsed.getElementsByTagName("parsererror").length > 0) return undefined;
  for (const known of Array.from(root.children))
    if (known.getAttribute("name") === entry.name && known.getAttribute("type") === entry.addonType) known.remove();
  const ours = new DOMParser().parseFromString(entryLine(entry), "text/xml").documentElement;
  root.appendChild(parsed.importNode(ours, true));
  return new XMLSerializer().serializeToString(parsed);
}

const escaped = (text: string): string =>
  text.split("&").join("&amp;").split("<").join("&lt;").split('"').join("&quot;");
