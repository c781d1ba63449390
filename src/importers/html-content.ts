import { labelKey } from "../binding/label-key";
import type { FormatDefinition } from "../rules/report-form";
import { attributeOf, childrenOf, isElement, isLine, isSeen, textOf } from "./html-text";
import type { HtmlElement, HtmlNode } from "./html-tree";

/** Fewer chapters than this may be a menu, or a part of a report: then the whole page counts. */
const FEWEST_CHAPTERS = 3;
const LONGEST_HEADING = 60;
/** The last characters of the titles; most texts of a page are seen not to be one by this alone. */
const MAY_END_HEADING = /[况项述施]/;
const INSIDE_TABLES: readonly string[] = ["tr", "tbody", "thead", "tfoot"];

/**
 * Where the report stands on the page: the innermost element in which the titles of its chapters are, without menus,
 * news and imprint around it. The whole page where they are not found.
 */
export function contentOfPage(
  page: readonly HtmlNode[],
  definitions: readonly FormatDefinition[],
): readonly HtmlNode[] {
  const stems = [...(definitions[0]?.text.chapterStems ?? [])];
  const chapters = new Set<string>();
  let common: readonly HtmlNode[] | undefined;
  for (const node of seenNodes(page)) {
    if (!("value" in node) || !MAY_END_HEADING.test(node.value)) continue;
    const words = [node.value, ...lineAround(node)].map(labelKey);
    const [chapter] = stems.find(([, stem]) => words.some((one) => stem.test(one))) ?? [];
    if (chapter === undefined) continue;
    chapters.add(chapter);
    const path = pathTo(node);
    common = common?.filter((step, index) => path[index] === step) ?? path;
  }
  if (common === undefined || chapters.size < FEWEST_CHAPTERS) return page;
  let root = common[common.length - 1];
  while (root !== undefined && isElement(root) && INSIDE_TABLES.includes(root.tagName)) root = parentOf(root);
  return root === undefined ? page : [root];
}

/** What the element says that makes the line in which the text stands. */
function lineAround(node: HtmlNode): readonly string[] {
  let line = parentOf(node);
  while (line !== undefined && !(isElement(line) && isLine(line))) line = parentOf(line);
  if (line === undefined) return [];
  const text = textOf(childrenOf(line), LONGEST_HEADING + 1);
  return text.length > LONGEST_HEADING ? [] : [text];
}

/** From the page down to the node. */
function pathTo(node: HtmlNode): readonly HtmlNode[] {
  const path: HtmlNode[] = [];
  for (let one: HtmlNode | undefined = node; one !== undefined; one = parentOf(one)) path.unshift(one);
  return path;
}

function parentOf(node: HtmlNode): HtmlElement | undefined {
  const parent = "parentNode" in node ? node.parentNode : null;
  return parent !== null && "tagName" in parent ? parent : undefined;
}

/** Every node that a reader of the page sees, from top to bottom. */
export function* seenNodes(nodes: readonly HtmlNode[]): Iterable<HtmlNode> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isElement(node) && !isSeen(node)) continue;
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** The elements in which, at whatever depth, a table stands. */
export function tableHolders(page: readonly HtmlNode[]): ReadonlySet<HtmlElement> {
  const holders = new Set<HtmlElement>();
  for (const node of seenNodes(page)) {
    if (!isElement(node) || node.tagName !== "table") continue;
    for (let one = parentOf(node); one !== undefined && !holders.has(one); one = parentOf(one)) holders.add(one);
  }
  return holders;
}

const TITLE = /(?:19|20)\d\d年.{0,30}报告/;
const LONGEST_TITLE = 80;
const BEGINNING = 2000;

/** The title of the report where it stands outside the content: on the page above it, or only in its head. */
export function titleOfPage(page: readonly HtmlNode[], content: readonly HtmlNode[]): string | undefined {
  const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && TITLE.test(text.replace(/\s/g, ""));
  if (isTitleWithin(textOf(content, BEGINNING))) return undefined;
  for (const node of seenNodes(page)) {
    if (content.includes(node)) break;
    if (!isElement(node) || !isLine(node)) continue;
    const text = textOf(node.childNodes, LONGEST_TITLE + 1).trim();
    if (isTitle(text)) return text.replace(/\s*\n\s*/g, "");
  }
  return titlesInHead(page).find(isTitle);
}

const isTitleWithin = (text: string): boolean => text.split("\n").some((line) => TITLE.test(line.replace(/\s/g, "")));

/** 〈政府网站信息内容页标签〉 names the title of an article by itself; a page's own title may go on with the name of the site. */
function titlesInHead(page: readonly HtmlNode[]): readonly string[] {
  const root = page.filter(isElement)[0];
  const head = root?.childNodes.filter(isElement).find(({ tagName }) => tagName === "head");
  const inHead = (head?.childNodes ?? []).filter(isElement);
  const named = inHead.flatMap((element) =>
    element.tagName === "meta" && /^(?:ArticleTitle|title)$/i.test(attributeOf(element, "name") ?? "")
      ? (attributeOf(element, "content") ?? [])
      : [],
  );
  const own = inHead.flatMap(({ tagName, childNodes }) => (tagName === "title" ? textOf(childNodes) : []));
  return [...named, ...own.map((title) => title.replace(/\s*[-_|—–].*$/, ""))].map((title) => title.trim());
}
