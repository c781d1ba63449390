import type { UnitType } from "../../../src/report/report";

/** The kinds of unit in the office's words, in the order in which a clerk looks for them. */
export const unitTypeLabels: Readonly<Record<UnitType, string>> = {
  township: "乡镇政府",
  subdistrict: "街道办事处",
  department: "政府部门",
  office: "政府办公室",
  county: "县（区）政府",
  city: "市政府",
  zone: "管委会",
};

/** Endings of a unit's full name, the telling ones first: what kind it is, and how it calls itself. */
const endings: readonly { readonly pattern: RegExp; readonly type: UnitType; readonly selfName: string }[] = [
  { pattern: /乡(人民政府)?$/, type: "township", selfName: "我乡" },
  { pattern: /镇(人民政府)?$/, type: "township", selfName: "我镇" },
  { pattern: /街道(办事处)?$/, type: "subdistrict", selfName: "我街道" },
  { pattern: /(管理委员会|管委会)$/, type: "zone", selfName: "管委会" },
  { pattern: /(政府办公室|政府办公厅|政府办)$/, type: "office", selfName: "我办" },
  { pattern: /(县|旗)(人民政府)?$/, type: "county", selfName: "我县" },
  { pattern: /区(人民政府)?$/, type: "county", selfName: "我区" },
  { pattern: /市(人民政府)?$/, type: "city", selfName: "我市" },
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
  return endingOf(unit)?.type;
}

/** How a unit of this name and kind usually calls itself. Only ever a proposal. */
export function proposeSelfName(unit: string, type: UnitType): string {
  const ending = endingOf(unit);
  return ending?.type === type ? ending.selfName : usualSelfNames[type];
}

function endingOf(unit: string) {
  return endings.find(({ pattern }) => pattern.test(unit.trim()));
}
