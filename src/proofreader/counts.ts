import { previousCells } from "../report/report";
import type { Reading, Topic } from "../rules/quantity";
import { bareShareIn, bareSubject, shareFirstIn, subjectOf } from "./comparisons";
import { LOOSE_UNITS, OTHERS, fittingOf, isPart, loneliness, type Held, type Reader, type State } from "./fitting";
import type { Mention } from "./mentions";
import { valueOfReading, type ReadSentence, type ReadText } from "./read-text";
import { topicsNamed } from "./topics";

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

/** “由2590件增至2874件”, of something the tables count. */
export interface Move {
  readonly held: Held;
  readonly before: Mention;
  readonly now: Mention;
}

/** What the numbers of a text are held to be of. */
export interface ReadNumbers {
  readonly counts: readonly Count[];
  /** “2023年收到26件”: of the year before. */
  readonly earlier: readonly Count[];
  readonly comparisons: readonly Comparison[];
  readonly moves: readonly Move[];
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
  const [earlier, moves]: [Count[], Move[]] = [[], []];
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
      readSentence({ sentence, state, text }, mentionsOf.get(sentence) ?? [], { counts, earlier, comparisons, moves }),
    );
  }
  return { counts, earlier, comparisons, moves, topics };
}

/** A short line, or one without a stop at its end. */
const isHeading = ({ text, paragraph }: ReadSentence): boolean =>
  paragraph.length <= LONGEST_HEADING || !/[。！？；!?]\s*$/.test(text.slice(-3));
const LONGEST_HEADING = 16;

interface Found {
  readonly counts: Count[];
  readonly earlier: Count[];
  readonly moves: Move[];
  readonly comparisons: Comparison[];
}

/** From left to right, as a reader does. */
function readSentence(
  reader: Reader,
  mentions: readonly Mention[],
  { counts, earlier, comparisons, moves }: Found,
): readonly TopicFrom[] {
  const { sentence, state, text } = reader;
  const named = topicsNamed(sentence.plain.whole, text.form.text.topics);
  // Where nothing was spoken of before, “予以公开22件，占申请总数的四成” tells it behind.
  if (state.topic === undefined && named[0] !== undefined && named[0].topic.id !== OTHERS)
    state.seen.add(named[0].topic.id);
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
  for (const [index, mention] of mentions.entries()) {
    const { number, phrase, to, role } = mention;
    if (/[；;]/.test(sentence.text.slice(from, number.start))) beginList(state);
    from = number.start;
    // The words that belong to the number name its topic, too.
    goTo(phrase.includes("#/") ? number.start : to);
    const move = moveOf(reader, mention, mentions[index + 1]);
    if (move !== undefined) moves.push(move);
    if (role === "earlier" && number.kind === "count") earlier.push(...earlierCount(reader, mention));
    else if (number.kind === "percent" || number.kind === "words" || role === "difference")
      comparisons.push(comparisonOf(reader, mention));
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
  const first = mention.number.kind === "percent" ? shareFirstIn(mention.phrase) : undefined;
  if (first !== undefined) return { mention, named: heldOnly(fittingOf(reader, mention, first)), count: undefined };
  const bare = mention.number.kind === "percent" ? bareShareIn(mention.phrase) : undefined;
  const ofSome = bare === undefined ? undefined : heldOnly(heldByName(reader, mention, bare));
  if (ofSome?.wording.isOfSome === true) return { mention, named: ofSome, count: undefined };
  const subject = subjectOf(mention.phrase);
  const { lastCount } = reader.state;
  const isOfLast = subject === "" || (subject === "申请" && lastCount !== undefined);
  const held = subject === undefined || isOfLast ? undefined : heldByName(reader, mention, subject);
  return {
    mention,
    named: heldOnly(held),
    count: isOfLast ? lastCount : undefined,
  };
}

const heldOnly = (held: ReturnType<typeof fittingOf>): Held | undefined =>
  held === "narrowed" || held === "part" ? undefined : held;

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

const FROM = /(?:由|从)(?:上年)?$/;
const TO =
  /^(?:件|宗)?(?:一路|大幅|明显|逐步)?(?:增|升|降|减|回落|压|缩|下滑|提高|上)[加长升少降减至到]{0,2}(?:至|到|为)$/;

/** The number that it was, and the next, that it became; of what stands before them. */
function moveOf(reader: Reader, before: Mention, now: Mention | undefined): Move | undefined {
  const lead = leadOf(before);
  if (now === undefined || !FROM.test(lead) || !TO.test(leadOf(now)) || now.number.isApproximate) return undefined;
  if (before.number.isApproximate || before.number.kind !== "count") return undefined;
  const held = heldOnly(heldByName(reader, before, bareSubject(lead.replace(FROM, ""))));
  return held === undefined ? undefined : { held, before, now };
}

const leadOf = ({ phrase }: Mention): string => phrase.slice(0, phrase.indexOf("#"));

/** Of the year before, and of nothing longer: held against last year's report. */
function earlierCount(reader: Reader, mention: Mention): readonly Count[] {
  const { phrase, number, isBracketed } = mention;
  const { previous } = reader.text.report;
  const isCase = CASE_UNITS.has(number.unit) && number.kind !== "money" && Number.isInteger(number.value);
  if (!/^上年(?![末底初前])/.test(phrase) || isBracketed || !isCase || previous === undefined) return [];
  const held = heldOnly(
    fittingOf(reader, { ...mention, clause: mention.clause.replace(/上年/g, "") }, phrase.slice(2)),
  );
  if (held === undefined || held.wording.isOfSome === true) return [];
  const figures = previousCells(reader.text.report);
  return [countFrom(mention, held, (reading) => valueOfReading(reading, figures))];
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
  const count = countFrom(mention, held, text.valueOf);
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

function countFrom(mention: Mention, { check, quantity, wording }: Held, valueOf: ReadText["valueOf"]): Count {
  const { sentence, number } = mention;
  // 1.2万 is rounded or cut off.
  const slack = Math.max(1, number.step);
  const readings: { readonly reading: Reading; readonly value: number }[] = [];
  let fitting: Reading | undefined;
  for (const reading of wording.readings) {
    const value = valueOf(reading);
    if (value === undefined) continue;
    readings.push({ reading, value });
    if (value > number.least - slack && value < number.most + slack) fitting ??= reading;
  }
  return { check, quantity, wording, mention, sentence, number, readings, fitting };
}
