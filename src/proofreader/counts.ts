import type { Quantity, Reading, Topic, Wording } from "../rules/quantity";
import { checksOfKind, type TextCheckOf, type TextRules } from "../rules/text-rules";
import { subjectOf } from "./comparisons";
import type { Mention } from "./mentions";
import { valueOfReading, type ReadSentence, type ReadText } from "./read-text";
import { topicsNamed } from "./topics";

/** A wording, and the check that holds its numbers against the tables. */
export interface Held {
  readonly check: TextCheckOf<"claims">;
  readonly quantity: Quantity;
  readonly wording: Wording;
}

/** A number of a sentence that says how many there were of something the tables count. */
export interface Count extends Held {
  readonly mention: Mention;
  readonly sentence: ReadSentence;
  readonly number: Mention["number"];
  /** How the tables may be read, where their cells are filled. */
  readonly readings: readonly { readonly reading: Reading; readonly value: number }[];
  /** The reading that fits; undefined where none does. */
  readonly fitting: Reading | undefined;
}

/** A share or a change of something the tables count. */
export interface Comparison {
  readonly mention: Mention;
  /** What it is said of, where its own words name it: 自然人占…. */
  readonly named: Held | undefined;
  /** The count that it follows, with nothing else counted between. */
  readonly count: Count | undefined;
}

/** What the numbers of a text are held to be of. */
export interface ReadNumbers {
  readonly counts: readonly Count[];
  readonly comparisons: readonly Comparison[];
  /** What each sentence speaks of, from a place on. */
  readonly topics: ReadonlyMap<ReadSentence, readonly TopicFrom[]>;
}

interface TopicFrom {
  readonly from: number;
  readonly topic: string | undefined;
  /** Nothing but requests and disputes was spoken of in the paragraph. */
  readonly isAlone: boolean;
}

const CASE_UNITS: ReadonlySet<string> = new Set([
  "件",
  "宗",
  "起",
  "份",
  "例",
  "条",
  "个",
  "次",
  "项",
  "部",
  "件次",
  "",
]);
const LOOSE_UNITS: ReadonlySet<string> = new Set(["条", "次", "项", "个"]);
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
function loneliness(text: TextRules): readonly RegExp[] {
  const found =
    lonely.get(text) ?? [...new Set(wordingsOf(text).flatMap(({ wording }) => wording.aloneUnless ?? []))];
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
interface State {
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

const newState = (): State => ({
  topic: undefined,
  seen: new Set(),
  isElsewhere: false,
  told: new Set(),
  isOfPart: false,
  hasWhole: false,
  askers: new Set(),
  parts: 0,
  checks: new Set(),
  lastCount: undefined,
});

function beginList(state: State): void {
  state.isOfPart = false;
  state.hasWhole = false;
  state.askers.clear();
  state.parts = 0;
  state.lastCount = undefined;
}

/** The numbers of all sentences that name what they count, or what they compare. */
export function readNumbers(text: ReadText, mentions: readonly Mention[]): ReadNumbers {
  const mentionsOf = new Map<ReadSentence, Mention[]>();
  for (const mention of mentions) {
    const own = mentionsOf.get(mention.sentence);
    if (own === undefined) mentionsOf.set(mention.sentence, [mention]);
    else own.push(mention);
  }
  const counts: Count[] = [];
  const comparisons: Comparison[] = [];
  const topics = new Map<ReadSentence, readonly TopicFrom[]>();
  let state = newState();
  let last: ReadSentence | undefined;
  for (const sentence of text.sentences) {
    // A heading leads its paragraph in.
    const isNew = sentence.before === undefined && (last === undefined || !isHeading(last));
    if (isNew || last?.passage !== sentence.passage) state = newState();
    last = sentence;
    topics.set(
      sentence,
      readSentence({ sentence, state, text }, mentionsOf.get(sentence) ?? [], { counts, comparisons }),
    );
  }
  return { counts, comparisons, topics };
}

/** A short line, or one without a stop at its end. */
const isHeading = ({ text, paragraph }: ReadSentence): boolean =>
  paragraph.length <= LONGEST_HEADING || !/[。！？；!?]\s*$/.test(text.slice(-3));
const LONGEST_HEADING = 16;

interface Reader {
  readonly sentence: ReadSentence;
  readonly state: State;
  readonly text: ReadText;
}

interface Found {
  readonly counts: Count[];
  readonly comparisons: Comparison[];
}

/** From left to right, as a reader does. */
function readSentence(
  reader: Reader,
  mentions: readonly Mention[],
  { counts, comparisons }: Found,
): readonly TopicFrom[] {
  const { sentence, state, text } = reader;
  const named = topicsNamed(sentence.plain.whole, text.form.text.topics);
  // Where nothing was spoken of before, “予以公开22件，占申请总数的四成” tells it behind.
  if (state.topic === undefined && named[0] !== undefined) state.seen.add(named[0].topic.id);
  let from = 0;
  let next = 0;
  const isAlone = (): boolean => !state.isElsewhere && !state.seen.has(OTHERS);
  const spoken: TopicFrom[] = [{ from: 0, topic: state.topic?.id, isAlone: isAlone() }];
  const goTo = (end: number): void => {
    for (let one = named[next]; one !== undefined && one.start < end; one = named[++next]) {
      speakOf(one.topic, state);
      spoken.push({ from: one.start, topic: state.topic?.id, isAlone: isAlone() });
    }
  };
  beginList(state);
  for (const pattern of loneliness(text.form.text)) if (pattern.test(sentence.text)) state.told.add(pattern);
  for (const mention of mentions) {
    const { number, phrase, to, role } = mention;
    if (/[；;]/.test(sentence.text.slice(from, number.start))) beginList(state);
    from = number.start;
    // The words that belong to the number name its topic, too.
    goTo(phrase.includes("#/") ? number.start : to);
    if (number.kind === "percent" || role === "difference") comparisons.push(comparisonOf(reader, mention));
    else if (number.kind === "count" || number.kind === "other") {
      const count = countOf(reader, mention);
      if (count !== undefined) counts.push(count);
      if (state.topic === undefined) spoken.push({ from: number.start, topic: undefined, isAlone: isAlone() });
    }
  }
  goTo(sentence.text.length);
  return spoken;
}

function speakOf(topic: Topic, state: State): void {
  if (topic.givesWayTo === undefined || state.topic?.id !== topic.givesWayTo) state.topic = topic;
  state.seen.add(topic.id);
}

function comparisonOf(reader: Reader, mention: Mention): Comparison {
  const subject = subjectOf(mention.phrase);
  const { lastCount } = reader.state;
  const isOfLast = subject === "" || (subject === "申请" && lastCount !== undefined);
  const held = subject === undefined || isOfLast ? undefined : heldByName(reader, mention, subject);
  return {
    mention,
    named: held === "narrowed" || held === "part" ? undefined : held,
    count: isOfLast ? lastCount : undefined,
  };
}

/** Beside 占 and 同比, 申请 alone are requests. */
function heldByName(reader: Reader, mention: Mention, subject: string): ReturnType<typeof fittingOf> {
  const { state } = reader;
  const topics = reader.text.form.text.topics;
  const strong = topics.find(({ id }) => id === state.topic?.givesWayTo);
  return fittingOf(
    { ...reader, state: strong === undefined ? state : { ...state, topic: strong } },
    mention,
    `${subject}#/`,
  );
}

function countOf(reader: Reader, mention: Mention): Count | undefined {
  const { number, role, phrase, isBracketed } = mention;
  const { state, sentence, text } = reader;
  const isCase = CASE_UNITS.has(number.unit) && Number.isInteger(number.value);
  // A number without a unit is one of cases only where nothing but a stop follows: “部分公开67，”.
  const hasUnit = number.unit !== "" || /^(?:[，。；、,;）)]|$)/.test(sentence.text.slice(number.end, number.end + 1));
  const held = isCase && hasUnit ? fittingOf(reader, mention, phrase) : undefined;
  const isCount = role === "base" || role === "about";
  if (isCount && !isBracketed) state.lastCount = undefined;
  if (held === undefined && isCount && !isBracketed) forget(state, mention);
  if (held === "part" || (held === undefined && isPart(state, phrase))) state.parts++;
  if (held === "part" && !state.hasWhole) state.isOfPart = true;
  if (held === undefined || held === "narrowed" || held === "part" || !isCount || state.isOfPart) return undefined;
  const { isOfSome } = held.wording;
  // “其中网上申请30件，答复28件” may speak of those 30.
  if (isOfSome !== true && (state.askers.size === 1 || state.parts === 1)) return undefined;
  const count = countFrom(mention, held, text);
  state.checks.add(held.check.id);
  if (isBracketed) return count;
  if (isOfSome === true) state.askers.add(count.readings[0]?.reading.label ?? "");
  else {
    state.hasWhole = true;
    state.parts = 0;
  }
  if (role === "base") state.lastCount = count;
  return count;
}

/** Another thing was counted: what follows may be of that. */
function forget(state: State, { phrase, number }: Mention): void {
  if (phrase.length <= 2 || isPart(state, phrase)) return;
  state.topic = undefined;
  if (!LOOSE_UNITS.has(number.unit) && CASE_UNITS.has(number.unit)) state.isElsewhere = true;
}

const isPart = ({ topic }: State, phrase: string): boolean => topic?.parts?.test(phrase) === true;

/** narrowed: the words are there, and something makes them mean less. part: it is a part of all that were received. */
function fittingOf(reader: Reader, mention: Mention, phrase: string): Held | "narrowed" | "part" | undefined {
  let narrowed: "narrowed" | "part" | undefined;
  for (const held of wordingsOf(reader.text.form.text)) {
    const { wording } = held;
    const match = wording.phrase.exec(phrase);
    if (match === null) continue;
    if (LOOSE_UNITS.has(mention.number.unit) && wording.takesAnyUnit !== true) continue;
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
  if (match[0].startsWith("#") && !ALL_OF_THEM.test(match.input)) return false;
  return (topic === undefined || topic.givesWayTo !== undefined || topics.includes(topic.id)) && ALONE.test(before);
}

/** The topic of all that people ask and tell an office besides. */
const OTHERS = "others";
/** When, and by whom all: what may stand before words that stand alone. */
const ALONE = /^(?:截至|年底|年末|底|末|前|年|内|来|一|当|今|依法|依规|机关|政府|有|全|[省市州县区旗镇乡局委])*$/;

/** “500件申请”, “33件行政复议均已审结”: the number first, and nothing that tells some from others. */
const ALL_OF_THEM = /^有?#[^/]{0,4}\/(?:$|全部|均|都)/;

interface Match {
  readonly wording: Wording;
  readonly mention: Mention;
  readonly match: RegExpExecArray;
  readonly phrase: string;
}

function isNarrow({ sentence, text }: Reader, { wording, mention, match, phrase }: Match): boolean {
  const before = phrase.slice(0, match.index);
  if (JOINS.test(before) || wording.led?.test(before) === false) return true;
  const own = match[0].slice(0, match[0].indexOf("#"));
  const { clause } = mention;
  const around = own !== "" && clause.endsWith(own) ? clause.slice(0, clause.length - own.length) : before;
  if (wording.narrowed?.test(around) === true || /分别/.test(around)) return true;
  return isOfOthers(mention, sentence.text, text);
}

function countFrom(mention: Mention, held: Held, { report }: ReadText): Count {
  const readings = held.wording.readings.flatMap((reading) => {
    const value = valueOfReading(reading, report.cells);
    return value === undefined ? [] : [{ reading, value }];
  });
  const { sentence, number } = mention;
  // 1.2万 is rounded or cut off.
  const fitting = readings.find(
    ({ value }) => value > number.least - Math.max(1, number.step) && value < number.most + Math.max(1, number.step),
  )?.reading;
  return { ...held, mention, sentence, number, readings, fitting };
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
    .replace(/[我本](?:办|镇|乡|街道|局|委|中心)/g, "")
    .replace(/(?:各级|各|全[市县区旗州省镇乡]|所属|市县)[^，。；、]{0,8}(?:局|委|街道|[乡镇]|部门|单位)/g, "");
  if (A_PART_OF_UNIT.test(others)) return true;
  return isGovernment && A_PART_OF_GOVERNMENT.test(others.slice(-30).replace(/各[^，。；、]{0,10}/g, ""));
}
