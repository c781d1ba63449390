import { reach } from "./budget";
import { attributeOf, childrenOf, isElement, isSeen, textOf } from "./html-text";
import type { HtmlElement, HtmlNode } from "./html-tree";
import type { TableBox } from "./source-blocks";

/** A box and the element that it is. */
export interface PageBox extends TableBox {
  readonly element: HtmlElement;
}

const GROUPS: readonly string[] = ["thead", "tbody", "tfoot"];

/** Lays the boxes of a table out as browsers do. Hidden rows and boxes take no place. */
export function layOut(table: HtmlElement): readonly PageBox[] {
  const rows = seenChildren(table).flatMap((child) =>
    child.tagName === "tr" ? child : GROUPS.includes(child.tagName) ? rowsIn(child) : [],
  );
  const boxes: PageBox[] = [];
  /** Of each column, the first row in which no box from above stands any more. */
  const freeFrom: number[] = [];
  rows.slice(0, reach.rows).forEach((line, row) => {
    let column = 0;
    for (const element of seenChildren(line)) {
      if (element.tagName !== "td" && element.tagName !== "th") continue;
      while ((freeFrom[column] ?? 0) > row) column++;
      if (column >= reach.columns) break;
      const columns = Math.min(spanOf(element, "colspan"), reach.columns - column);
      const reachesDown = spanOf(element, "rowspan");
      const down = Math.min(reachesDown === 0 ? rows.length : reachesDown, rows.length - row);
      boxes.push({ row, column, rows: down, columns: Math.max(columns, 1), text: textOf(element.childNodes), element });
      for (let right = 0; right < Math.max(columns, 1); right++) freeFrom[column + right] = row + down;
      column += Math.max(columns, 1);
    }
  });
  return boxes;
}

const rowsIn = (group: HtmlElement): readonly HtmlElement[] =>
  seenChildren(group).filter(({ tagName }) => tagName === "tr");

const seenChildren = (node: HtmlNode): readonly HtmlElement[] =>
  childrenOf(node).filter((child): child is HtmlElement => isElement(child) && isSeen(child));

/** A whole number as browsers read it; 1 where none is written. */
function spanOf(element: HtmlElement, name: "colspan" | "rowspan"): number {
  const [digits] = /^\s*\d{1,5}/.exec(attributeOf(element, name) ?? "") ?? [];
  return digits === undefined ? 1 : Number(digits);
}
