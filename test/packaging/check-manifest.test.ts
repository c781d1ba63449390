import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFaults } from "../../packaging/excel/check-manifest";
import { pngSize } from "../../packaging/excel/png-size";
import { LOCAL_ADDRESS } from "../../packaging/excel/settings";
import { version } from "../../package.json";
import { ribbonButtons } from "../../src/workbook/ribbon";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** What a build puts beside the manifest. The page of the pane is made by webpack. */
function builtFile(path: string): Uint8Array | undefined {
  if (path === "office.html") return new Uint8Array();
  const file = join(root, "packaging/excel", path);
  return existsSync(file) ? readFileSync(file) : undefined;
}

const faultsOf = (xml: string, changes: Partial<Parameters<typeof manifestFaults>[1]> = {}): readonly string[] =>
  manifestFaults(xml, { address: LOCAL_ADDRESS, file: builtFile, functions: ribbonButtons, ...changes });

/** The manifest with a fault put in; the place must be there. */
function replaced(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  if (changed === manifest) throw new Error(`${String(from)} is not in the manifest`);
  return changed;
}

const insertIcons = /<bt:Image size="16" resid="Icon.Insert.16"\/>\s*/;

describe("our manifest", () => {
  it("has no fault", () => {
    expect(faultsOf(manifest)).toEqual([]);
  });

  it("has the version of the package", () => {
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  it.each([
    ["a tag that is not closed", "</Permissions>", "", /not well-formed/],
    ["a DOCTYPE", "<OfficeApp", '<!DOCTYPE OfficeApp SYSTEM "x.dtd"><OfficeApp', /no DOCTYPE/],
    ["a prefix that means nothing", /<bt:Images>/, "<xx:Images>", /not well-formed/],
    ["an id that is no GUID", "6f0b7c52-", "6f0b7c5-", /Id: must be a GUID/],
    ["a version of three numbers", "0.1.0.0", "0.1.0", /Version: must be four numbers/],
    ["a locale that is none", "<DefaultLocale>zh-CN", "<DefaultLocale>Chinese", /DefaultLocale/],
    [
      "elements in the wrong order",
      /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
      "$2$1",
      /OfficeApp: Id must stand before Version/,
    ],
    [
      "the label of the tab before its groups",
      /<CustomTab id="Nianbao.Tab">([\s\S]*)<Label resid="Tab.Label"\/>/,
      '<CustomTab id="Nianbao.Tab"><Label resid="Tab.Label"/>$1',
      /CustomTab: Group must stand before Label/,
    ],
    ["a missing element", /<SupportUrl .*\/>/, "", /OfficeApp: lacks SupportUrl/],
    ["an element that is there twice", "<Permissions>", "<Permissions/><Permissions>", /has 2 Permissions/],
    ["an element that Office does not know", "<Supertip>", "<Tooltip/><Supertip>", /Control: must not contain Tooltip/],
    ["an attribute that is missing", ' lifetime="long"', "", /Runtime: lacks the attribute lifetime/],
    ["a reference to nothing", 'resid="Check.Tip"', 'resid="Check.Text"', /Check\.Text is not among the resources/],
    ["a long text where a short one is meant", 'resid="Tab.Label"', 'resid="Pane.Tip"', /must be among ShortStrings/],
    [
      "a resource that nothing uses",
      "</bt:Urls>",
      '<bt:Url id="X" DefaultValue="https://localhost:3000/help.html"/></bt:Urls>',
      /nothing uses X/,
    ],
    ["an id of more than 32 characters", /Check\.Tip/g, "Check.Tip.Of.The.Button.In.The.Ribbon", /longer than 32/],
    ["an id that is there twice", 'id="Nianbao.Pane"', 'id="Nianbao.Insert"', /Nianbao\.Insert is there twice/],
    [
      "a short text of 126 characters",
      'Value="Check"',
      `Value="${"x".repeat(126)}"`,
      /126 characters, 125 are allowed/,
    ],
    [
      "a long text of 251 characters",
      /(id="Pane.Tip" DefaultValue=")[^"]*/,
      `$1${"表".repeat(251)}`,
      /251 characters, 250 are allowed/,
    ],
    ["an empty translation", 'Value="Open pane"', 'Value=""', /Override|String: has an empty text/],
    ["a translation into no locale", /Locale="en-US"/, 'Locale="english"', /the locale must be like en-US/],
    [
      "an address without https",
      "https://localhost:3000/office.html",
      "http://localhost:3000/office.html",
      /no https address/,
    ],
    ["an address on another server", "https://localhost:3000/help.html", "https://example.org/help.html", /not below/],
    ["an icon that is not there", "icons/check-80.png", "icons/check-81.png", /there is no file .*check-81/],
    ["an icon of another size", "icons/check-80.png", "icons/check-64.png", /64 × 64 pixels, must have 80 × 80/],
    ["an icon that is no PNG", "icons/check-80.png", "icons/check.svg", /is no PNG/],
    ["a button without a small icon", insertIcons, "", /lacks the picture of 16 pixels/],
    ["a function that our code lacks", ">openCheck<", ">openChecks<", /associates nothing with “openChecks”/],
    ["a function that no button calls", />openCheck</, ">insertTables<", /no button calls openCheck/],
    [
      "a control of an unknown kind",
      'xsi:type="Button" id="Nianbao.Pane"',
      'xsi:type="Knob" id="Nianbao.Pane"',
      /must be a Button, not Knob/,
    ],
    ["an action of an unknown kind", 'xsi:type="ShowTaskpane"', 'xsi:type="OpenPane"', /no such action as OpenPane/],
    [
      "a pane at another page than the runtime",
      '<SourceLocation resid="Pane.Url"/>',
      '<SourceLocation resid="Help.Url"/>',
      /must be Pane\.Url/,
    ],
    ["a runtime that ends with the pane", 'lifetime="long"', 'lifetime="short"', /lifetime must be long/],
    ["a newer form than task panes know", "VersionOverridesV1_0", "VersionOverridesV1_1", /VersionOverridesV1_0 only/],
    ["a permission that is too little", "ReadWriteDocument", "ReadDocument", /needs ReadWriteDocument/],
    ["another host", '<Host Name="Workbook"/>', '<Host Name="Document"/>', /host must be Workbook/],
  ] as const)("would be refused with %s", (_, from, to, fault) => {
    const faults = faultsOf(replaced(from, to));
    expect(faults.some((found) => fault.test(found)) ? "refused" : faults).toBe("refused");
  });
});

describe("a picture", () => {
  it("has the size that its file says", () => {
    expect(pngSize(readFileSync(join(root, "packaging/excel/icons/insert-16.png")))).toEqual({ width: 16, height: 16 });
  });

  it("is none where the file was cut off", () => {
    expect(pngSize(readFileSync(join(root, "packaging/excel/icons/insert-16.png")).subarray(0, 20))).toBeUndefined();
  });
});
