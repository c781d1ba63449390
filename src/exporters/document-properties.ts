import type { PlannedProperties } from "../workbook/workbook-plan";
import { escapedHtml, printableText } from "./printable-text";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** What programs show of it, and what they can hold. */
const LONGEST = 255;

/** What Word and Excel files say of themselves. They carry no clock: the same report always gives the same bytes. */
export function propertyParts(properties: PlannedProperties | undefined): Readonly<Record<string, string>> {
  const title = element("dc:title", properties?.title);
  const creator = element("dc:creator", properties?.unit);
  const company = element("Company", properties?.unit);
  return {
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}" xmlns:dc="${DUBLIN_CORE}">${title}${creator}</cp:coreProperties>`,
    "docProps/app.xml": `${XML}<Properties xmlns="${EXTENDED}"><Application>年报助手</Application><DocSecurity>0</DocSecurity>${company}</Properties>`,
  };
}

function element(name: string, text = ""): string {
  const words = [...printableText(text).replace(/\s+/g, " ").trim()].slice(0, LONGEST).join("");
  return words === "" ? "" : `<${name}>${escapedHtml(words)}</${name}>`;
}
