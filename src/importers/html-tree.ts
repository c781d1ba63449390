import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes } from "parse5";
import { budget, type Spending } from "./budget";
import { ImportError } from "./import-error";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Nothing that is written by people or their programs is nested deeper. */
const DEEPEST = 400;
const MOST_ELEMENTS = 150_000;
const MOST_ATTRIBUTES = 2000;
/** So much is parsed before the cost is looked at again. */
const STEP = 16_384;
/** Pictures that a page carries within itself are most of its size, and nothing of its words. */
const EMBEDDED = /data:[\w/+.-]{0,80};base64,[A-Za-z0-9+/=%\s]*/g;

/** The page as a browser would build it. Throws an ImportError for one that costs more than any report. */
export function parseHtml(source: string, spending: Spending): readonly HtmlNode[] {
  const html = source.includes(";base64,") ? source.replace(EMBEDDED, "") : source;
  if (html.length > budget.page) throw new ImportError({ code: "page-too-long", limit: budget.page });
  let depth = 0;
  let elements = 0;
  let tables = 0;
  const parser = new WatchedParser({
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush({ tagName }) {
        if (tagName === "table") tables++;
        if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) throw new ImportError({ code: "page-tangled" });
      },
      onItemPop({ tagName }) {
        if (tagName === "table") tables--;
        depth--;
      },
    },
  });
  for (let at = 0; at < html.length; at += STEP) {
    parser.tokenizer.write(html.slice(at, at + STEP), false);
    if (parser.attributesOpen > MOST_ATTRIBUTES) throw new ImportError({ code: "page-tangled" });
    spending.checkTime();
  }
  // The last figure of a page that was cut off may have lost digits.
  if (tables > 0) throw new ImportError({ code: "page-cut-off" });
  parser.tokenizer.write("", true);
  return parser.document.childNodes;
}

/** Tells how many attributes the tag has that is being read: each new one is held against all before it. */
class WatchedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  get attributesOpen(): number {
    const token = this.tokenizer["currentToken"];
    return token !== null && "attrs" in token ? token.attrs.length : 0;
  }
}
