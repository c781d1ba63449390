import type { HtmlElement, HtmlNode } from "./html-tree";

/** What no reader of the page sees, or what is there to be pressed. */
const PASSED_OVER: ReadonlySet<string> = new Set(
  "head script style noscript template select button textarea iframe object svg nav rt rp del".split(" "),
);

/** Elements that begin and end a line. All others run on within it. */
const LINES: ReadonlySet<string> = new Set(
  (
    "html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article main header footer aside form fieldset table " +
    "caption thead tbody tfoot tr td th blockquote pre hr center address figure figcaption details summary"
  ).split(" "),
);

const HIDING = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i;

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ("childNodes" in node ? node.childNodes : []);

export const attributeOf = ({ attrs }: HtmlElement, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

export const isLine = ({ tagName }: HtmlElement): boolean => LINES.has(tagName);

/** Whether a reader of the page sees the element. */
export function isSeen(element: HtmlElement): boolean {
  if (PASSED_OVER.has(element.tagName)) return false;
  return !element.attrs.some(({ name, value }) => name === "hidden" || (name === "style" && HIDING.test(value)));
}

/** The text of a text node with blanks as a browser shows them: a line end in the source is a blank. */
export const shownText = (text: string): string => text.replace(/[ \t\n\r\f]+/g, " ");

/**
 * What the nodes say, without the tables inside them: `<br>` and elements that are lines of their own begin a new line.
 * Stops behind `limit` characters.
 */
export function textOf(nodes: readonly HtmlNode[], limit = Infinity): string {
  const gathered = new Gathered(limit);
  for (const node of nodes) gathered.add(node);
  return gathered.text;
}

/** Empty elements cost as much as words. */
const COST_OF_ELEMENT = 1;

class Gathered {
  text = "";
  private cost = 0;

  constructor(private readonly limit: number) {}

  add(node: HtmlNode): void {
    if (this.cost > this.limit) return;
    if ("value" in node) {
      const text = shownText(node.value);
      this.cost += text.length;
      this.text += this.text === "" || this.text.endsWith("\n") ? text.trimStart() : text;
    } else if (isElement(node) && node.tagName !== "table" && isSeen(node)) {
      this.cost += COST_OF_ELEMENT;
      if (node.tagName === "br") this.breakLine();
      const isOwnLine = isLine(node);
      if (isOwnLine && this.text !== "" && !this.text.endsWith("\n")) this.breakLine();
      for (const child of node.childNodes) this.add(child);
      if (isOwnLine && this.text !== "" && !this.text.endsWith("\n")) this.breakLine();
    }
  }

  private breakLine(): void {
    this.text = `${this.text.trimEnd()}\n`;
  }
}
