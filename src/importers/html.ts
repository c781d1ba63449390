import type { SourceDocument, SourceRemark } from "../source/source-document";
import { Spending } from "./budget";
import { decodeText } from "./decode-text";
import type { ReadingContext } from "./file-kinds";
import { contentOfPage, seenNodes, tableHolders, titleOfPage } from "./html-content";
import { layOut } from "./html-tables";
import { attributeOf, isElement, isLine, isSeen, shownText, textOf } from "./html-text";
import { parseHtml, type HtmlElement, type HtmlNode } from "./html-tree";
import { isLayoutTable } from "./layout-table";
import { pagesInArchive } from "./mhtml";
import { SourceBlocks } from "./source-blocks";

type PageContext = Pick<ReadingContext, "definitions" | "platform">;

/** A web page, or the pages of a web archive: the part in which the report stands, without what is around it. */
export function readHtml(bytes: Uint8Array, context: PageContext): SourceDocument {
  const { platform } = context;
  const spending = new Spending(platform.now);
  const blocks = new SourceBlocks(spending);
  const pages = isArchive(bytes) ? pagesInArchive(bytes) : [{ bytes, charset: undefined }];
  const texts = pages.map((page) => decodeText(page.bytes, platform.decode, page.charset ?? charsetOf(page.bytes)));
  const remarks = texts.flatMap((text) => readPage(text, context, { blocks, spending }));
  return { blocks: blocks.blocks, remarks };
}

/** The same for a page that is text already, as a clipboard gives it. */
export function readHtmlText(html: string, context: PageContext): SourceDocument {
  const spending = new Spending(context.platform.now);
  const blocks = new SourceBlocks(spending);
  const remarks = readPage(html, context, { blocks, spending });
  return { blocks: blocks.blocks, remarks };
}

const beginningOf = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** A web archive begins with the headers of a mail. */
const isArchive = (bytes: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf)?[a-z-]+:/i.test(beginningOf(bytes, 80));

/** Where browsers look for it. */
const CHARSET_WITHIN = 4096;

const charsetOf = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(beginningOf(bytes, CHARSET_WITHIN))?.[1];

interface Target {
  readonly blocks: SourceBlocks;
  readonly spending: Spending;
}

function readPage(html: string, { definitions }: PageContext, { blocks, spending }: Target): readonly SourceRemark[] {
  const page = parseHtml(html, spending);
  const content = contentOfPage(page, definitions);
  const title = titleOfPage(page, content);
  if (title !== undefined) blocks.addText(title);
  new PageReader(blocks, tableHolders(page)).readAll(content);
  const pictures = [...seenNodes(content)].filter((node) => isElement(node) && isLargePicture(node)).length;
  const names = [
    ...new Set([...attachmentsIn(content), ...attachmentsIn(page).filter((name) => /年报|年度报告/.test(name))]),
  ];
  return [
    ...(pictures > 0 ? [{ code: "pictures", count: pictures } as const] : []),
    ...(names.length > 0 ? [{ code: "attachments", names } as const] : []),
  ];
}

/** Lines around an article that are no part of it, wherever the page puts them. */
const AROUND =
  /^(?:[【\[]?(?:打印(?:本页|此页|页面)?|关闭(?:本页|此页|窗口|页面)?|返回(?:顶部|首页|列表)?)[】\]]?|版权所有.*|(?:上|下)一(?:篇|条).*|分享(?:到|至).*|扫一扫.*|字(?:体|号)[:：].*|.*ICP备.*|网站标识码.*)$/;

/** Reads what a page shows from top to bottom: lines of text, and the tables that are more than layout. */
class PageReader {
  private line = "";

  constructor(
    private readonly blocks: SourceBlocks,
    private readonly holders: ReadonlySet<HtmlElement>,
  ) {}

  readAll(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) this.read(node);
    this.endLine();
  }

  private read(node: HtmlNode): void {
    if ("value" in node) this.line += shownText(node.value);
    else if (isElement(node) && isSeen(node)) this.readElement(node);
  }

  private readElement(element: HtmlElement): void {
    if (element.tagName === "br") this.endLine();
    else if (element.tagName === "table") this.readTable(element);
    else {
      if (isLine(element)) this.endLine();
      for (const child of element.childNodes) this.read(child);
      if (isLine(element)) this.endLine();
    }
  }

  private readTable(table: HtmlElement): void {
    this.endLine();
    const boxes = layOut(table);
    const captions = table.childNodes.filter((node) => isElement(node) && node.tagName === "caption");
    this.readAll(captions);
    if (isLayoutTable(boxes, ({ element }) => this.holders.has(element)))
      for (const { element } of boxes) this.readAll(element.childNodes);
    else {
      this.blocks.addTable(boxes);
      for (const { element } of boxes) if (this.holders.has(element)) this.readTablesIn(element);
    }
  }

  /** What else stands in the box was read as its text. */
  private readTablesIn(element: HtmlElement): void {
    for (const child of element.childNodes)
      if (isElement(child) && isSeen(child)) {
        if (child.tagName === "table") this.readTable(child);
        else this.readTablesIn(child);
      }
  }

  private endLine(): void {
    if (!AROUND.test(this.line.trim())) this.blocks.addText(this.line);
    this.line = "";
  }
}

/** A picture that a table may be on: no sign and no button. */
const SMALLEST_PICTURE = 200;

function isLargePicture(element: HtmlElement): boolean {
  if (element.tagName !== "img") return false;
  const [width, height] = ["width", "height"].map((name) => parseInt(attributeOf(element, name) ?? "", 10));
  return [width, height].every((size) => size === undefined || Number.isNaN(size) || size >= SMALLEST_PICTURE);
}

const ATTACHMENT = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$/i;

/** Files that the page links to, by the words of the link. */
function attachmentsIn(nodes: readonly HtmlNode[]): readonly string[] {
  return [...seenNodes(nodes)].flatMap((node) => {
    if (!isElement(node) || node.tagName !== "a") return [];
    const [address = ""] = (attributeOf(node, "href") ?? "").split(/[?#]/);
    const text = textOf(node.childNodes, 200).replace(/\s+/g, " ").trim();
    if (!ATTACHMENT.test(address) && !ATTACHMENT.test(text)) return [];
    return text === "" ? address.slice(address.lastIndexOf("/") + 1) : text;
  });
}
