import type { FactNames } from "./fact-names";
import { nameKey } from "./fact-names";
import { knownName, type Complain } from "./parse-condition";
import type { FactExpression, ListItem, TemplatePart, Wording } from "./template";

const plainWordings: ReadonlyMap<string, Wording> = new Map<string, Wording>([
  ["上年", { kind: "last-year" }],
  ["同比", { kind: "growth" }],
  ["增减", { kind: "difference" }],
]);
const LIST_SIGN = /^[、，；]$/;
const SENTENCE_END = /[。！？：]$/;

type Token = { readonly kind: "open" | "close" } | { readonly kind: "words" | "gap"; readonly text: string };

/** Reads one line: words, gaps in { }, optional parts in < >. Both may be written full-width. It must end as a sentence. */
export function parseLine(text: string, names: FactNames, complain: Complain): readonly TemplatePart[] {
  if (!SENTENCE_END.test(text.replace(/[>＞\s]+$/, ""))) complain({ code: "no-sentence-end" });
  return parseWords(text, names, complain);
}

/** The same for words that need not be a sentence. */
export function parseWords(text: string, names: FactNames, complain: Complain): readonly TemplatePart[] {
  const stack: TemplatePart[][] = [[]];
  for (const token of tokensOf(text, complain)) {
    const parts = stack[stack.length - 1] ?? [];
    if (token.kind === "open") stack.push([]);
    else if (token.kind === "words") parts.push({ kind: "words", text: token.text });
    else if (token.kind === "gap") parts.push({ kind: "gap", fact: parseFact(token.text, names, complain) });
    else if (stack.length === 1) complain({ code: "optional-close" });
    else {
      stack.pop();
      stack[stack.length - 1]?.push({ kind: "optional", parts: withLists(parts) });
    }
  }
  if (stack.length > 1) complain({ code: "optional-open" });
  return withLists(stack[0] ?? []);
}

/** Reads 本年新收：同比, or 予以公开：占 办结. */
export function parseFact(text: string, names: FactNames, complain: Complain): FactExpression {
  const [before = "", ...after] = text.split(/[：:]/);
  const wording = parseWording(after.join("：").trim(), names, complain);
  const name = knownName(before, names, complain, wording.kind !== "value");
  return { written: nameKey(text.replace(/:/g, "：")), name, wording };
}

function parseWording(text: string, names: FactNames, complain: Complain): Wording {
  if (text === "") return { kind: "value" };
  const plain = plainWordings.get(text);
  if (plain !== undefined) return plain;
  const [, changeOf] = /^占比变化\s*(\S.*)$/.exec(text) ?? [];
  if (changeOf !== undefined) return { kind: "share-difference", of: knownName(changeOf, names, complain, true) };
  const [, shareOf] = /^占\s*(\S.*)$/.exec(text) ?? [];
  if (shareOf !== undefined) return { kind: "share", of: knownName(shareOf, names, complain, true) };
  complain({ code: "unknown-wording", found: text });
  return { kind: "value" };
}

function tokensOf(text: string, complain: Complain): readonly Token[] {
  const tokens: Token[] = [];
  let words = "";
  const flush = (): void => {
    if (words !== "") tokens.push({ kind: "words", text: words });
    words = "";
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "{" || sign === "｛") {
      const end = text.slice(at).search(/[}｝]/);
      if (end < 0) complain({ code: "gap-open" });
      flush();
      if (end < 0) break;
      tokens.push({ kind: "gap", text: text.slice(at + 1, at + end) });
      at += end;
    } else if (sign === "}" || sign === "｝") complain({ code: "gap-close" });
    else if (sign === "<" || sign === "＜") {
      flush();
      tokens.push({ kind: "open" });
    } else if (sign === ">" || sign === "＞") {
      flush();
      tokens.push({ kind: "close" });
    } else words += sign;
  }
  flush();
  return tokens;
}

/** Optional parts with nothing but a sign between them form a list. */
function withLists(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const result: TemplatePart[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) continue;
    const items: ListItem[] = part.kind === "optional" ? [{ sign: "", parts: part.parts }] : [];
    while (items.length > 0) {
      const sign = parts[at + 1];
      const next = parts[at + 2];
      if (sign?.kind !== "words" || !LIST_SIGN.test(sign.text) || next?.kind !== "optional") break;
      items.push({ sign: sign.text, parts: next.parts });
      at += 2;
    }
    result.push(items.length > 1 ? { kind: "list", items } : part);
  }
  return result;
}
