import { SaxesParser } from "saxes";

/** An element with its namespace, without prefix. */
export interface ManifestElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name: Office uses no two attributes that differ only in their namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  /** Its own text, trimmed. */
  readonly text: string;
  /** The names from the root to it, for people who look for it. */
  readonly path: string;
}

interface OpenElement extends ManifestElement {
  readonly children: OpenElement[];
  text: string;
}

/** The root of a manifest. Throws where the file is not well-formed, or where a prefix means nothing. */
export function readManifest(xml: string): ManifestElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a manifest has no DOCTYPE");
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const parent = open[open.length - 1];
    const element: OpenElement = {
      name: local,
      namespace: uri,
      attributes: new Map(
        Object.values(attributes)
          .filter(({ prefix, local: name }) => prefix !== "xmlns" && name !== "xmlns")
          .map(({ local: name, value }) => [name, value]),
      ),
      children: [],
      text: "",
      path: parent === undefined ? local : `${parent.path}/${local}`,
    };
    if (parent === undefined) root = element;
    else parent.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open[open.length - 1];
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });
  parser.write(xml).close();
  if (root === undefined) throw new Error("the manifest is empty");
  return root;
}

/** The element and all below it, as they stand in the file. */
export function elementsOf(element: ManifestElement): readonly ManifestElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

export function childNamed(element: ManifestElement | undefined, name: string): ManifestElement | undefined {
  return element?.children.find((child) => child.name === name);
}
