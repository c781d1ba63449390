/** Where a build of the Excel add-in will be served, and where it takes Microsoft's office.js from. */
export interface ExcelSettings {
  /** Absolute https address of the folder, with a slash at its end. */
  readonly address: string;
  /** Absolute https address, or one relative to the folder. */
  readonly officeJs: string;
}

/** What manifest.xml says as it stands: the server of `npm run start:excel`. */
export const LOCAL_ADDRESS = "https://localhost:3000/";

/** Microsoft's own servers; the second is that of the Office which 21Vianet runs in China. */
const officeJsByName: ReadonlyMap<string, string> = new Map([
  ["world", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
  ["china", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"],
]);

/**
 * Reads NIANBAO_ADDRESS (an https address; without it the local one) and NIANBAO_OFFICE_JS ("world", "china" or an
 * address of the file; without it "world"). Throws on what Excel would refuse.
 */
export function excelSettings(environment: Readonly<Record<string, string | undefined>>): ExcelSettings {
  return {
    address: addressOf(environment["NIANBAO_ADDRESS"] ?? LOCAL_ADDRESS),
    officeJs: officeJsOf(environment["NIANBAO_OFFICE_JS"] ?? "world"),
  };
}

function addressOf(text: string): string {
  const url = httpsUrl(text);
  if (url === undefined || url.search !== "" || url.hash !== "")
    throw new Error(`NIANBAO_ADDRESS must be an https address of a folder, such as https://host/nianbao/, not ${text}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function officeJsOf(text: string): string {
  const address = officeJsByName.get(text) ?? text;
  const isOwnCopy = !/^[\w+.-]+:|^\/\//.test(address);
  if (!address.endsWith("/office.js") || !(isOwnCopy || httpsUrl(address) !== undefined))
    throw new Error(
      `NIANBAO_OFFICE_JS must be world, china, an https address that ends in /office.js, or a path such as office-js/office.js, not ${text}`,
    );
  return address;
}

function httpsUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" ? url : undefined;
}
