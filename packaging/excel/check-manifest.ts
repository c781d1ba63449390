import { lengths, resourceKinds } from "./manifest-schema";
import { shapeFaults } from "./manifest-shape";
import { pngSize } from "./png-size";
import { childNamed, elementsOf, type ManifestElement, readManifest } from "./read-manifest";

/** What the manifest is held against. */
export interface ManifestSurroundings {
  /** Where the add-in is served: an https address with a slash at its end. */
  readonly address: string;
  /** A file of the add-in by its address relative to that; undefined where there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
  /** The names that our code associates with ribbon buttons. */
  readonly functions: readonly string[];
}

/** The pictures that every button and group must have, in pixels. */
const ribbonSizes = [16, 32, 80];
const listIconSizes: ReadonlyMap<string, number> = new Map([
  ["IconUrl", 32],
  ["HighResolutionIconUrl", 64],
]);
/** Elements whose text is between their tags. */
const textElements = new Set(["Id", "Version", "ProviderName", "Permissions", "FunctionName", "TaskpaneId"]);
const LONGEST_ID = 32;
const localeForm = /^[a-z]{2,3}-[A-Z]{2}$/;

/**
 * What Excel, the admin centre or Microsoft's own validator (which needs a network) would refuse, in English, each with
 * its place; empty for a manifest that can be installed.
 */
export function manifestFaults(xml: string, surroundings: ManifestSurroundings): readonly string[] {
  let root: ManifestElement;
  try {
    root = readManifest(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  const all = elementsOf(root);
  return [
    ...shapeFaults(root),
    ...identityFaults(root),
    ...textFaults(all),
    ...referenceFaults(all),
    ...addressFaults(all, surroundings),
    ...listIconFaults(root, surroundings),
    ...ribbonIconFaults(all, surroundings),
    ...controlFaults(all, surroundings.functions),
    ...runtimeFaults(all),
  ];
}

function identityFaults(root: ManifestElement): readonly string[] {
  const textOf = (name: string): string => childNamed(root, name)?.text ?? "";
  const checks: readonly (readonly [boolean, string])[] = [
    [root.attributes.get("type") === "TaskPaneApp", "OfficeApp: must be a TaskPaneApp"],
    [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf("Id")), "OfficeApp/Id: must be a GUID"],
    [
      /^\d{1,5}(\.\d{1,5}){3}$/.test(textOf("Version")),
      "OfficeApp/Version: must be four numbers with dots between them",
    ],
    [localeForm.test(textOf("DefaultLocale")), "OfficeApp/DefaultLocale: must be like zh-CN"],
    [
      textOf("Permissions") === "ReadWriteDocument",
      "OfficeApp/Permissions: Excel's object model needs ReadWriteDocument, and we need no more",
    ],
    [
      childNamed(childNamed(root, "Hosts"), "Host")?.attributes.get("Name") === "Workbook",
      "OfficeApp/Hosts: the host must be Workbook",
    ],
    [
      childNamed(root, "VersionOverrides")?.attributes.get("type") === "VersionOverridesV1_0",
      "OfficeApp/VersionOverrides: a task pane knows VersionOverridesV1_0 only",
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** Empty and overlong texts, and translations for what is no locale. */
function textFaults(all: readonly ManifestElement[]): readonly string[] {
  return all.flatMap((element) => {
    const { name, path, attributes, text } = element;
    const longest = lengths.get(name === "String" ? parentName(path) : name);
    const texts = textElements.has(name) ? [text] : valuesOf(element);
    return [
      ...texts.filter((value) => value.trim() === "").map(() => `${path}: has an empty text`),
      ...texts
        .filter((value) => longest !== undefined && value.length > longest)
        .map(
          (value) => `${path}: “${value.slice(0, 20)}…” has ${value.length} characters, ${longest ?? 0} are allowed`,
        ),
      ...(name === "Override" && !localeForm.test(attributes.get("Locale") ?? "")
        ? [`${path}: the locale must be like en-US`]
        : []),
    ];
  });
}

const parentName = (path: string): string => path.split("/").at(-2) ?? "";

/** The default and the translations. */
function valuesOf({ attributes, children }: ManifestElement): readonly string[] {
  const own = attributes.get("DefaultValue");
  if (own === undefined) return [];
  return [own, ...children.map((translation) => translation.attributes.get("Value") ?? "")];
}

function resourcesOf(all: readonly ManifestElement[]): readonly ManifestElement[] {
  return all.filter(({ name }) => name === "Resources").flatMap(({ children }) => children.flatMap((c) => c.children));
}

function referenceFaults(all: readonly ManifestElement[]): readonly string[] {
  const resources = resourcesOf(all);
  const kinds = new Map(resources.map((one) => [one.attributes.get("id"), parentName(one.path)]));
  const references = all.filter(({ attributes }) => attributes.has("resid"));
  const used = new Set(references.map(({ attributes }) => attributes.get("resid")));
  const ids = all.flatMap(({ attributes, path }) => {
    const id = attributes.get("id");
    return id === undefined ? [] : [{ id, path }];
  });
  return [
    ...references.flatMap(({ attributes, name, path }) => {
      const resid = attributes.get("resid") ?? "";
      const kind = kinds.get(resid);
      if (kind === undefined) return [`${path}: ${resid} is not among the resources`];
      const wanted = resourceKinds.get(name);
      return kind === wanted ? [] : [`${path}: ${resid} is among ${kind}, must be among ${wanted ?? "none"}`];
    }),
    ...ids
      .filter(({ id }) => id.length > LONGEST_ID)
      .map(({ id, path }) => `${path}: the id ${id} is longer than ${LONGEST_ID} characters`),
    ...ids
      .filter(({ id }, index) => ids.findIndex((other) => other.id === id) !== index)
      .map(({ id, path }) => `${path}: the id ${id} is there twice`),
    ...resources
      .filter(({ attributes }) => !used.has(attributes.get("id")))
      .map(({ attributes, path }) => `${path}: nothing uses ${attributes.get("id") ?? ""}`),
  ];
}

function addressFaults(all: readonly ManifestElement[], { address, file }: ManifestSurroundings): readonly string[] {
  const places = all.filter(
    ({ name, attributes }) =>
      attributes.has("DefaultValue") && (/Url$|^SourceLocation$|^Image$/.test(name) || name === "Url"),
  );
  return places.flatMap((place) =>
    valuesOf(place).flatMap((value) => {
      if (!value.startsWith("https://")) return [`${place.path}: ${value} is no https address`];
      if (!value.startsWith(address)) return [`${place.path}: ${value} is not below ${address}`];
      return file(value.slice(address.length)) === undefined ? [`${place.path}: there is no file ${value}`] : [];
    }),
  );
}

function listIconFaults(root: ManifestElement, surroundings: ManifestSurroundings): readonly string[] {
  return [...listIconSizes].flatMap(([name, size]) => {
    const element = childNamed(root, name);
    return element === undefined
      ? []
      : pictureFaults(element.path, element.attributes.get("DefaultValue"), size, surroundings);
  });
}

function ribbonIconFaults(all: readonly ManifestElement[], surroundings: ManifestSurroundings): readonly string[] {
  const resources = new Map(resourcesOf(all).map(({ attributes }) => [attributes.get("id"), attributes]));
  return all
    .filter(({ name }) => name === "Icon")
    .flatMap(({ path, children }) => [
      ...ribbonSizes
        .filter((size) => !children.some(({ attributes }) => attributes.get("size") === String(size)))
        .map((size) => `${path}: lacks the picture of ${size} pixels`),
      ...children.flatMap(({ attributes }) =>
        pictureFaults(
          path,
          resources.get(attributes.get("resid"))?.get("DefaultValue"),
          Number(attributes.get("size")),
          surroundings,
        ),
      ),
    ]);
}

/** Where the picture is there, but is none or of another size. */
function pictureFaults(
  path: string,
  value: string | undefined,
  size: number,
  { address, file }: ManifestSurroundings,
): readonly string[] {
  const bytes = value?.startsWith(address) === true ? file(value.slice(address.length)) : undefined;
  if (value === undefined || bytes === undefined) return [];
  const found = pngSize(bytes);
  if (found === undefined) return [`${path}: ${value} is no PNG`];
  return found.width === size && found.height === size
    ? []
    : [`${path}: ${value} has ${found.width} × ${found.height} pixels, must have ${size} × ${size}`];
}

function controlFaults(all: readonly ManifestElement[], functions: readonly string[]): readonly string[] {
  const faults: string[] = [];
  for (const { name, path, attributes, children } of all) {
    const type = attributes.get("type");
    if (name === "ExtensionPoint" && type !== "PrimaryCommandSurface")
      faults.push(`${path}: ${type ?? ""} is not ours`);
    if (name === "Control" && type !== "Button") faults.push(`${path}: a control must be a Button, not ${type ?? ""}`);
    if (name !== "Action") continue;
    const has = (child: string): boolean => children.some((one) => one.name === child);
    if (type === "ExecuteFunction") {
      const called = children.find((child) => child.name === "FunctionName")?.text ?? "";
      if (!functions.includes(called)) faults.push(`${path}: our code associates nothing with “${called}”`);
    } else if (type === "ShowTaskpane") {
      if (!has("SourceLocation")) faults.push(`${path}: lacks SourceLocation`);
      if (has("FunctionName")) faults.push(`${path}: must not contain FunctionName`);
    } else faults.push(`${path}: no such action as ${type ?? ""}`);
  }
  const named = new Set(all.filter(({ name }) => name === "FunctionName").map(({ text }) => text));
  return [
    ...faults,
    ...functions.filter((one) => !named.has(one)).map((one) => `no button calls ${one}, which our code associates`),
  ];
}

/** A shared runtime does not start where its page is named by different ids. */
function runtimeFaults(all: readonly ManifestElement[]): readonly string[] {
  const runtime = all.find(({ name }) => name === "Runtime");
  if (runtime === undefined) return ["VersionOverrides: has no shared runtime"];
  const resid = runtime.attributes.get("resid");
  const pages = all.filter(
    ({ name, attributes }) => attributes.has("resid") && (name === "FunctionFile" || name === "SourceLocation"),
  );
  return [
    ...(runtime.attributes.get("lifetime") === "long" ? [] : [`${runtime.path}: the lifetime must be long`]),
    ...(pages.some(({ name }) => name === "FunctionFile") ? [] : ["DesktopFormFactor: lacks FunctionFile"]),
    ...pages
      .filter(({ attributes }) => attributes.get("resid") !== resid)
      .map(({ path }) => `${path}: must be ${resid ?? ""}, as the shared runtime is`),
  ];
}
