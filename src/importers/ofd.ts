import type { PlacedPage } from "../layout/placed-page";
import type { SourceDocument } from "../source/source-document";
import { Spending } from "./budget";
import type { ReadingContext } from "./file-kinds";
import { ImportError } from "./import-error";
import { OfdPage, POINTS, type OfdPart } from "./ofd-page";
import { sourceOfPages } from "./page-source";
import { readXml } from "./xml";
import { openZip } from "./zip-guard";

/** OFD (GB/T 33190): a zip of pages that are drawn. Throws an ImportError for what cannot be read. */
export function readOfd(bytes: Uint8Array, context: Pick<ReadingContext, "definitions" | "platform">): SourceDocument {
  return sourceOfPages(pagesOfOfd(bytes, context.platform), context);
}

/** More are no report. */
const MOST_PAGES = 150;

function pagesOfOfd(bytes: Uint8Array, platform: ReadingContext["platform"]): readonly PlacedPage[] {
  const zip = openZip(bytes, platform.inflateWithin);
  const spending = new Spending(platform.now);
  const partAt = (path: string): OfdPart => {
    const found = zip.read(path) ?? zip.read(path.replace(/\//g, "\\"));
    if (found === undefined) throw new ImportError({ code: "broken-pages" });
    spending.spend("markup", found.length);
    spending.checkTime();
    return { bytes: found, path, decode: platform.decode };
  };
  return documentsIn(partAt("OFD.xml")).flatMap((path) => pagesOf(partAt(path), partAt));
}

/** Where the documents of a file begin: nearly always one. */
function documentsIn({ bytes, path, decode }: OfdPart): readonly string[] {
  const roots: string[] = [];
  readXml(bytes, path, { close: (name, text) => void (name === "DocRoot" && roots.push(resolved("", text))) }, decode);
  if (roots.length === 0) throw new ImportError({ code: "broken-pages" });
  return roots;
}

function pagesOf(document: OfdPart, partAt: (path: string) => OfdPart): readonly PlacedPage[] {
  const templates = new Map<string, string>();
  const paths: string[] = [];
  let box = "";
  readXml(
    document.bytes,
    document.path,
    {
      open(name, attributes) {
        const place = attributes.get("BaseLoc");
        if (place === undefined) return;
        if (name === "TemplatePage") templates.set(attributes.get("ID") ?? "", resolved(document.path, place));
        if (name === "Page") paths.push(resolved(document.path, place));
      },
      close(name, text) {
        if (name === "PhysicalBox") box = text;
      },
    },
    document.decode,
  );
  if (paths.length > MOST_PAGES) throw new ImportError({ code: "too-many-pages" });
  return paths.map((path) => placedPage(new OfdPage(partAt(path)), { box, templates, partAt }));
}

interface Surroundings {
  readonly box: string;
  readonly templates: ReadonlyMap<string, string>;
  readonly partAt: (path: string) => OfdPart;
}

/** A page and what lies behind it: a template is drawn on many pages. */
function placedPage(page: OfdPage, { box, templates, partAt }: Surroundings): PlacedPage {
  const behind = page.templates.flatMap((id) => {
    const path = templates.get(id);
    return path === undefined ? [] : new OfdPage(partAt(path));
  });
  const [, , width = 210, height = 297] = (page.box === "" ? box : page.box).trim().split(/\s+/).map(Number);
  return {
    width: width * POINTS,
    height: height * POINTS,
    texts: [...behind, page].flatMap(({ texts }) => texts),
    rules: [...behind, page].flatMap(({ rules }) => rules),
    isScan: false,
  };
}

/** A path as the file writes it: from its root, or from the folder of the part that names it. */
function resolved(from: string, path: string): string {
  const plain = path.trim().replace(/\\/g, "/");
  if (plain.startsWith("/")) return plain.slice(1);
  const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/") + 1) : "";
  const parts: string[] = [];
  for (const part of (folder + plain).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
