/**
 * What may stand where in the manifest of a task pane, as the published schemas say: [MS-OWEMXML] 5.2 (appforoffice/1.1)
 * and 5.10 (taskpaneappversionoverrides), and "How to find the proper order of manifest elements". Only what our
 * manifest could need: an element that is not here is refused.
 */
export interface ElementRule {
  /** Children in the order they must have; those without "?" are required, those with "*" or "+" may be several. */
  readonly children: readonly string[];
  /** Attributes that must be there. */
  readonly required?: readonly string[];
}

export const APP_NAMESPACE = "http://schemas.microsoft.com/office/appforoffice/1.1";
export const TYPES_NAMESPACE = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
export const OVERRIDES_NAMESPACE = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

const localizable: ElementRule = { children: ["Override*"], required: ["DefaultValue"] };
const override: ElementRule = { children: [], required: ["Locale", "Value"] };
const reference: ElementRule = { children: [], required: ["resid"] };
const resource: ElementRule = { children: ["Override*"], required: ["id", "DefaultValue"] };
const leaf: ElementRule = { children: [] };

/** Elements before VersionOverrides, by the name of their parent and their own. */
export const appRules: ReadonlyMap<string, ElementRule> = new Map([
  [
    "OfficeApp",
    {
      children: [
        "Id",
        "AlternateId?",
        "Version",
        "ProviderName",
        "DefaultLocale",
        "DisplayName",
        "Description",
        "IconUrl",
        "HighResolutionIconUrl",
        "SupportUrl",
        "AppDomains?",
        "Hosts",
        "Requirements?",
        "DefaultSettings",
        "Permissions",
        "VersionOverrides?",
      ],
      required: ["type"],
    },
  ],
  ["Id", leaf],
  ["AlternateId", leaf],
  ["Version", leaf],
  ["ProviderName", leaf],
  ["DefaultLocale", leaf],
  ["DisplayName", localizable],
  ["Description", localizable],
  ["IconUrl", localizable],
  ["HighResolutionIconUrl", localizable],
  ["SupportUrl", localizable],
  ["Override", override],
  ["AppDomains", { children: ["AppDomain+"] }],
  ["AppDomain", leaf],
  ["Hosts", { children: ["Host+"] }],
  ["Host", { children: [], required: ["Name"] }],
  ["Requirements", { children: ["Sets?", "Methods?"] }],
  ["Sets", { children: ["Set+"] }],
  ["Set", { children: [], required: ["Name"] }],
  ["Methods", { children: ["Method+"] }],
  ["Method", { children: [], required: ["Name"] }],
  ["DefaultSettings", { children: ["SourceLocation"] }],
  ["SourceLocation", localizable],
  ["Permissions", leaf],
]);

/** Elements inside VersionOverrides 1.0 of a task pane. */
export const overridesRules: ReadonlyMap<string, ElementRule> = new Map([
  [
    "VersionOverrides",
    { children: ["Description?", "Requirements?", "Hosts", "Resources", "WebApplicationInfo?"], required: ["type"] },
  ],
  ["Hosts", { children: ["Host+"] }],
  ["Host", { children: ["Runtimes?", "AllFormFactors?", "DesktopFormFactor?"], required: ["type"] }],
  ["Runtimes", { children: ["Runtime+"] }],
  ["Runtime", { children: [], required: ["resid", "lifetime"] }],
  ["DesktopFormFactor", { children: ["GetStarted?", "FunctionFile?", "ExtensionPoint+"] }],
  ["GetStarted", { children: ["Title", "Description", "LearnMoreUrl"] }],
  ["ExtensionPoint", { children: ["OfficeTab*", "CustomTab*"], required: ["type"] }],
  ["OfficeTab", { children: ["Group+"], required: ["id"] }],
  ["CustomTab", { children: ["Group+", "Label", "InsertAfter?"], required: ["id"] }],
  ["Group", { children: ["Label", "Icon", "Control+"], required: ["id"] }],
  ["Control", { children: ["Label", "Supertip", "Icon", "Action"], required: ["type", "id"] }],
  ["Supertip", { children: ["Title", "Description"] }],
  ["Icon", { children: ["Image+"] }],
  ["Action", { children: ["TaskpaneId?", "SourceLocation?", "Title?", "FunctionName?"], required: ["type"] }],
  ["Label", reference],
  ["Title", reference],
  ["Description", reference],
  ["LearnMoreUrl", reference],
  ["FunctionFile", reference],
  ["SourceLocation", reference],
  ["InsertAfter", leaf],
  ["TaskpaneId", leaf],
  ["FunctionName", leaf],
  ["Resources", { children: ["Images?", "Urls?", "ShortStrings?", "LongStrings?"] }],
]);

/** Elements of the basic types, inside Icon and Resources. */
export const typesRules: ReadonlyMap<string, ElementRule> = new Map([
  ["Images", { children: ["Image+"] }],
  ["Urls", { children: ["Url+"] }],
  ["ShortStrings", { children: ["String+"] }],
  ["LongStrings", { children: ["String+"] }],
  ["Url", resource],
  ["String", resource],
  ["Override", override],
]);

/** An image of the basic types names a resource inside Icon and is one inside Images. */
export const imageRules = {
  inIcon: { children: [], required: ["size", "resid"] },
  inImages: resource,
} as const satisfies Readonly<Record<string, ElementRule>>;

/** Which kind of resource each reference must name. */
export const resourceKinds: ReadonlyMap<string, string> = new Map([
  ["Label", "ShortStrings"],
  ["Title", "ShortStrings"],
  ["Description", "LongStrings"],
  ["LearnMoreUrl", "Urls"],
  ["FunctionFile", "Urls"],
  ["SourceLocation", "Urls"],
  ["Runtime", "Urls"],
  ["Image", "Images"],
]);

/** Longest values, in characters. */
export const lengths: ReadonlyMap<string, number> = new Map([
  ["DisplayName", 125],
  ["Description", 250],
  ["ProviderName", 125],
  ["ShortStrings", 125],
  ["LongStrings", 250],
]);
