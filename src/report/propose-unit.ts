import type { Report, UnitType } from "./report";

interface NameEnding {
  readonly pattern: RegExp;
  /** What kind it is. */
  readonly type: UnitType;
  /** What else it may be, where the name does not tell. */
  readonly otherType?: UnitType;
  /** How it calls itself. */
  readonly selfName: string;
}

/** A place of this kind, or its government: 金湖县, 金湖县政府, 金湖县人民政府. */
const placeOr = (words: string): RegExp => new RegExp(`(?:${words})(?:(?:人民)?政府)?$`);

/** An authority that calls itself by the last word of its name. */
const byLastWord = (words: string): readonly NameEnding[] =>
  words
    .split("、")
    .map((word) => ({ pattern: new RegExp(`${word}$`), type: "department", selfName: `我${word}` }) as const);

/** Endings of a unit's full name, the telling ones first. */
const endings: readonly NameEnding[] = [
  { pattern: placeOr("乡"), type: "township", selfName: "我乡" },
  { pattern: placeOr("苏木"), type: "township", selfName: "我苏木" },
  { pattern: placeOr("镇"), type: "township", selfName: "我镇" },
  { pattern: /街道(办事处)?$/, type: "subdistrict", selfName: "我街道" },
  { pattern: /(管理委员会|管委会)$/, type: "zone", selfName: "管委会" },
  { pattern: /(开发区|高新区|示范区|园区|度假区|保税区|景区|管理区)$/, type: "zone", selfName: "我区" },
  { pattern: /新区$/, type: "zone", otherType: "county", selfName: "我区" },
  { pattern: /政府办公厅$/, type: "office", selfName: "我厅" },
  { pattern: /(政府|行政公署)(办公室|办)$/, type: "office", selfName: "我办" },
  { pattern: placeOr("省"), type: "city", selfName: "我省" },
  { pattern: placeOr("自治区"), type: "city", selfName: "我区" },
  { pattern: /兵团$/, type: "city", selfName: "我兵团" },
  { pattern: placeOr("州"), type: "city", selfName: "我州" },
  { pattern: /盟(行政公署)?$/, type: "city", selfName: "我盟" },
  { pattern: /地区行政公署$/, type: "city", selfName: "我地区" },
  { pattern: placeOr("县"), type: "county", selfName: "我县" },
  { pattern: placeOr("旗"), type: "county", selfName: "我旗" },
  { pattern: placeOr("区"), type: "county", selfName: "我区" },
  { pattern: /市.{1,6}市((人民)?政府)?$/, type: "county", selfName: "我市" },
  { pattern: placeOr("市"), type: "city", otherType: "county", selfName: "我市" },
  { pattern: /委(员会)?$/, type: "department", selfName: "我委" },
  { pattern: /(办公室|办)$/, type: "department", selfName: "我办" },
  ...byLastWord("局、厅、部、署、总队、支队、大队、中队、中心、馆、站、所、院、处"),
];

const usualSelfNames: Readonly<Record<UnitType, string>> = {
  township: "我镇",
  subdistrict: "我街道",
  department: "我局",
  office: "我办",
  county: "我县",
  city: "我市",
  zone: "管委会",
};

/** What kind of unit a full name speaks of; undefined where the name does not tell. Only ever a proposal. */
export function proposeUnitType(unit: string): UnitType | undefined {
  const ending = endingOf(unit);
  return ending?.otherType === undefined ? ending?.type : undefined;
}

/** Makes 规章 like a government of a city, and is a department all the same: its kind is asked, not told. */
const OF_THE_STATE = /^(?:中华人民共和国|国家|国务院|中国)(?!.*[省市州盟县区旗])/;

/** The kind of unit that reports: the one that was chosen, else the one that its name tells. */
export function unitTypeOf({ unit, unitType }: Pick<Report, "unit" | "unitType">): UnitType | undefined {
  return unitType ?? (OF_THE_STATE.test(unit) ? undefined : proposeUnitType(unit));
}

/** How a unit of this name and kind usually calls itself. Only ever a proposal. */
export function proposeSelfName(unit: string, type: UnitType): string {
  const ending = endingOf(unit);
  const isOfName = ending !== undefined && (ending.type === type || ending.otherType === type);
  return isOfName ? ending.selfName : usualSelfNames[type];
}

function endingOf(unit: string): NameEnding | undefined {
  return endings.find(({ pattern }) => pattern.test(unit.replace(/[（(].*$/, "").trim()));
}
