import type { Quantity, Topic, Wording } from "../rules/quantity";
import { checksOfKind, type TextCheckOf, type TextRules } from "../rules/text-rules";
import type { Count } from "./counts";
import type { Mention } from "./mentions";
import type { ReadSentence, ReadText } from "./read-text";

/** A wording, and the check that holds its numbers against the tables. */
export interface Held {
  readonly check: TextCheckOf<"claims">;
  readonly quantity: Quantity;
  readonly wording: Wording;
}

export const LOOSE_UNITS: ReadonlySet<string> = new Set(["条", "次", "项", "个"]);
/** Somebody who answers for a part of the unit only. */
const A_PART_OF_UNIT =
  /代表|本级|[局委厅]机关|本部|政府办|办公[室厅]|党政办|综合办|综合科|分局|支队|下属|所属单位|直属/;
const A_PART_OF_GOVERNMENT = /局|委员会|街道|[乡镇]|部门|中心|管委会|(?:^|[^全各])[市县区州旗](?:人民)?政府/;
/** What an office of a government calls itself. */
const OWN_OFFICE = /[省市县区州旗]?(?:人民)?政府办(?:公[室厅])?|办公[室厅]/g;
/** Words that join what stands before them to what the number is of. */
const JOINS = /(?:[和及与或、]|以及|或者)$/;

const known = new WeakMap<TextRules, readonly Held[]>();
const lonely = new WeakMap<TextRules, readonly RegExp[]>();

/** What wordings that may stand alone ask of the words around them, each once. */
export function loneliness(text: TextRules): readonly RegExp[] {
  const found = lonely.get(text) ?? [...new Set(wordingsOf(text).flatMap(({ wording }) => wording.aloneUnless ?? []))];
  lonely.set(text, found);
  return found;
}

/** Every wording that the checks of a format know, in the order in which they are tried; put together once. */
export function wordingsOf(text: TextRules): readonly Held[] {
  const found = known.get(text) ?? putTogether(text);
  known.set(text, found);
  return found;
}

function putTogether(text: TextRules): readonly Held[] {
  const all = checksOfKind(text, "claims").flatMap((check) =>
    check.quantities.flatMap((quantity) => quantity.wordings.map((wording) => ({ check, quantity, wording }))),
  );
  const givesWay = ({ wording }: Held): boolean => wording.givesWay === true;
  return [...all.filter((held) => !givesWay(held)), ...all.filter(givesWay)];
}

/** What was spoken of so far, in a paragraph, and in the sentence up to its last semicolon. */
export interface State {
  /** Last; undefined where nothing was, or another thing was counted since. */
  topic: Topic | undefined;
  /** All topics of the paragraph. */
  readonly seen: Set<string>;
  /** Cases of another kind were counted. */
  isElsewhere: boolean;
  /** What the words so far have told of, of what wordings that may stand alone ask. */
  readonly told: Set<RegExp>;
  /** “通过网站收到20件，答复18件”: what follows a part is of that part. */
  isOfPart: boolean;
  hasWhole: boolean;
  /** The quantities that say who asked. */
  readonly askers: Set<string>;
  /** How many parts were named since the whole. */
  parts: number;
  /** The checks that held a number of the paragraph. */
  readonly checks: Set<string>;
  lastCount: Count | undefined;
}

export interface Reader {
  readonly sentence: ReadSentence;
  readonly state: State;
  readonly text: ReadText;
}

export const isPart = ({ topic }: State, phrase: string): boolean => topic?.parts?.test(phrase) === true;

/** narrowed: the words are there, and something makes them mean less. part: it is a part of all that were received. */
export function fittingOf(reader: Reader, mention: Mention, phrase: string): Held | "narrowed" | "part" | undefined {
  let narrowed: "narrowed" | "part" | undefined;
  const isLoose = LOOSE_UNITS.has(mention.number.unit);
  for (const held of wordingsOf(reader.text.form.text)) {
    const { wording } = held;
    if (isLoose && wording.takesAnyUnit !== true) continue;
    const match = wording.phrase.exec(phrase);
    if (match === null) continue;
    if (isExcluded(reader, wording)) continue;
    if (!isAbout(reader, held, mention) && !isAlone(reader.state, wording, match)) continue;
    if (!isNarrow(reader, { wording, mention, match, phrase })) return held;
    narrowed = wording.givesWay === true ? "part" : (narrowed ?? "narrowed");
  }
  return narrowed;
}

const isExcluded = ({ sentence, state }: Reader, { unlessInSentence, onlyAfter }: Wording): boolean =>
  unlessInSentence?.test(sentence.text) === true || (onlyAfter !== undefined && !state.seen.has(onlyAfter));

function isAbout({ state: { topic, seen, checks }, sentence }: Reader, held: Held, mention: Mention): boolean {
  const { wording, check } = held;
  const isNamed =
    topic === undefined
      ? wording.isPlain === true && (seen.size === 0 || wording.topics.some((id) => seen.has(id)))
      : wording.topics.includes(topic.id);
  if (!isNamed) return false;
  return checks.has(check.id) || wording.onlyWith?.test(sentence.text.slice(0, mention.to)) !== false;
}

/** Nothing else was spoken of, so that the words can only be of what the tables count. */
function isAlone({ topic, seen, told, isElsewhere }: State, wording: Wording, match: RegExpExecArray): boolean {
  const { aloneUnless, topics } = wording;
  if (aloneUnless === undefined || isElsewhere || told.has(aloneUnless) || seen.has(OTHERS)) return false;
  const before = match.input.slice(0, match.index);
  // “13件申请因…” are some of them.
  const rest = match.input.slice(match.index + match[0].length);
  if ((NUMBER_FIRST.test(match[0]) || /^有?#/.test(match[0])) && !ALL_OF_THEM.test(rest)) return false;
  return (topic === undefined || topic.givesWayTo !== undefined || topics.includes(topic.id)) && ALONE.test(before);
}

/** The topic of all that people ask and tell an office besides. */
export const OTHERS = "others";
/** When, and by whom all: what may stand before words that stand alone. */
const ALONE =
  /^(?:截至|底|末|前|年|内|来|一|当|今|依法|依规|机关|政府|有|全|发生|引发|产生|出现|涉及|[省市州县区旗镇乡局委])*$/;

/** “500件申请”, “33件行政复议均已审结”: the number first, and nothing that tells some from others. */
const NUMBER_FIRST = /[^/]$/;
const ALL_OF_THEM = /^\/?(?:$|全部|均|都)/;

interface Match {
  readonly wording: Wording;
  readonly mention: Mention;
  readonly match: RegExpExecArray;
  readonly phrase: string;
}

/** “17件因不掌握、需制作” are of both. */
function isJoint({ to }: Mention, match: RegExpExecArray, text: string): boolean {
  const rest = match.input.slice(match.index + match[0].length);
  return /^[^，。；/]{0,4}[或和及与]/.test(rest) || /^、[^，。；\d]{0,60}(?:[，。；]|$)/.test(text.slice(to, to + 62));
}

function isNarrow({ sentence, text }: Reader, { wording, mention, match, phrase }: Match): boolean {
  const before = phrase.slice(0, match.index);
  if (JOINS.test(before) || wording.led?.test(before) === false) return true;
  if (NUMBER_FIRST.test(match[0]) && isJoint(mention, match, sentence.text)) return true;
  const own = match[0].slice(0, match[0].indexOf("#"));
  const { clause } = mention;
  const around = own !== "" && clause.endsWith(own) ? clause.slice(0, clause.length - own.length) : before;
  if (wording.narrowed?.test(around) === true || /分别/.test(around)) return true;
  return isOfOthers(mention, sentence.text, text);
}

/** In the report of a city, 市政府 is the city itself. */
function ownLevel(unit: string): RegExp | string {
  const [, level] = /([市州盟县区旗])人民政府$/.exec(unit) ?? [];
  return level === undefined ? "" : new RegExp(`${level}(?:人民)?政府`, "g");
}

/** The words say that somebody received it who is not the whole unit. */
function isOfOthers({ from, number }: Mention, text: string, { report }: ReadText): boolean {
  const context = text.slice(Math.max(0, from - 60), number.start);
  const isGovernment = report.unitType === "city" || report.unitType === "county";
  if (!A_PART_OF_UNIT.test(context) && !(isGovernment && A_PART_OF_GOVERNMENT.test(context))) return false;
  const own = [report.unit, report.selfName ?? ""].filter((name) => name !== "");
  const isOffice = report.unitType === "office";
  const others = own
    .reduce((words, name) => words.split(name).join(""), context)
    .replace(isOffice ? OWN_OFFICE : "", "")
    .replace(ownLevel(report.unit), "")
    .replace(/[我本](?:办|镇|乡|街道|局|委|中心)/g, "")
    .replace(/(?:各级|各|全[市县区旗州省镇乡]|所属|市县)[^，。；、]{0,8}(?:局|委|街道|[乡镇]|部门|单位)/g, "");
  if (A_PART_OF_UNIT.test(others)) return true;
  return isGovernment && A_PART_OF_GOVERNMENT.test(others.slice(-30).replace(/各[^，。；、]{0,10}/g, ""));
}
