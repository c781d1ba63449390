import type { UnitType } from "./report";

interface NameEnding {
  readonly pattern: RegExp;
  /** What kind it is. */
  readonly type: UnitType;
  /** What else it may be, where the name does not tell. */
  readonly otherType?: UnitType;
  /** How it calls itself. */
  readonly selfName: string;
}

/** Endings of a unit's full name, the telling ones first. */
const endings: readonly NameEnding[] = [
  { pattern: /乡(人民政府)?$/, type: "township", selfName: "我乡" },
  { pattern: /镇(人民政府)?$/, type: "township", selfName: "我镇" },
  { pattern: /街道(办事处)?$/, type: "subdistrict", selfName: "我街道" },
  { pattern: /(管理委员会|管委会)$/, type: "zone", selfName: "管委会" },
  { pattern: /(政府办公室|政府办公厅|政府办)$/, type: "office", selfName: "我办" },
  { pattern: /(县|旗)(人民政府)?$/, type: "county", selfName: "我县" },
  { pattern: /区(人民政府)?$/, type: "county", selfName: "我区" },
  { pattern: /市(人民政府)?$/, type: "city", otherType: "county", selfName: "我市" },
  { pattern: /局$/, type: "department", selfName: "我局" },
  { pattern: /委(员会)?$/, type: "department", selfName: "我委" },
  { pattern: /厅$/, type: "department", selfName: "我厅" },
  { pattern: /(办公室|办)$/, type: "department", selfName: "我办" },
  { pattern: /中心$/, type: "department", selfName: "我中心" },
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

/** How a unit of this name and kind usually calls itself. Only ever a proposal. */
export function proposeSelfName(unit: string, type: UnitType): string {
  const ending = endingOf(unit);
  const isOfName = ending !== undefined && (ending.type === type || ending.otherType === type);
  return isOfName ? ending.selfName : usualSelfNames[type];
}

function endingOf(unit: string): NameEnding | undefined {
  return endings.find(({ pattern }) => pattern.test(unit.trim()));
}
