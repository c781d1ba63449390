import { isNumber, nameKey, similarNames, type FactNames } from "./fact-names";
import type { Comparison, Condition, TemplateProblem } from "./template";

type Problem = TemplateProblem extends infer One ? (One extends unknown ? Omit<One, "line"> : never) : never;
export type UnplacedProblem = Problem;

/** Told of what is wrong; reading goes on after it, so that all mistakes of a template are found at once. */
export type Complain = (problem: UnplacedProblem) => void;

const trends: ReadonlyMap<string, "up" | "down" | "same"> = new Map([
  ["增长", "up"],
  ["下降", "down"],
  ["持平", "same"],
]);
const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ["=", "="],
  ["==", "="],
  ["≠", "!="],
  ["!=", "!="],
  ["<>", "!="],
  [">", ">"],
  ["<", "<"],
  [">=", ">="],
  ["≥", ">="],
  ["<=", "<="],
  ["≤", "<="],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["＞", ">"],
  ["＜", "<"],
  ["＝", "="],
  ["！", "!"],
]);

/** Reads 本年新收 > 0 且 上年结转 = 0. 或 joins what 且 has joined; both stand between spaces. */
export function parseCondition(text: string, names: FactNames, complain: Complain): Condition {
  const plain = text.replace(/[＞＜＝！]/g, (sign) => SIGNS.get(sign) ?? sign).trim();
  return joined("any", plain.split(/\s+或\s+/), (one) =>
    joined("all", one.split(/\s+且\s+/), (single) => parseSingle(single.trim(), names, complain)),
  );
}

function joined(kind: "any" | "all", texts: readonly string[], parse: (text: string) => Condition): Condition {
  const conditions = texts.map(parse);
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : { kind, conditions };
}

/** Stands in for what cannot be read; the template is not used then. */
const unreadable: Condition = { kind: "previous", isThere: true };

function parseSingle(text: string, names: FactNames, complain: Complain): Condition {
  if (text === "有上年") return { kind: "previous", isThere: true };
  if (text === "无上年") return { kind: "previous", isThere: false };
  const compared = /^([^=<>!≠≥≤]+?)\s*([=<>!≠≥≤]+)\s*([^=<>!≠≥≤]+)$/.exec(text);
  const comparison = comparisons.get(compared?.[2] ?? "");
  if (compared !== null && comparison !== undefined) {
    const name = knownName(compared[1] ?? "", names, complain, true);
    const right = (compared[3] ?? "").trim();
    const number = /^\d+(\.\d+)?$/.test(right) ? Number(right) : undefined;
    const to = number ?? { name: knownName(right, names, complain, true) };
    return { kind: "compare", name, comparison, to };
  }
  const [, subject = "", state = ""] = /^(.+?)\s+(\S+)$/.exec(text) ?? [];
  const trend = trends.get(state);
  if (trend !== undefined) return { kind: "trend", name: knownName(subject, names, complain, true), trend };
  if (state === "已填" || state === "未填")
    return { kind: "filled", name: knownName(subject, names, complain, false), isFilled: state === "已填" };
  complain({ code: "unknown-condition", found: text });
  return unreadable;
}

/** The name as the form has it; complains of one that it has not, or that is no number where one is due. */
export function knownName(written: string, names: FactNames, complain: Complain, needsNumber: boolean): string {
  const name = nameKey(written);
  const fact = names.get(name);
  if (fact === undefined) complain({ code: "unknown-fact", found: name, similar: similarNames(names, name) });
  else if (needsNumber && !isNumber(fact)) complain({ code: "not-a-number", found: name });
  return name;
}
