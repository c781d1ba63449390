import type { TextCheckOf } from "../../rules/text-rules";
import { matchesOf, type TextSentence } from "../manuscript";
import type { Subject } from "../subject";
import type { Remark, TextFault } from "../text-finding";
import { nameKinds, wrongSelfNames, type NameKind, type OtherSelfName } from "./self-names";

type Found =
  | OtherSelfName
  | (Extract<TextFault, { readonly unit: string }> & Pick<Remark, "chapter" | "quote" | "start" | "severity">);

/** “我镇” in the report of a 街道办事处, another unit's name, provinces and prefectures that it does not belong to. */
export function wrongNames(checks: readonly TextCheckOf<"unit-names">[], subject: Subject): readonly Remark[] {
  const bare = subject.report.unit.replace(/[（(].*$/, "").trim();
  const own = nameKinds.find(({ ending }) => ending.test(bare));
  const found: readonly Found[] = [
    ...(own === undefined ? [] : wrongSelfNames(subject, bare, own)),
    ...(own === undefined ? [] : otherKindOfName(subject, bare, own)),
    ...(own === undefined ? [] : otherUnits(subject, bare, own)),
    ...otherRegions(subject, bare),
  ];
  return checks.flatMap((check) => found.map((one) => ({ check, ...one })));
}

const isOfTown = ({ rank }: NameKind): boolean => rank === 1;

/** The unit's own place with another kind of office behind it: 其塔木镇 in the report of 其塔木街道办事处. */
function otherKindOfName({ manuscript }: Subject, unit: string, own: NameKind): readonly Found[] {
  const stem = stemOf(unit);
  if (stem === undefined || !isOfTown(own)) return [];
  const others = nameKinds.filter((kind) => isOfTown(kind) && kind.word !== own.word);
  return others.flatMap(({ word }) =>
    firstOf(manuscript.passages, new RegExp(`${stem}${word}(?:人民政府|办事处)?`, "g"), "other-kind-of-name", unit),
  );
}

/** 长春市九台区其塔木街道办事处 is 其塔木; undefined where the name does not show it. */
function stemOf(unit: string): string | undefined {
  const core = unit.replace(/(?:镇|乡|苏木|街道)(?:人民政府|办事处|办)?$/, "");
  const stem = withoutRegion(core);
  return core !== unit && /^[\u4e00-\u9fa5]{2,6}$/.test(stem) ? stem : undefined;
}

/** Behind the last place that it belongs to. */
const withoutRegion = (name: string): string =>
  name.slice(Math.max(...["省", "市", "县", "区", "旗", "州", "盟", "政府"].map((end) => endOf(name, end))));

const endOf = (name: string, end: string): number => {
  const at = name.slice(0, -1).lastIndexOf(end);
  return at < 0 ? 0 : at + end.length;
};

const PUBLISHES =
  /现(?:将|公布|发布)([\u4e00-\u9fa5]{2,24}?(?:人民政府|办事处|管理委员会|局|委员会|厅))(?=20\d\d|二〇|政府信息|的?政府信息|年度)/;
const ACTS = /^[\s\u3000]*(?:20\d{2}年度?[，,]?)?([\u4e00-\u9fa5]{2,9}(?:镇人民政府|乡人民政府|街道办事处))(?!公开)/;
/** An authority told with what only a report's own unit counts. */
const COUNTS =
  /^[\s\u3000]*(?:20\d{2}年度?[，,]?)?([\u4e00-\u9fa5]{2,18}?(?:人民政府|管理委员会|管委会|局|委员会|厅|委))(?:20\d{2}年度?)?(?:共|累计|全年|一共)*(?:收到|受理|未收到|没有收到|主动公开|制发|新制发)/;

const COUNTS_AS_GOVERNMENT =
  /^[\s\u3000]*(?:20\d{2}年度?[，,]?)?([\u4e00-\u9fa5]{2,16}?[县区旗市州盟省]人民政府)(?:20\d{2}年度?)?(?:共|累计|全年|一共)*(?:收到|受理|未收到|没有收到|主动公开|制发|新制发)/;

/** Who publishes, or acts at the head of a sentence, and is another unit. */
function otherUnits({ sentences }: Subject, unit: string, own: NameKind): readonly Found[] {
  // The report of a county tells of its towns and authorities.
  const acting = isOfTown(own) ? [ACTS, COUNTS] : own.rank === undefined ? [COUNTS] : [COUNTS_AS_GOVERNMENT];
  return sentences.flatMap((sentence): readonly Found[] => {
    const isHead = sentence.passage === "preface" || sentence.passage === "title";
    if (isHead) return otherUnitIn(PUBLISHES, sentence, unit);
    const told = acting.flatMap((pattern) => otherUnitIn(pattern, sentence, unit));
    return (told.length > 0 ? told : maybeOtherUnit(sentence, unit, own)).slice(0, 1);
  });
}

const AT_HEAD = "^[\\s\\u3000]*(?:(?:20\\d{2}年度?|一年来|本年度|全年)[，,]?)?";
/** What reports say of their own unit. */
const CARES =
  "(?=(?:党委|党工委|党组|人民政府|政府|办事处|、){0,4}(?:始终|一直|高度重视|坚持|认真|严格|持续|不断|深入|积极|切实|着力|扎实|进一步|健全|完善|建立|全面))";
const TOWN_CARES = new RegExp(
  `${AT_HEAD}((?![^，。；]{0,6}(?:[乡城集村小辖该一两三四五六七八九十几各个]镇|[各该背本]街道|[各该本一个]乡|乡[镇村]|城乡))[\\u4e00-\\u9fa5]{2,4}(?:镇|乡|街道|苏木))${CARES}`,
);
const COUNTY_CARES = new RegExp(`${AT_HEAD}([\\u4e00-\\u9fa5]{2,4}[县旗])${CARES}`);
const AUTHORITY_CARES = new RegExp(
  `${AT_HEAD}([\\u4e00-\\u9fa5]{2,5}[省市县区旗州盟][\\u4e00-\\u9fa5]{2,12}(?:局|厅|委员会))${CARES}`,
);
/** “江岭省财政厅信息发布审核台账”, as what this unit keeps. */
const OWNED =
  /(?:(?:^|[，；])(?!建立|落实|完善|执行|修订|编制|更新|制定|健全|参照|对照|遵照|贯彻)|(?:建立|落实|完善|执行|修订|编制|更新|制定|健全)了?)([\u4e00-\u9fa5]{2,5}[省市县区旗州盟][\u4e00-\u9fa5]{2,12}(?:局|厅|委员会))(?=(?:信息|政务公开|政府信息)[^，。；]{0,10}(?:台账|制度|目录|指南|清单))/;
const NOTHING_ELSE =
  /([\u4e00-\u9fa5]{2,18}(?:局|厅|委员会|人民政府|办事处|管委会))(?:没有|无)其[他它]需要?报告的?事项/;
/** Somebody else is told of on purpose, beside this unit. */
const WITH_OTHERS =
  /我[局厅委镇乡县街办]|本[局厅委镇乡县机单]|配合|协助|会同|联合|牵头|转办|移交|指导|交流|学习|经验|派驻|部署|要求|印发|来函|合并|划转|更名|原名|挂牌/;

/** Mostly a part of some other authority, or the same people under another name. */
const PART_OF_ANOTHER =
  /(?:知识产权|林业|草原|药品监督|中医药|疾控|疾病预防控制|文物|粮食|储备|能源|海洋|数据|社会?保险?|就业|公积金|监狱|戒毒|公路|执法|事务|服务|分)(?:管理|服务)?局$/;

/** Told softly: another unit does what reports tell of their own, or owns what this one keeps. */
function maybeOtherUnit(sentence: TextSentence, unit: string, own: NameKind): readonly Found[] {
  if (WITH_OTHERS.test(sentence.text)) return [];
  const caring = isOfTown(own) ? [TOWN_CARES] : own.rank === undefined ? [AUTHORITY_CARES, OWNED] : [];
  const county = /[县旗](?:人民政府)?$/.test(unit) ? [COUNTY_CARES] : [];
  return [...caring, ...county, NOTHING_ELSE]
    .flatMap((pattern) => otherUnitIn(pattern, sentence, unit))
    .filter(({ quote }) => !PART_OF_ANOTHER.test(quote))
    .map((one) => ({ ...one, severity: "tip" as const }));
}

/** Whoever may act in anybody's report: those above, those below together, and whoever answers for the government. */
const GENERAL =
  /^(?:各|全|县|市|区|省|州|国|乡镇|本|我|由|向|在|对|按|根据|按照|经|为|上级|有关|相关|其他|部分|所有|中央|党|以|与|和|将|因|通过|针对)|国务院|党委|政府办|部门|单位|及|和|、/;

function otherUnitIn(pattern: RegExp, { passage, text, start }: TextSentence, unit: string): readonly Found[] {
  const match = pattern.exec(text);
  const [whole = "", name = ""] = match ?? [];
  if (match === null || GENERAL.test(name) || name.length < 3 || isSameUnit(name, unit)) return [];
  const at = match.index + whole.indexOf(name);
  return [{ code: "other-unit", unit, chapter: passage, quote: name, start: start + at }];
}

/** 自然资源局 may be 某市自然资源和规划局, and 县人民政府 whose authority this is: they are not told apart. */
function isSameUnit(name: string, unit: string): boolean {
  const [one = "", other = ""] = [name, unit].map((words) =>
    withoutRegion(words.replace(/(?:镇|乡|苏木|街道|县|市|区|旗|州)?(?:人民政府|办事处)$/, "")).replace(
      /(?:管理委员会|委员会|管委会|局|委|厅)$/,
      "",
    ),
  );
  return one === "" || isWithin(one, other) || isWithin(other, one) || unit.startsWith(name.replace(/人民政府$/, ""));
}

/** All characters of the one stand in the other, in this order: 发改 in 发展和改革. */
function isWithin(one: string, other: string): boolean {
  let at = 0;
  for (const character of other) if (character === one.charAt(at)) at++;
  return at === one.length;
}

/** A district of a city has neither a 州 above it nor a 县. */
function otherRegions({ manuscript }: Subject, unit: string): readonly Found[] {
  const isOfCity = /市.{1,8}[区市]/.test(unit) && !/州|盟|自治/.test(unit);
  if (!isOfCity) return [];
  return firstOf(manuscript.passages, /省州[县市区]?|州县/g, "other-region", unit);
}

/** One remark for all places where the word stands, at the first of them. Names inside 《》 are names of documents, too. */
function firstOf(
  passages: ReadonlyMap<string, string>,
  pattern: RegExp,
  code: "other-kind-of-name" | "other-region",
  unit: string,
): readonly Found[] {
  const found = [...passages].flatMap(([chapter, text]) =>
    matchesOf(pattern, text).map(({ 0: quote, index }) => ({ chapter, quote, start: index })),
  );
  const [first] = found;
  return first === undefined ? [] : [{ code, unit, count: found.length, ...first }];
}
