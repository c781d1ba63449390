import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** One element of a part, with what stands inside. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The parts of an office file as a strict reader of XML sees them; throws where one is not well formed. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, Element> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return new Map(parts.map(([name, bytes]) => [name, rootOf(strFromU8(bytes))]));
}

function rootOf(xml: string): Element {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
  }
  const open: Open[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const inside = open[open.length - 1];
    if (inside !== undefined) inside.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  if (root === undefined) throw new Error("an empty part");
  return root;
}

/** The element itself and everything in it. */
export const withDescendants = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(withDescendants),
];

/** All elements of this name in a part; none where there is no such part. */
export const elementsIn = (parts: ReadonlyMap<string, Element>, part: string, name: string): readonly Element[] => {
  const root = parts.get(part);
  return root === undefined ? [] : withDescendants(root).filter((element) => element.name === name);
};

/** One attribute of each element; "" where it is absent. */
export const attributesOf = (elements: readonly Element[], name: string): readonly string[] =>
  elements.map(({ attributes }) => attributes[name] ?? "");
