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

type Group = "optional" | "opening";

interface GroupSign {
  readonly kind: "open" | "close";
  readonly group: Group;
}

type Token =
  GroupSign | { readonly kind: "words"; readonly text: string } | { readonly kind: "gap"; readonly text: string };

const groupSigns: ReadonlyMap<string, GroupSign> = new Map<string, GroupSign>([
  ["<", { kind: "open", group: "optional" }],
  ["＜", { kind: "open", group: "optional" }],
  [">", { kind: "close", group: "optional" }],
  ["＞", { kind: "close", group: "optional" }],
  ["〖", { kind: "open", group: "opening" }],
  ["〗", { kind: "close", group: "opening" }],
]);

/**
 * Reads one line: words, gaps in { }, optional parts in < >, what only opens a paragraph in 〖 〗. The first two may be
 * written full-width. It must end as a sentence.
 */
export function parseLine(text: string, names: FactNames, complain: Complain): readonly TemplatePart[] {
  if (!SENTENCE_END.test(text.replace(/[>＞\s]+$/, ""))) complain({ code: "no-sentence-end" });
  return parseWords(text, names, complain);
}

/** The same for words that need not be a sentence. */
export function parseWords(text: string, names: FactNames, complain: Complain): readonly TemplatePart[] {
  const line: OpenGroup = { group: undefined, parts: [] };
  const stack: OpenGroup[] = [line];
  for (const token of tokensOf(text, complain)) {
    const open = stack[stack.length - 1] ?? line;
    if (token.kind === "open") stack.push({ group: token.group, parts: [] });
    else if (token.kind === "words") open.parts.push({ kind: "words", text: token.text });
    else if (token.kind === "gap") open.parts.push({ kind: "gap", fact: parseFact(token.text, names, complain) });
    else if (open.group !== token.group) complain({ code: `${token.group}-close` });
    else {
      stack.pop();
      (stack[stack.length - 1] ?? line).parts.push({ kind: token.group, parts: withLists(open.parts) });
    }
  }
  const unclosed = stack[stack.length - 1]?.group;
  if (unclosed !== undefined) complain({ code: `${unclosed}-open` });
  return withLists(line.parts);
}

interface OpenGroup {
  /** Undefined for the line itself. */
  readonly group: Group | undefined;
  readonly parts: TemplatePart[];
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
      continue;
    }
    if (sign === "}" || sign === "｝") {
      complain({ code: "gap-close" });
      continue;
    }
    const group = groupSigns.get(sign);
    if (group === undefined) words += sign;
    else {
      flush();
      tokens.push(group);
    }
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
